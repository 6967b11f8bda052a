import record from './record.json' with { type: 'json' };
import {
  adcode,
  date,
  day,
  freeText,
  integer,
  oneOf,
  optional,
  pattern,
  refer,
  share,
  slug,
  text,
  type Field,
} from './field.ts';
import { annual, context } from './context-schema.ts';
import { counts, estimates, forests, hubs, outliers, renames, reserves } from './layer-schema.ts';
import { figures, founding, metrics, programmes, stories } from './programme-schema.ts';
import { confidence, placeStatus, sourceIds, together } from './shared-fields.ts';
import { outlets, sources } from './source-schema.ts';
import { defineTable, type Read, type RowOf } from './table.ts';
import { layers } from './value-layer-schema.ts';

const HALF = '20[0-9]{2}H[12]';
const flag: Field<'0' | '1'> = oneOf('0', '1');
const source = refer(slug, 'sources.id');

/** The 34 provincial units. */
export const provinces = defineTable('provinces', 'Provinces', ['id'], {
  id: pattern('[1-9][0-9]0000', 'six digits that end in 0000'),
  zh: text,
  zh_short: text,
  en: text,
});

/** The half-years; each begins on the day after the one before it ends. */
export const periods = defineTable(
  'periods',
  'Half-years',
  ['id'],
  { id: pattern(HALF, 'a half-year such as 2018H1'), start: day, end: day },
  {
    row(read, report) {
      const { start, end } = read.row;
      if (end < start) report(read, 'end', `a day after the start ${start}`);
    },
    rows: (reads, report) =>
      reads.slice(1).forEach((read, index) => {
        const before = Date.parse(reads[index]!.row.end);
        const next = new Date(before + 86_400_000).toISOString().slice(0, 10);
        if (read.row.start !== next)
          report(read, 'start', `${next}, the day after the period before`);
      }),
  },
);

/** What is measured. */
export const indicators = defineTable('indicators', 'Indicators', ['id'], {
  id: slug,
  unit: oneOf(...Object.keys(record.units)),
  kind: oneOf('flow', 'stock', 'count'),
  additive: oneOf('true', 'false'),
  zh: text,
  en: text,
  scope_zh: text,
  scope_en: text,
});

/** The counties of the official list, with what the census of 2020 says of them. */
export const counties = defineTable(
  'counties',
  'Counties of the list',
  ['adcode'],
  {
    adcode,
    name: text,
    province: refer(adcode, 'provinces.id'),
    prefecture: text,
    population: optional(integer(1)),
    urban_share: optional(share),
    trade_share: optional(share),
    transport_share: optional(share),
    it_share: optional(share),
    taobao_villages_2014: integer(0),
    taobao_villages_2015: integer(0),
    taobao_villages_2016: integer(0),
    source,
    villages_source: source,
    name_source: source,
  },
  {
    row(read, report) {
      const province = `${read.row.adcode.slice(0, 2)}0000`;
      if (read.row.province !== province) report(read, 'province', `${province}, as in the adcode`);
    },
  },
);

/** The official list, row by row; two rows are one county since 2018. */
export const list = defineTable('list', 'The list of 832', ['name', 'county'], {
  name: text,
  county: refer(adcode, 'counties.adcode'),
  area: optional(text),
  key_county: flag,
  three_areas: optional(text),
  left_year: integer(2016, 2020),
  source,
  left_source: source,
  confidence,
  left_confidence: confidence,
  area_confidence: confidence,
});

/** What was made known of counties that left the list; see README for the kinds. */
export const announcements = defineTable(
  'announcements',
  'Announcements of leaving the list',
  ['id'],
  {
    id: slug,
    date,
    date_zh: freeText,
    date_en: freeText,
    kind: oneOf('announced', 'approved', 'proposed', 'by'),
    after: optional(date),
    source: sourceIds,
    quote: freeText,
    note_zh: freeText,
    note_en: freeText,
  },
  {
    row(read, report) {
      together(report, read, 'date_zh', 'date_en');
      together(report, read, 'note_zh', 'note_en');
      const { kind, date, after } = read.row;
      if (after && (kind !== 'by' || after > date))
        report(read, 'after', `a date before ${date}, and only where that is a bound`);
    },
  },
);

/** By which announcement each row of the list left it, in the order of the list. */
export const exits = defineTable('exits', 'Leaving the list', ['name', 'county'], {
  name: text,
  county: refer(adcode, 'counties.adcode'),
  announcement: refer(slug, 'announcements.id'),
  evidence: oneOf('named', 'batch'),
  rival: refer(optional(slug), 'announcements.id'),
});

/**
 * How many rows of the list there must be: of a province, of a batch, still on the list at the end of a half-year, and off it
 * by then only by a bound. What no source says as it stands is counted from what one does (`derived`).
 */
export const controls = defineTable(
  'controls',
  'Rows of the list that there must be',
  ['kind', 'of'],
  {
    kind: oneOf('province', 'batch', 'on-list', 'by-bound'),
    of: pattern(`[1-9][0-9]0000|20[0-9]{2}|${HALF}`, 'a province, a year or a half-year'),
    rows: integer(0),
    status: placeStatus,
    source: sourceIds,
    note_zh: freeText,
    note_en: freeText,
  },
  {
    row(read, report) {
      const { kind, of, status, note_en } = read.row;
      const form = { province: /0000$/, batch: /^\d{4}$/ }[kind as string] ?? /H/;
      if (!form.test(of)) report(read, 'of', `what a number of ${kind} is of`);
      together(report, read, 'note_zh', 'note_en');
      if (status === 'derived' && !note_en) report(read, 'note_en', 'how it is counted');
    },
  },
);

/** Figures of the programme; see README for the periods `2018FY` and `2019H1C`. */
export const observations = defineTable(
  'observations',
  'Observations',
  ['indicator', 'place', 'period'],
  {
    indicator: refer(slug, 'indicators.id'),
    place: refer(adcode, 'places'),
    period: pattern(`${HALF}C?|20[0-9]{2}FY`, 'a period such as 2018H1, 2018FY or 2019H1C'),
    value: optional(integer(Number.MIN_SAFE_INTEGER)),
    bound: optional(oneOf('exact', 'lower', 'approximate')),
    status: oneOf('reported', 'derived', 'missing'),
    source: refer(optional(pattern('[a-z0-9-]+(\\|[a-z0-9-]+)*', 'ids of sources')), 'sources.id'),
    confidence: optional(confidence),
    formula: freeText,
    quote: freeText,
    note_zh: freeText,
    note_en: freeText,
    low: optional(integer(0)),
    high: optional(integer(0)),
    conflict: optional(slug),
    as_of: optional(date),
  },
  {
    row(read, report) {
      const { value, bound, status, source, confidence, formula, quote, note_en } = read.row;
      together(report, read, 'low', 'high');
      if (status === 'missing') {
        if (read.row.as_of) report(read, 'as_of', 'nothing, because the status is missing');
        if (value !== null) report(read, 'value', 'nothing, because the status is missing');
        if (!note_en) report(read, 'note_en', 'a note, because the value is missing');
        return;
      }
      if (value === null) report(read, 'value', `a number, because the status is ${status}`);
      if (bound === null) report(read, 'bound', `a bound, because the status is ${status}`);
      if (source === null) report(read, 'source', `a source, because the status is ${status}`);
      if (confidence === null) report(read, 'confidence', 'a confidence');
      if (status === 'derived' && !formula) report(read, 'formula', 'the arithmetic of the value');
      if (status === 'reported' && formula) report(read, 'formula', 'nothing: it is reported');
      if (status === 'reported' && !quote) report(read, 'quote', 'the words of the source');
    },
  },
);

/** Readings of names that the dictionary gets wrong, or whole names with a usual English form. */
export const pinyin = defineTable('pinyin', 'Readings of county names', ['name'], {
  name: text,
  en: text,
});

/** How many rows the other tables have, so that one that is lost is missed. */
export const totals = defineTable('totals', 'Rows of the tables', ['table'], {
  table: slug,
  rows: integer(1),
});

/** All tables, in the order in which faults are listed. */
export const tables = {
  sources,
  outlets,
  provinces,
  periods,
  indicators,
  layers,
  counties,
  list,
  announcements,
  exits,
  controls,
  observations,
  pinyin,
  programmes,
  metrics,
  figures,
  founding,
  stories,
  reserves,
  forests,
  hubs,
  renames,
  estimates,
  counts,
  outliers,
  context,
  annual,
  totals,
} as const;

/** Names of the tables. */
export type TableName = keyof typeof tables;

/** Rows of every table, by table name. */
export type Tables = { [K in TableName]: RowOf<(typeof tables)[K]['fields']>[] };

/** Rows of every table with the places of their cells. */
export type Reads = { [K in TableName]: Read<Tables[K][number]>[] };
