import type { Atlas, Indicator, Source } from '../../src/core/atlas/atlas.ts';
import type { ContextIndicator } from '../../data/product.ts';
import type { ContextProduct, ExitsProduct } from '../../src/core/atlas/layer-products.ts';
import { listedRows } from '../../src/core/atlas/poverty-list.ts';
import { LANGUAGES, type Language } from '../../src/core/base/language.ts';
import { documents, estimateSources } from '../../src/export/dataset/cited-sources.ts';
import { contextTable } from '../../src/export/dataset/context-table.ts';
import { indicatorTable, nationalRows } from '../../src/export/dataset/indicator-table.ts';
import { listTable } from '../../src/export/dataset/list-table.ts';
import { placeSources } from '../../src/export/dataset/place-columns.ts';
import type { Table } from '../../src/export/dataset/table.ts';
import { weighingText } from '../../src/i18n/format/estimate-text.ts';
import { formatCount } from '../../src/i18n/format/number.ts';
import { EXPORT } from '../../src/i18n/messages/export.ts';
import { MESSAGES } from '../../src/i18n/messages/index.ts';
import { OPEN_DATA_WORDS } from '../../src/i18n/messages/open-data.ts';

/** The same in each language. */
export type Words = Readonly<Record<Language, string>>;

/** What is said of the national figure of one period. */
interface PeriodNote {
  readonly period: string;
  /** The words of the source, in its language. */
  readonly quote: string | null;
  readonly note: Words;
}

/** A table that is published as files, with what a reader must know of it. */
export interface Dataset {
  /** The name of its files. */
  readonly id: string;
  readonly title: Words;
  /** What is counted and what is not. */
  readonly about: Words;
  /** How its county figures were estimated; `null` where it has none. */
  readonly estimate: Words | null;
  /** What speaks against the estimates, if something does. */
  readonly doubt: Words | null;
  readonly notes: readonly PeriodNote[];
  readonly table: Table;
  readonly key: readonly string[];
  /** In the order of their ids. */
  readonly sources: readonly Source[];
}

/** How county figures are estimated. */
export const ESTIMATE: Words = inBoth((language) => EXPORT[language].citation.estimate);

/** The datasets of a release: one an indicator, in the order of the release, the list, and one an indicator of the context. */
export function datasets(atlas: Atlas, exits: ExitsProduct, context: ContextProduct): Dataset[] {
  const indicators = [...atlas.indicatorById.values()];
  return [
    ...indicators.map((indicator) => indicatorDataset(atlas, indicator)),
    listDataset(atlas, exits),
    ...context.indicators.map((indicator) => contextDataset(atlas, context, indicator)),
  ];
}

function indicatorDataset(atlas: Atlas, indicator: Indicator): Dataset {
  const { id, zh, en, scopeZh, scopeEn } = indicator;
  const table = indicatorTable(atlas, id);
  const rows = nationalRows(atlas, id);
  const isEstimated = table.counties.length > 0;
  const estimated = isEstimated ? [...placeSources(atlas), ...estimateSources(atlas, id)] : [];
  return {
    id,
    title: { zh, en },
    about: { zh: scopeZh, en: scopeEn },
    estimate: isEstimated
      ? inBoth((language) => ESTIMATE[language] + weighingText(atlas, id, language))
      : null,
    doubt: isEstimated ? doubtOf(atlas, id) : null,
    notes: rows.map(({ period, quote, noteZh, noteEn }) => ({
      period,
      quote: quote ?? null,
      note: { zh: noteZh, en: noteEn },
    })),
    table,
    key: ['adcode', 'period'],
    sources: documents(atlas.sourceById, [...estimated, ...rows.flatMap((row) => row.sources)]),
  };
}

function doubtOf({ fits }: Atlas, id: string): Words | null {
  const known = fits[id];
  if (!known) return null;
  const { zh, en } = MESSAGES;
  return {
    zh: `${zh.fit[known.fit]}：${known.noteZh}`,
    en: `${en.fit[known.fit]}: ${known.noteEn}`,
  };
}

function listDataset(atlas: Atlas, exits: ExitsProduct): Dataset {
  const { counties } = atlas;
  const known = new Map([
    ...atlas.sourceById,
    ...exits.sources.map((source) => [source.id, source] as const),
  ]);
  const cited = exits.announcements.flatMap(({ sources }) => sources);
  return {
    id: 'list',
    title: inBoth((language) => OPEN_DATA_WORDS[language].list),
    about: inBoth((language) =>
      OPEN_DATA_WORDS[language].listAbout(
        formatCount(counties.length, language),
        formatCount(listedRows(counties), language),
      ),
    ),
    estimate: null,
    doubt: null,
    notes: [],
    table: listTable(atlas, exits),
    key: ['adcode'],
    sources: documents(known, [...placeSources(atlas), ...cited]),
  };
}

function contextDataset(
  atlas: Atlas,
  context: ContextProduct,
  indicator: ContextIndicator,
): Dataset {
  const { id, zh, en, scopeZh, scopeEn, sources } = indicator;
  const known = new Map(context.sources.map((source) => [source.id, source]));
  const doubtful = context.doubtful.filter((one) => one.indicator === id).length;
  return {
    id,
    title: inBoth((language) => OPEN_DATA_WORDS[language].context({ zh, en }[language])),
    about: { zh: scopeZh, en: scopeEn },
    estimate: null,
    doubt: inBoth((language) =>
      OPEN_DATA_WORDS[language].contextDoubt(formatCount(doubtful, language), context.greatestJump),
    ),
    notes: [],
    table: contextTable(atlas, context, id),
    key: ['adcode', 'period'],
    sources: documents(known, sources),
  };
}

/** Says something in each language. */
export function inBoth<T>(say: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as Record<
    Language,
    T
  >;
}
