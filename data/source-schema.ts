import { oneOf, optional, pattern, slug, text } from './field.ts';
import { confidence } from './shared-fields.ts';
import { defineTable } from './table.ts';

/** Documents that values rest on; one without an address at its outlet is cited without any, and so is one without an outlet. */
export const sources = defineTable('sources', 'Sources', ['id'], {
  id: slug,
  title: text,
  publisher: optional(text),
  url: optional(pattern('https?://[^ ]+', 'an address such as https://example.org/')),
  date: optional(pattern('[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?', 'a year, month or day')),
  language: oneOf('zh', 'en'),
  confidence,
});

/** Addresses that are those of an outlet itself: a host, with what a path there begins with where others share it. */
export const outlets = defineTable('outlets', 'Addresses of outlets', ['outlet', 'address'], {
  outlet: text,
  address: pattern('[a-z0-9.-]+(/[^/ ]+)*', 'a host, and what a path there begins with'),
});
