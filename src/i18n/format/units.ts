import { OWN_UNIT } from '../../core/atlas/own-cells.ts';
import type { Language } from '../../core/base/language.ts';

/** Adds a unit to an amount that is written already. */
export type UnitText = (amount: string) => string;

const after =
  (unit: string): UnitText =>
  (amount) =>
    `${amount}${unit}`;

/** Every unit of the tables in each language. */
const UNITS: Readonly<Record<Language, Readonly<Record<string, UnitText>>>> = {
  zh: {
    yuan: after('元'),
    people: after('人'),
    parcels: after('件'),
    counties: after('个县'),
    trees: after('棵'),
    households: after('户'),
    provinces: after('个省'),
    products: after('款'),
    villages: after('个村'),
    bases: after('个基地'),
    sessions: after('场'),
    bottles: after('瓶'),
    orders: after('笔'),
    times: after('倍'),
    rank: (amount) => `第${amount}名`,
    mu: after('亩'),
    km2: after('平方公里'),
    reserves: after('个保护地'),
    tonnes: after('吨'),
    claims: after('份'),
    metres: after('米'),
    stations: after('个站点'),
    centres: after('个中心'),
    months: after('个月'),
    fields: after('个领域'),
    hours: after('小时'),
    percent: after('%'),
    'percent-change': after('%'),
    'person-times': after('人次'),
    'yuan-per-mu': after('元/亩'),
    'm3-per-year': after('立方米/年'),
    'hours-per-year': after('小时/年'),
    text: after(''),
  },
  en: {
    yuan: after(' yuan'),
    people: after(' people'),
    parcels: after(' parcels'),
    counties: after(' counties'),
    trees: after(' trees'),
    households: after(' households'),
    provinces: after(' provinces'),
    products: after(' products'),
    villages: after(' villages'),
    bases: after(' farms'),
    sessions: after(' sessions'),
    bottles: after(' bottles'),
    orders: after(' orders'),
    times: after(' times'),
    rank: (amount) => `no. ${amount}`,
    mu: after(' mu'),
    km2: after(' km²'),
    reserves: after(' reserves'),
    tonnes: after(' tonnes'),
    claims: after(' claims'),
    metres: after(' m'),
    stations: after(' stations'),
    centres: after(' centres'),
    months: after(' months'),
    fields: after(' fields'),
    hours: after(' hours'),
    percent: after('%'),
    'percent-change': after('%'),
    'person-times': after(' person-times'),
    'yuan-per-mu': after(' yuan per mu'),
    'm3-per-year': after(' m³ a year'),
    'hours-per-year': after(' hours a year'),
    text: after(''),
  },
};

/** How to write an amount of a unit of the tables, or of own figures. @throws if the unit has no words. */
export function unitText(unit: string, language: Language): UnitText {
  if (unit.startsWith(OWN_UNIT)) {
    const own = unit.slice(OWN_UNIT.length);
    return UNITS[language][own] ?? after(own === '' ? '' : ` ${own}`);
  }
  const text = UNITS[language][unit];
  if (!text) throw new Error(`units: got ${unit}, expected one of ${Object.keys(UNITS[language])}`);
  return text;
}
