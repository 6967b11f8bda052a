import { layerOf, type Variable } from '../core/view/chart-choice.ts';
import type { County } from '../core/atlas/atlas.ts';
import { howKnown, STATUSES, type Knowledge } from '../core/atlas/status.ts';
import type { Value } from '../core/atlas/value.ts';
import type { ValueText } from '../i18n/format/value-text.ts';
import { readingTime } from '../i18n/format/reading-text.ts';
import { formatCount } from '../i18n/format/number.ts';
import { listedRows } from '../core/atlas/poverty-list.ts';
import { CHARTS } from '../i18n/messages/charts.ts';
import { MESSAGES } from '../i18n/messages/index.ts';
import { nameOf, type ChartInput } from './chart.ts';
import { readVariable, variableText, variableTitle } from './variable.ts';

/** A county and its known value of a variable. */
export interface Sampled {
  readonly county: County;
  readonly value: Value;
  readonly amount: number;
}

/** The counties that have a value of a variable now, ascending, ties by adcode; and all that are asked. */
export interface Sample {
  readonly known: readonly Sampled[];
  readonly missing: number;
}

/** Takes the values of a variable from the counties of a chart. */
export function sample({ atlas, counties, at }: ChartInput, variable: Variable): Sample {
  const known = counties.flatMap((county) => {
    const value = readVariable(atlas, variable, county, at);
    return value.amount === null ? [] : [{ county, value, amount: value.amount }];
  });
  known.sort((a, b) => a.amount - b.amount);
  return { known, missing: counties.length - known.length };
}

/** Writes a value of a variable; see `variableText`. */
export function sayValue(input: ChartInput, variable: Variable, value: Value): ValueText {
  return variableText(input.atlas, variable, value, input.at.reading, input.language);
}

/** Says what a county has of a variable, with the range and the status. */
export function sayCounty(
  input: ChartInput,
  variable: Variable,
  county: County,
  value: Value,
): string {
  const { language } = input;
  const { amount, range, status } = sayValue(input, variable, value);
  const ranged = range ? `${amount} (${MESSAGES[language].range} ${range})` : amount;
  const province = language === 'zh' ? county.province.zhShort : county.province.en;
  return `${nameOf(county, language)} · ${province}: ${ranged} · ${status}`;
}

/** Says that a variable has no value now. */
export function sayNone({ atlas, at, language }: ChartInput, variable: Variable): string {
  const { name } = variableTitle(atlas, variable, at.reading, language);
  return CHARTS[language].noValue(
    name,
    readingTime(atlas, layerOf(variable) ?? 'none', at, language),
  );
}

/** Says how many counties a chart leaves out, and how many rows of the list they are where some share a county. */
export function sayMissing(missing: number, { counties, language }: ChartInput): string {
  const t = CHARTS[language];
  const left = missing === 0 ? t.complete : t.missing(formatCount(missing, language));
  const rows = listedRows(counties);
  if (rows === counties.length) return left;
  const merged = t.merged(formatCount(rows, language), formatCount(counties.length, language));
  return language === 'zh' ? left + merged : `${left} ${merged}`;
}

/**
 * The statuses of values, the best known first and those of the reader's own last, each once; that some of the others are
 * not verified stands before these.
 */
export function statusesOf(values: readonly Value[]): readonly Knowledge[] {
  const present = new Set(values.flatMap(howKnown));
  return [...STATUSES, 'unverified' as const, 'own' as const].filter((status) =>
    present.has(status),
  );
}
