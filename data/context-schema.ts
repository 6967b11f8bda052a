import { adcode, decimal, freeText, integer, oneOf, pattern, refer, slug, text } from './field.ts';
import { confidence, sourceIds } from './shared-fields.ts';
import { defineTable } from './table.ts';
import { fixedSteps } from './value-layer-schema.ts';

/** What is known of counties year by year and is no part of the programme. */
export const context = defineTable('context', 'Context', ['id'], {
  /** Begins with `context-`, by which the page knows it from what the programme reports. */
  id: pattern('context-[a-z]+(-[a-z]+)*', 'an id such as context-population'),
  unit: oneOf('yuan', 'people'),
  kind: oneOf('flow', 'stock'),
  additive: oneOf('true', 'false'),
  per_head: oneOf('true', 'false'),
  zh: text,
  en: text,
  scope_zh: freeText,
  scope_en: freeText,
  /** What is filled in: by population where `per_head`, else the amount itself. */
  rate_zh: text,
  rate_en: text,
  rate_unit_zh: text,
  rate_unit_en: text,
  rate_base_zh: text,
  rate_base_en: text,
  colors: oneOf('orange', 'blue', 'purple', 'ink'),
  steps: fixedSteps,
  source: sourceIds,
  confidence,
});

/** A figure of a county and a year, as the source has it; a flow of the year, or a stock at its end. */
export const annual = defineTable(
  'annual',
  'Context by county and year',
  ['indicator', 'county', 'year'],
  {
    indicator: refer(slug, 'context.id'),
    county: refer(adcode, 'counties.adcode'),
    year: integer(2000, 2100),
    value: decimal(0),
  },
);
