import type { Atlas, Indicator, Source } from '../../src/core/atlas/atlas.ts';
import type { ContextIndicator } from '../../data/product.ts';
import type {
  ContextProduct,
  ExitsProduct,
  Figure,
  LayerProducts,
  ProgrammeProduct,
} from '../../src/core/atlas/layer-products.ts';
import { listedRows } from '../../src/core/atlas/poverty-list.ts';
import { LANGUAGES, type Language } from '../../src/core/base/language.ts';
import { documents, estimateSources } from '../../src/export/dataset/cited-sources.ts';
import { contextTable } from '../../src/export/dataset/context-table.ts';
import { indicatorTable } from '../../src/export/dataset/indicator-table.ts';
import {
  nationalRivals,
  nationalRows,
  nationalTable,
} from '../../src/export/dataset/national-table.ts';
import { listTable } from '../../src/export/dataset/list-table.ts';
import { placeSources } from '../../src/export/dataset/place-columns.ts';
import type { Table } from '../../src/export/dataset/table.ts';
import { specialsText } from '../../src/i18n/format/estimate-text.ts';
import { formatCount } from '../../src/i18n/format/number.ts';
import { EXPORT } from '../../src/i18n/messages/export.ts';
import { MESSAGES } from '../../src/i18n/messages/index.ts';
import { OPEN_DATA_WORDS } from '../../src/i18n/messages/open-data.ts';

/** The same in each language. */
export type Words = Readonly<Record<Language, string>>;

/** What is said of the national figure of one period. */
interface PeriodNote {
  readonly indicator: string;
  readonly period: string;
  /** The words of the source, in its language. */
  readonly quote: string | null;
  readonly note: Words;
}

/** A figure that contradicts or repeats the national one of a period. */
interface RivalNote {
  readonly indicator: string;
  readonly period: string;
  readonly what: Words;
  readonly unit: string;
  /** A number in that unit, or words. */
  readonly value: number | string | null;
  readonly range: readonly [low: number, high: number] | null;
  readonly status: Figure['status'];
  readonly formula: string | null;
  readonly quote: string | null;
  readonly note: Words;
  readonly sources: readonly string[];
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
  readonly rivals: readonly RivalNote[];
  readonly table: Table;
  readonly key: readonly string[];
  /** In the order of their ids. */
  readonly sources: readonly Source[];
}

/** How county figures are estimated. */
export const ESTIMATE: Words = inBoth((language) => EXPORT[language].citation.estimate);

/**
 * The datasets of a release: one an indicator, in the order of the release, the national figures of all of them, the list,
 * and one an indicator of the context.
 */
export function datasets(
  atlas: Atlas,
  { exits, context, programme }: Pick<LayerProducts, 'exits' | 'context' | 'programme'>,
): Dataset[] {
  const indicators = [...atlas.indicatorById.values()];
  return [
    ...indicators.map((indicator) => indicatorDataset(atlas, programme, indicator)),
    nationalDataset(atlas, programme),
    listDataset(atlas, exits),
    ...context.indicators.map((indicator) => contextDataset(atlas, context, indicator)),
  ];
}

/** The counties of an indicator, or where none are estimated its national figures. */
function indicatorDataset(
  atlas: Atlas,
  programme: ProgrammeProduct,
  indicator: Indicator,
): Dataset {
  const { id, zh, en, scopeZh, scopeEn } = indicator;
  const counties = indicatorTable(atlas, id);
  const isEstimated = counties.counties.length > 0;
  const estimated = isEstimated ? [...placeSources(atlas), ...estimateSources(atlas, id)] : [];
  return {
    id,
    title: { zh, en },
    about: { zh: scopeZh, en: scopeEn },
    estimate: isEstimated
      ? inBoth((language) => ESTIMATE[language] + specialsText(atlas, id, language))
      : null,
    doubt: isEstimated ? doubtOf(atlas, id) : null,
    table: isEstimated ? counties : nationalTable(atlas, [id], programme),
    key: ['adcode', 'period'],
    ...nationalNotes(atlas, [id], programme, estimated),
  };
}

function nationalDataset(atlas: Atlas, programme: ProgrammeProduct): Dataset {
  const ids = [...atlas.indicatorById.keys()];
  return {
    id: 'nation',
    title: inBoth((language) => OPEN_DATA_WORDS[language].nation),
    about: inBoth((language) => OPEN_DATA_WORDS[language].nationAbout),
    estimate: null,
    doubt: null,
    table: nationalTable(atlas, ids, programme),
    key: ['indicator', 'period'],
    ...nationalNotes(atlas, ids, programme, []),
  };
}

/** What is said of national figures, what contradicts or repeats them, and the documents behind all this and `more`. */
function nationalNotes(
  atlas: Atlas,
  ids: readonly string[],
  programme: ProgrammeProduct,
  more: readonly string[],
): Pick<Dataset, 'notes' | 'rivals' | 'sources'> {
  const rows = ids.flatMap((id) => nationalRows(atlas, id));
  const rivals = rows.flatMap((row) =>
    nationalRivals(row, programme).map((rival) => ({ row, ...rival })),
  );
  const cited = [...rows, ...rivals.map(({ figure }) => figure)].flatMap(({ sources }) => sources);
  return {
    notes: rows.map(({ indicator, period, quote, noteZh, noteEn }) => ({
      ...{ indicator, period },
      quote: quote ?? null,
      note: { zh: noteZh, en: noteEn },
    })),
    rivals: rivals.map(({ row, figure, metric }) => ({
      ...{ indicator: row.indicator, period: row.period },
      what: { zh: metric.zh, en: metric.en },
      unit: metric.unit,
      value: figure.value ?? figure.text ?? null,
      range: figure.range ?? null,
      status: figure.status,
      formula: figure.formula ?? null,
      quote: figure.quote ?? null,
      note: { zh: figure.noteZh, en: figure.noteEn },
      sources: figure.sources,
    })),
    sources: documents(knownSources(atlas, programme.sources), [...more, ...cited]),
  };
}

/** The documents of the atlas and of another product, by their ids. */
function knownSources({ sourceById }: Atlas, more: readonly Source[]): Map<string, Source> {
  return new Map([...sourceById, ...more.map((source) => [source.id, source] as const)]);
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
  const known = knownSources(atlas, exits.sources);
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
    rivals: [],
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
    rivals: [],
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
