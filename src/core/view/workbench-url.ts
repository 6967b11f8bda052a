import { hasValues, readLayer } from '../atlas/layer.ts';
import { readPeriod } from '../atlas/period.ts';
import {
  AXIS_SCALES,
  CHART_KINDS,
  MEASURES_BY,
  PROVINCE_ORDERS,
  RANKS,
  USUAL_CHART,
  type ChartChoice,
  type Variable,
} from './chart-choice.ts';
import {
  columnId,
  COUNTY,
  FACTS,
  QUANTITIES,
  RANGE_PARTS,
  type Sort,
  type TableColumn,
} from './columns.ts';
import { readNumber } from './filter-url.ts';
import type { KeyRule } from './url-rule.ts';

/** No column but the names, in `cols`; no order but that of codes, in `sort`. */
const NONE = 'none';

/** The keys of what is chosen of the table and of the charts, in the order in which they are written. */
export const WORKBENCH_RULES = {
  cols: {
    read: (text) => {
      if (text === NONE) return { columns: [] };
      const columns = text.split(',').map(readColumn);
      const ids = columns.map((column) => column && columnId(column));
      const isUnique = new Set(ids).size === ids.length && !ids.includes(COUNTY.fact);
      return isUnique && columns.every((column) => column !== undefined) ? { columns } : undefined;
    },
    write: ({ columns }) =>
      columns === null ? undefined : columns.map(columnId).join(',') || NONE,
  },
  sort: {
    read: (text) => {
      if (text === NONE) return { sort: NONE };
      const column = readColumn(text.replace(/^-/, ''));
      return column && { sort: { column, descending: text.startsWith('-') } };
    },
    write: ({ sort }) => (sort === null ? undefined : sort === NONE ? NONE : formatSort(sort)),
  },
  group: {
    read: (text) => (text === 'on' ? { grouped: true } : undefined),
    write: ({ grouped }) => (grouped ? 'on' : undefined),
  },
  fold: {
    read: (text) => {
      const folded = text.split(',');
      const isWhole = folded.every((code) => /^\d{2}$/.test(code));
      return isWhole && new Set(folded).size === folded.length
        ? { folded: folded.map((code) => `${code}0000`) }
        : undefined;
    },
    write: ({ folded }) => folded.map((code) => code.slice(0, 2)).join(',') || undefined,
  },
  chart: {
    read: (text) => {
      const chart = readChart(text);
      return chart && { chart };
    },
    write: ({ chart }) => formatChart(chart),
  },
} satisfies Readonly<Record<string, KeyRule>>;

function formatSort({ column, descending }: Sort): string {
  return (descending ? '-' : '') + columnId(column);
}

function readColumn(text: string): TableColumn | undefined {
  const fact = FACTS.find((name) => name.toLowerCase() === text.toLowerCase());
  if (fact) return { kind: 'fact', fact };
  const [name = '', time = '', ...rest] = text.split('.');
  const layer = readLayer(name);
  const period = time === 'now' ? time : time.toUpperCase();
  if (layer === undefined || !hasValues(layer)) return undefined;
  if (period !== 'now' && !readPeriod(period)) return undefined;
  const said = rest.join('.');
  const quantity = [...QUANTITIES, ...RANGE_PARTS].find((one) => one === said);
  if (quantity) return { kind: 'reading', layer, period, quantity };
  const over = said.startsWith('over') ? readNumber(said.slice('over'.length)) : undefined;
  return over === undefined || over <= 0
    ? undefined
    : { kind: 'reading', layer, period, quantity: 'chance', over };
}

/** The parts of a chart that a link names by one word each, unless they are the usual ones; no two others share a word. */
const WORDS = [
  ['by', MEASURES_BY],
  ['scaling', AXIS_SCALES],
  ['most', RANKS],
  ['order', PROVINCE_ORDERS],
] as const;
const AXES = ['x', 'y'] as const;

function formatChart(chart: ChartChoice): string | undefined {
  const words = WORDS.flatMap(([part]) => (chart[part] === USUAL_CHART[part] ? [] : chart[part]));
  const axes = AXES.flatMap((axis) => {
    const variable = chart[axis];
    return variable === null ? [] : `${axis}:${variable.replace(' ', '.')}`;
  });
  const text = [chart.kind, ...words, ...axes].join(',');
  return text === USUAL_CHART.kind ? undefined : text;
}

function readChart(text: string): ChartChoice | undefined {
  const [kindText, ...said] = text.split(',');
  const kind = CHART_KINDS.find((one) => one === kindText);
  if (!kind) return undefined;
  const chart: { -readonly [K in keyof ChartChoice]: ChartChoice[K] } = { ...USUAL_CHART, kind };
  const seen = new Set<string>();
  for (const word of said) {
    const axis = AXES.find((one) => word.startsWith(`${one}:`));
    const part = axis ?? WORDS.find(([, words]) => words.some((one) => one === word))?.[0];
    if (!part || seen.has(part)) return undefined;
    seen.add(part);
    if (axis) {
      const variable = readVariable(word.slice(2));
      if (!variable) return undefined;
      chart[axis] = variable;
    } else Object.assign(chart, { [part]: word });
  }
  return chart;
}

function readVariable(text: string): Variable | undefined {
  if (text === 'population') return text;
  const [name = '', by, ...rest] = text.split('.');
  const layer = readLayer(name);
  const measure = MEASURES_BY.find((one) => one === by);
  return layer !== undefined && hasValues(layer) && measure && rest.length === 0
    ? `${layer} ${measure}`
    : undefined;
}
