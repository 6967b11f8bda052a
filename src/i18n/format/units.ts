import record from '../../../data/record.json' with { type: 'json' };
import { OWN_UNIT } from '../../core/atlas/own-cells.ts';
import type { Language } from '../../core/base/language.ts';

/** Adds a unit to an amount that is written already. */
export type UnitText = (amount: string) => string;

/** Every unit of the tables in each language, with `{amount}` in the place of the number. */
const UNITS: Readonly<Record<string, Readonly<Record<Language, string>>>> = record.units;

/** How to write an amount of a unit of the tables, or of own figures. @throws if the unit has no words. */
export function unitText(unit: string, language: Language): UnitText {
  const own = unit.startsWith(OWN_UNIT) ? unit.slice(OWN_UNIT.length) : null;
  const words = UNITS[own ?? unit]?.[language];
  if (words !== undefined) return (amount) => words.replace('{amount}', () => amount);
  if (own !== null) return (amount) => `${amount}${own === '' ? '' : ` ${own}`}`;
  throw new Error(`units: got ${unit}, expected one of ${Object.keys(UNITS).join(',')}`);
}
