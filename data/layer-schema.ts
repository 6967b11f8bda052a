import {
  adcode,
  date,
  decimal,
  freeText,
  integer,
  oneOf,
  optional,
  pattern,
  refer,
  slug,
  text,
} from './field.ts';
import { confidence, boundary, dateIs, placeStatus, sourceIds, together } from './shared-fields.ts';
import { defineTable } from './table.ts';

const lng = optional(decimal(73, 136));
const lat = optional(decimal(3, 54));

/** Reserves of Ant Forest. */
export const reserves = defineTable(
  'reserves',
  'Reserves',
  ['id'],
  {
    id: slug,
    zh: text,
    en: text,
    place: refer(optional(adcode), 'boundary'),
    place_status: optional(placeStatus),
    lng,
    lat,
    precision_km: optional(decimal(0, 500)),
    position_status: optional(placeStatus),
    area_km2: optional(decimal(0, 1e6)),
    area_status: optional(placeStatus),
    opened: optional(date),
    opened_status: optional(placeStatus),
    known_by: optional(date),
    species_zh: freeText,
    species_en: freeText,
    operator_zh: freeText,
    operator_en: freeText,
    status: placeStatus,
    source: sourceIds,
    note_zh: freeText,
    note_en: freeText,
  },
  {
    row(read, report) {
      for (const columns of [
        ['place', 'place_status'],
        ['lng', 'lat', 'precision_km', 'position_status'],
        ['area_km2', 'area_status'],
        ['opened', 'opened_status'],
        ['species_zh', 'species_en'],
        ['operator_zh', 'operator_en'],
        ['note_zh', 'note_en'],
      ])
        together(report, read, ...columns);
    },
  },
);

/** Places where Ant Forest planted trees. */
export const forests = defineTable(
  'forests',
  'Afforestation sites',
  ['id'],
  {
    id: slug,
    zh: text,
    en: text,
    place: boundary,
    forest_numbers: optional(pattern('[0-9]+(\\|[0-9]+)*', 'numbers joined by |')),
    species_zh: freeText,
    species_en: freeText,
    date: optional(date),
    date_is: optional(dateIs),
    status: placeStatus,
    source: sourceIds,
    note_zh: freeText,
    note_en: freeText,
  },
  {
    row(read, report) {
      together(report, read, 'date', 'date_is');
      together(report, read, 'species_zh', 'species_en');
      together(report, read, 'note_zh', 'note_en');
    },
  },
);

/** Hubs of the warehouse network; only `trunk` hubs take part in flows. */
export const hubs = defineTable('hubs', 'Logistics hubs', ['id'], {
  id: slug,
  zh: text,
  en: text,
  place: boundary,
  place_status: placeStatus,
  lng: decimal(73, 136),
  lat: decimal(3, 54),
  position_status: placeStatus,
  role: oneOf('trunk', 'origin'),
  opened: optional(date),
  role_zh: text,
  role_en: text,
  status: placeStatus,
  source: sourceIds,
  note_zh: freeText,
  note_en: freeText,
});

/** Names and codes of a county over time; the years bound when each was in use. */
export const renames = defineTable(
  'renames',
  'Former and later names and codes',
  ['county', 'code', 'name', 'from'],
  {
    county: refer(adcode, 'counties.adcode'),
    code: adcode,
    name: text,
    prefecture: text,
    from: optional(integer(1949, 2026)),
    to: optional(integer(1949, 2026)),
    change_zh: freeText,
    change_en: freeText,
    source: sourceIds,
    confidence,
  },
  {
    row(read, report) {
      const { from, to } = read.row;
      if (from !== null && to !== null && to < from) report(read, 'to', `a year from ${from} on`);
    },
  },
);

/**
 * Published numbers of counties whose sales pass a threshold. Two fit the model, the others test it; `least` and `most`
 * are the reading of the source's words, both included, and an exception says why one lies outside the model.
 */
export const counts = defineTable(
  'counts',
  'Counties over a threshold',
  ['figure'],
  {
    figure: refer(slug, 'figures'),
    threshold: integer(1),
    least: integer(0),
    most: optional(integer(0)),
    /** Of the national sales; none is needed to fit. */
    period: optional(pattern('20[0-9]{2}(H[12]|FY)', 'a period such as 2018H1 or 2018FY')),
    use: oneOf('fit', 'test'),
    exception_zh: freeText,
    exception_en: freeText,
  },
  {
    row(read, report) {
      const { least, most, use, period } = read.row;
      if (most !== null && most < least) report(read, 'most', `a number of at least ${least}`);
      if (use === 'fit' && most === null) report(read, 'most', 'a number, to fit the model to');
      if (use === 'test' && period === null) report(read, 'period', 'a period, to test the model');
    },
    rows(reads, report) {
      const fits = reads.filter(({ row }) => row.use === 'fit');
      if (fits.length !== 2 || fits[0]!.row.threshold >= fits[1]!.row.threshold)
        report(reads.at(-1)!, 'use', 'two counts that fit, the one with the lower threshold first');
    },
  },
);

/**
 * Indicators besides sales that are spread over the counties by the recipe of sales, and how that fits; one may be weighed
 * by an indicator of the context at the end of a year, where that is known.
 */
export const estimates = defineTable(
  'estimates',
  'Estimates by the recipe of sales',
  ['indicator'],
  {
    indicator: refer(slug, 'indicators.id'),
    fit: oneOf('untested', 'overstated', 'contradicted'),
    note_zh: text,
    note_en: text,
    weights: refer(optional(slug), 'context.id'),
    weights_year: optional(integer(2000, 2100)),
  },
  {
    row(read, report) {
      together(report, read, 'weights', 'weights_year');
    },
  },
);

/** A published figure of a county that is told beside its estimate of sales in a period, because the two do not agree. */
export const outliers = defineTable('outliers', 'Facts beside the estimate', ['figure'], {
  figure: refer(slug, 'figures.id'),
  county: refer(adcode, 'counties.adcode'),
  /** A half-year or a year `2018FY`. */
  period: pattern('20[0-9]{2}(H[12]|FY)', 'a period such as 2018H1 or 2018FY'),
  note_zh: text,
  note_en: text,
});
