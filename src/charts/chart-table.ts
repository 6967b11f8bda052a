import { layerOf, type Variable } from '../core/view/chart-choice.ts';
import type { County } from '../core/atlas/atlas.ts';
import type { Value } from '../core/atlas/value.ts';
import { letterOf } from '../core/view/pins.ts';
import { readingTime } from '../i18n/format/reading-text.ts';
import { CHART_COLUMNS, type ChartColumn } from '../i18n/messages/chart-columns.ts';
import { statusText } from '../i18n/format/value-text.ts';
import { nameOf, type ChartInput } from './chart.ts';
import { variableSources, variableTitle } from './variable.ts';

type Cell = string | number | null;

const COUNTY: readonly ChartColumn[] = ['county', 'name', 'province'];
const VALUE: readonly ChartColumn[] = [
  ...(['time', 'what', 'value', 'low', 'high', 'unit'] as const),
  ...(['status', 'source', 'release'] as const),
];

/** The titles of columns: a county's, some of the chart's own, then those of `valueCells`. */
export function countyHeader(
  { language, pinned }: ChartInput,
  own: readonly ChartColumn[] = [],
): string[] {
  const letters: readonly ChartColumn[] = pinned.length > 1 ? ['pin'] : [];
  return [...COUNTY, ...letters, ...own, ...VALUE].map((column) => CHART_COLUMNS[language][column]);
}

/** The titles of columns: a province's and those of `valueCells`. */
export function provinceHeader({ language }: ChartInput): string[] {
  const own = ['provinceId', 'province', 'counties'] as const;
  return [...own, ...VALUE].map((column) => CHART_COLUMNS[language][column]);
}

/** Code, name and province of a county, and its letter where some have one. */
export function countyCells(county: County, { language, pinned }: ChartInput): Cell[] {
  const { province } = county;
  const letters = pinned.length > 1 ? [letterOf(pinned, county.id) || null] : [];
  const inProvince = language === 'zh' ? province.zh : province.en;
  return [county.id, nameOf(county, language), inProvince, ...letters];
}

/** What has to stand beside a number: time, name, the number with its range, unit, status, sources and release. */
export function chartCells(
  { atlas, at, language }: ChartInput,
  variable: Variable,
  value: Value,
  periodIndex = at.periodIndex,
): Cell[] {
  const { name, unit } = variableTitle(atlas, variable, at.reading, language);
  const time =
    variable === 'population'
      ? '2020'
      : readingTime(atlas, layerOf(variable) ?? 'none', { ...at, periodIndex }, language);
  const sources = value.amount === null ? [] : variableSources(atlas, variable, [value]);
  return [
    time,
    name,
    value.amount,
    value.range?.[0] ?? null,
    value.range?.[1] ?? null,
    unit,
    statusText(value, language),
    sources.join('; '),
    atlas.release,
  ];
}
