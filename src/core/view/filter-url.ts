import { formatCodes, parseCodes } from '../base/code-list.ts';
import type { Point } from '../geography/albers.ts';
import type { Filter, ValueRange } from './filter.ts';
import { AREAS, BATCHES } from '../atlas/poverty-list.ts';
import { STATUSES } from '../atlas/status.ts';
import type { KeyRule } from './url-rule.ts';

/** How fine the corners of an outline are kept, in digits of a degree: about 100 m. */
const CORNER_DIGITS = 3;
/** A link holds no more corners than this. */
export const MOST_CORNERS = 100;

/** The keys of the filter, in the order in which they are written. */
export const FILTER_RULES = {
  prov: {
    isList: true,
    read: (text) =>
      /^\d{2}(\d{2})?(,\d{2}(\d{2})?)*$/.test(text)
        ? { filter: { places: [...new Set(text.split(',').map(toCode))].sort() } }
        : undefined,
    write: ({ filter }) => filter.places.map(fromCode).join(',') || undefined,
  },
  list: {
    isList: true,
    read: (text) => {
      const list = parseCodes(text.toLowerCase());
      return list && { filter: { list } };
    },
    write: ({ filter }) => formatCodes(filter.list) || undefined,
  },
  near: {
    read: (text) => (/^\d{6}$/.test(text) ? { filter: { near: text } } : undefined),
    write: ({ filter }) => filter.near ?? undefined,
  },
  area: several('areas', ids(AREAS.area)),
  three: several('threeAreas', ids(AREAS.three)),
  key: {
    read: (text) =>
      text === 'yes' || text === 'no' ? { filter: { keyCounty: text === 'yes' } } : undefined,
    write: ({ filter: { keyCounty } }) =>
      keyCounty === null ? undefined : keyCounty ? 'yes' : 'no',
  },
  left: several('years', BATCHES),
  status: several('statuses', STATUSES),
  total: range('total'),
  rate: range('rate'),
  chance: range('chance'),
  within: {
    read: (text) => {
      const outline = readOutline(text);
      return outline && { filter: { outline } };
    },
    write: ({ filter }) => filter.outline.map((corner) => corner.join(',')).join(';') || undefined,
  },
} satisfies Readonly<Record<string, KeyRule>>;

/** Rounds the corners of an outline to what a link keeps. */
export function roundOutline(outline: readonly Point[]): Point[] {
  const round = (degrees: number) => Number(degrees.toFixed(CORNER_DIGITS)) + 0;
  return outline.map(([lng, lat]) => [round(lng), round(lat)]);
}

/** Provinces are written with two digits, prefectures with four. */
function toCode(digits: string): string {
  return digits.padEnd(6, '0');
}

function fromCode(code: string): string {
  return code.replace(/(00)?00$/, '');
}

function ids(areas: readonly { readonly id: string }[]): string[] {
  return areas.map(({ id }) => id).sort();
}

/** Choices of one kind, each at most once, written in the order of `options`. */
function several<K extends 'areas' | 'threeAreas' | 'years' | 'statuses'>(
  kind: K,
  options: readonly Filter[K][number][],
): KeyRule {
  return {
    isList: true,
    read: (text) => {
      const named = text.split(',');
      const chosen = options.filter((option) => named.includes(String(option)));
      return named.every((name) => options.some((option) => String(option) === name))
        ? { filter: { [kind]: chosen } }
        : undefined;
    },
    write: ({ filter }) => filter[kind].join(',') || undefined,
  };
}

function range(of: ValueRange['of']): KeyRule {
  return {
    read: (text) => {
      const range = readRange(of, text);
      return range && { filter: { range } };
    },
    write: ({ filter: { range } }) =>
      range?.of === of ? `${range.low ?? ''}..${range.high ?? ''}` : undefined,
  };
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?`;
const RANGE = new RegExp(String.raw`^(${NUMBER})?\.\.(${NUMBER})?$`);
const ONE_NUMBER = new RegExp(`^${NUMBER}$`);

/** Reads a number as links write it; `undefined` for anything else, and for one that no double holds. */
export function readNumber(text: string): number | undefined {
  const number = ONE_NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

function readRange(of: ValueRange['of'], text: string): ValueRange | undefined {
  const [, from, to] = RANGE.exec(text) ?? [];
  const bound = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
  const [low, high] = [bound(from), bound(to)];
  if (low === null && high === null) return undefined;
  const isOrdered = (low ?? -Infinity) <= (high ?? Infinity);
  const isPossible = [low, high].every(
    (end) => end === null || (of === 'chance' ? end >= 0 && end <= 1 : Number.isFinite(end)),
  );
  return isOrdered && isPossible ? { of, low, high } : undefined;
}

function readOutline(text: string): Point[] | undefined {
  const corners = text.split(';').map((corner) => corner.split(',').map(Number));
  const isPlace = ([lng, lat, ...rest]: readonly number[]) =>
    Math.abs(lng ?? NaN) <= 180 && Math.abs(lat ?? NaN) <= 85 && rest.length === 0;
  const isWhole = /^[-\d.,;]+$/.test(text) && corners.every(isPlace);
  if (!isWhole || corners.length < 3 || corners.length > MOST_CORNERS) return undefined;
  return roundOutline(corners as [number, number][]);
}
