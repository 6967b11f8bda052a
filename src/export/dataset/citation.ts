import { citedSources, type CitationContext } from './cited-sources.ts';
import { STATUSES } from '../../core/atlas/status.ts';
import { observation } from '../../core/atlas/value.ts';
import type { ValueLayerId } from '../../core/atlas/layer.ts';
import type { Language } from '../../core/base/language.ts';
import { indicatorUnit } from '../../i18n/format/county-text.ts';
import { publisherText } from '../../i18n/format/publisher-text.ts';
import { estimateText } from '../../i18n/format/estimate-text.ts';
import { formatDay } from '../../i18n/format/number.ts';
import { readText } from '../../i18n/format/reading-text.ts';
import { COLUMNS } from '../../i18n/messages/export-columns.ts';
import { EXPORT } from '../../i18n/messages/export.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import { PROVENANCE } from '../../i18n/messages/evidence.ts';
import { bibTeX } from './bibtex.ts';
import { subjectsOf, subjectValues, type DataExtract, type Subject } from './extract.ts';
import { LONG_COLUMNS } from './long-table.ts';
import { PIN } from './pin-column.ts';
import { indicatorName, rateUnitWords, readingWords, unitWords } from './subject-text.ts';
import { titleOf } from '../../i18n/format/atlas-title.ts';
import { prefixOf } from './wide-table.ts';

/**
 * Writes how to cite an extract, and all that a reader of its files must know: sources, what statuses and
 * columns mean, and the licence.
 * @throws as `subjectsOf` does.
 */
export function formatCitation(extract: DataExtract, occasion: CitationContext): string {
  const { atlas, language } = extract;
  const t = EXPORT[language].citation;
  const messages = MESSAGES[language];
  const day = formatDay(occasion.day, language);
  const subjects = subjectsOf(extract);
  const colon = language === 'zh' ? '：' : ': ';
  const line = (name: string, text: string) => `${name}${colon}${text}`;
  const sections = [
    [titleOf(language, 'full')],
    [t.heading, t.cite(titleOf(language, 'full'), atlas.release, occasion.url, day)],
    [
      t.contents,
      line(t.release, atlas.release),
      line(t.day, day),
      line(t.filter, occasion.filter),
      ...(subjects.length === 0 ? [line(t.figures, t.none)] : []),
      line(t.coordinates, EXPORT[language].datum),
    ],
    ...(subjects.length === 0
      ? []
      : [
          [t.scope, ...extract.layers.map((layer) => line(...scopeText(extract, layer)))],
          [t.groups, ...subjects.map((subject) => line(...groupText(extract, subject)))],
          [t.national, ...subjects.map((subject) => line(...nationalText(extract, subject)))],
        ]),
    [
      t.statuses,
      ...STATUSES.map((id) => line(`${id} (${messages.status[id]})`, messages.statusMeaning[id])),
      estimateText(atlas, language),
      t.sum,
    ],
    [
      t.dictionary,
      ...[...LONG_COLUMNS, PIN].map(({ name, meaning }) => line(name, COLUMNS[language][meaning])),
    ],
    [t.sources, ...citedSources(extract).map((source) => sourceText(source, language))],
    [t.licence, ...t.licenceText],
    ['BibTeX', bibTeX(extract, occasion)],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function groupText(
  { atlas, language }: DataExtract,
  subject: Subject,
): [prefix: string, meaning: string] {
  const { rate } = EXPORT[language].citation;
  const rateUnit = rateUnitWords(atlas, subject, language);
  const parts = [
    indicatorName(subject, language),
    readingWords(atlas, subject, language),
    unitWords(subject, language),
    ...(rateUnit ? [rate(rateUnit)] : []),
  ];
  return [`${prefixOf(subject)}_…`, parts.join(language === 'zh' ? '；' : '; ')];
}

/** What an indicator covers, and what speaks against its estimate. */
function scopeText(
  { atlas, language }: DataExtract,
  layer: ValueLayerId,
): [layer: ValueLayerId, scope: string] {
  const fit = atlas.fits[layer];
  const parts = [
    atlas.indicatorById.get(layer)![language === 'zh' ? 'scopeZh' : 'scopeEn'],
    ...(fit
      ? [
          `⚠ ${MESSAGES[language].fit[fit.fit]}${language === 'zh' ? '：' : ':'}`,
          fit[NOTE[language]],
        ]
      : []),
  ];
  return [layer, parts.join(language === 'zh' ? '' : ' ')];
}

/** The national figure of a subject in words; as published with its note. */
function nationalText(
  { atlas, language }: DataExtract,
  subject: Subject,
): [prefix: string, figure: string] {
  const { layer, period, at } = subject;
  const { total } = subjectValues(atlas, subject, null);
  const { amount, status } = readText(total, at, language, indicatorUnit(atlas, layer, language));
  const note = at.reading.kind === 'period' && observation(atlas, layer, period)?.[NOTE[language]];
  const parts = [
    ...(total.amount === null ? [] : [amount]),
    status,
    ...(total.confidence ? [PROVENANCE[language].confidence[total.confidence]] : []),
    ...(total.formula ? [`${MESSAGES[language].formula} ${total.formula}`] : []),
    ...(note ? [note] : []),
  ];
  return [prefixOf(subject), parts.join(language === 'zh' ? '；' : '; ')];
}

const NOTE = { zh: 'noteZh', en: 'noteEn' } as const satisfies Record<Language, string>;

function sourceText(source: ReturnType<typeof citedSources>[number], language: Language): string {
  const { id, title, url, date } = source;
  const { undated, noAddress } = PROVENANCE[language];
  return `[${id}] ${title}. ${publisherText(source, language)}. ${date || undated}. ${url || noAddress}`;
}
