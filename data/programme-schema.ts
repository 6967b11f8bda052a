import record from './record.json' with { type: 'json' };
import {
  adcode,
  date,
  decimal,
  freeText,
  integer,
  oneOf,
  optional,
  refer,
  slug,
  slugs,
  text,
} from './field.ts';
import { confidence, boundary, dateIs, placeStatus, sourceIds, together } from './shared-fields.ts';
import { defineTable } from './table.ts';

/** Statements of the founding document that must each be found among the figures. */
const FOUNDING_ROWS = 31;

const field = oneOf(
  'ecommerce',
  'education',
  'health',
  'women',
  'ecology',
  'finance',
  'logistics',
  'fund',
);

/** Programmes that stories belong to. */
export const programmes = defineTable('programmes', 'Programmes', ['id'], {
  id: slug,
  field,
  zh: text,
  en: text,
});

/** What figures of the programme measure; a metric that is also an indicator leaves its words to that table. */
export const metrics = defineTable('metrics', 'Metrics of the programme', ['id'], {
  id: slug,
  field,
  unit: optional(oneOf(...Object.keys(record.units))),
  kind: optional(oneOf('flow', 'stock', 'count', 'fact')),
  growth_of: refer(optional(slug), 'indicators.id'),
  zh: freeText,
  en: freeText,
  scope_zh: freeText,
  scope_en: freeText,
});

/** Figures that are not in `observations`; rival figures for one thing share a `conflict`. */
export const figures = defineTable(
  'figures',
  'Figures of the programme',
  ['id'],
  {
    id: slug,
    metric: refer(slug, 'metrics.id'),
    place: boundary,
    start: optional(date),
    end: date,
    value: optional(decimal()),
    text: freeText,
    bound: oneOf('exact', 'lower', 'approximate'),
    status: oneOf('reported', 'derived'),
    confidence,
    source: sourceIds,
    formula: freeText,
    quote: freeText,
    note_zh: freeText,
    note_en: freeText,
    conflict: optional(slug),
    low: optional(decimal()),
    high: optional(decimal()),
  },
  {
    row(read, report) {
      const { start, end, value, text, status, formula, quote } = read.row;
      if (start && start > end) report(read, 'end', `a date not before the start ${start}`);
      if ((value === null) === (text === ''))
        report(read, 'value', 'either a number or a text, and not both');
      if (status === 'derived' && !formula) report(read, 'formula', 'how the value was derived');
      if (status === 'reported' && formula) report(read, 'formula', 'nothing: it is reported');
      if (status === 'reported' && !quote) report(read, 'quote', 'the words of the source');
      together(report, read, 'note_zh', 'note_en');
      together(report, read, 'low', 'high');
    },
    rows(reads, report) {
      const seen = new Map<string, string | null>();
      for (const read of reads) {
        const { metric, place, start, end, conflict } = read.row;
        const what = `${metric} ${place} ${start} ${end}`;
        if (seen.has(what) && (!conflict || seen.get(what) !== conflict))
          report(read, 'metric', 'a figure not yet there, or one conflict for both');
        seen.set(what, conflict);
      }
    },
  },
);

/** The statements of the founding document, in its order, with the figures that hold them. */
export const founding = defineTable(
  'founding',
  'Statements of the founding document',
  ['row'],
  {
    row: integer(1, FOUNDING_ROWS),
    zh: text,
    en: text,
    quote: text,
    figures: refer(slugs, 'figures'),
  },
  {
    rows(reads, report) {
      const lost = reads.findIndex(({ row }, index) => row.row !== index + 1);
      if (lost >= 0) report(reads[lost]!, 'row', `row ${lost + 1}, for none may lack`);
    },
  },
);

/** What a programme did at a place, or without a known place. */
export const stories = defineTable(
  'stories',
  'Stories of the programmes',
  ['id'],
  {
    id: slug,
    programme: refer(slug, 'programmes.id'),
    place: refer(optional(adcode), 'boundary'),
    date: optional(date),
    date_is: optional(dateIs),
    zh: text,
    en: text,
    figures: refer(optional(slugs), 'figures'),
    status: placeStatus,
    source: sourceIds,
    note_zh: freeText,
    note_en: freeText,
  },
  {
    row(read, report) {
      together(report, read, 'date', 'date_is');
      together(report, read, 'note_zh', 'note_en');
    },
  },
);
