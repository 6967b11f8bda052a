import { integer, oneOf, pattern, refer, slug, text, type Field } from './field.ts';
import record from './record.json' with { type: 'json' };
import { defineTable } from './table.ts';

/** Reads a regular expression. */
const expression: Field<string> = {
  read(cell) {
    try {
      return cell && RegExp(cell, 'iu') && cell;
    } catch {
      return undefined;
    }
  },
  expected: 'a regular expression',
  schema: { type: 'string', constraints: { required: true } },
};

const NUMBER = '[0-9]+(\\.[0-9]+)?';

/** The thresholds of fixed classes. */
export const fixedSteps = pattern(`${NUMBER}(\\|${NUMBER}){4}`, 'five numbers joined by |');

/**
 * What a sentence says, each in braces; `part` sentences say of which counties, too, `estimate` asks where the amount may
 * be, and `part_estimate` says what some counties may have of it.
 */
const IN_SENTENCES = {
  headline: ['{amount}'],
  part: ['{amount}', '{where}'],
  estimate: ['{amount}'],
  part_estimate: ['{amount}', '{where}'],
} as const satisfies Record<string, readonly string[]>;
/** The word by which a sentence about what is only estimated says so. */
const MAY = { part_estimate_zh: /可能/, part_estimate_en: /\bmay\b/ } as const;
const KNOWN = ['{period}', '{end}', '{amount}', '{where}'];

/** What links call the layers that are no indicators. */
const OTHER_LAYERS = ['list', 'none', ...Object.keys(record.items)];

/** The indicators that are drawn on the map, in the order in which they are listed, and what is said of each. */
export const layers = defineTable(
  'layers',
  'Layers of county values',
  ['indicator'],
  {
    indicator: refer(slug, 'indicators.id'),
    zh: text,
    en: text,
    rate_zh: text,
    rate_en: text,
    rate_unit_zh: text,
    rate_unit_en: text,
    rate_base_zh: text,
    rate_base_en: text,
    headline_zh: text,
    headline_en: text,
    part_zh: text,
    part_en: text,
    where_zh: text,
    where_en: text,
    estimate_zh: text,
    estimate_en: text,
    part_estimate_zh: text,
    part_estimate_en: text,
    people: integer(1),
    colors: oneOf('orange', 'blue', 'purple', 'ink'),
    classing: oneOf('quantile', 'jenks', 'equal', 'log', 'fixed', 'average'),
    steps: fixedSteps,
    column_words: expression,
  },
  {
    row(read, report) {
      if (OTHER_LAYERS.includes(read.row.indicator))
        report(read, 'indicator', 'the id of no other layer');
      for (const [kind, needed] of Object.entries(IN_SENTENCES))
        for (const column of [`${kind}_zh`, `${kind}_en`] as (keyof typeof read.row & string)[]) {
          const said = [...String(read.row[column]).matchAll(/\{[^}]*\}/g)].map(([name]) => name);
          const lost = needed.find((name) => !said.includes(name));
          const unknown = said.find((name) => !KNOWN.includes(name));
          if (lost) report(read, column, `a sentence with ${lost}`);
          else if (unknown) report(read, column, `no ${unknown}, only ${KNOWN.join(', ')}`);
        }
      for (const column of ['part_estimate_zh', 'part_estimate_en'] as const)
        if (!MAY[column].test(read.row[column]))
          report(read, column, `a sentence with ${MAY[column].source.replaceAll('\\b', '')}`);
      const steps = read.row.steps.split('|').map(Number);
      if (steps.some((step, at) => at > 0 && step <= steps[at - 1]!))
        report(read, 'steps', 'rising numbers');
    },
  },
);
