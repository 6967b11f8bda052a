import { STATUSES } from '../../src/core/atlas/status.ts';
import { PLACES } from '../../src/core/base/served-paths.ts';
import type { Language } from '../../src/core/base/language.ts';
import { recordOf, type Table } from '../../src/export/dataset/table.ts';
import { titleOf } from '../../src/i18n/format/atlas-title.ts';
import { formatCount } from '../../src/i18n/format/number.ts';
import { formatSize } from '../../src/i18n/format/file-size.ts';
import { COLUMNS } from '../../src/i18n/messages/export-columns.ts';
import { EXPORT } from '../../src/i18n/messages/export.ts';
import { MESSAGES } from '../../src/i18n/messages/index.ts';
import { PLACE_PAGES } from '../../src/i18n/messages/place-pages.ts';
import { OPEN_DATA_WORDS } from '../../src/i18n/messages/open-data.ts';
import { FILE_KINDS, type PublishedDataset } from './data-files.ts';
import { inline, paragraphs, staticPage } from '../static-page.ts';
import { ESTIMATE, inBoth, type Words } from './dataset.ts';

/** The files that describe all datasets, by their paths beside the page. */
export interface Descriptions {
  readonly package: string;
  readonly croissant: string;
  readonly notice: string;
}

type Fact = readonly [name: Words, said: Words];

/**
 * Writes the page that lists the datasets, in both languages and without a script.
 * @param site the address of the atlas; without it the citation has a gap for it
 * @param linked what stands in the page for search engines, as JSON-LD
 */
export function dataPage(
  published: readonly PublishedDataset[],
  described: Descriptions,
  site: string | undefined,
  linked: string,
): string {
  const { release } = published[0]!;
  const say = (pick: (t: (typeof OPEN_DATA_WORDS)[Language], language: Language) => string) =>
    inBoth((language) => pick(OPEN_DATA_WORDS[language], language));
  const heading = (pick: Parameters<typeof say>[0]) => `<h2>${inline(say(pick))}</h2>`;
  const link = (href: string, pick: Parameters<typeof say>[0]) =>
    `<li><a href="${href}">${inline(say(pick))}</a></li>`;
  const cite = say((t, language) =>
    EXPORT[language].citation.cite(titleOf(language, 'full'), release, site ?? t.address, t.day),
  );
  return staticPage(
    {
      title: say((t) => t.title),
      head: `<link rel="alternate" type="application/ld+json" href="${described.croissant}">\n${linked}`,
    },
    `<header>
<h1>${inline(say((t) => t.title))}</h1>
${paragraphs(say((t, language) => t.lead(titleOf(language, 'short'))))}
<div class="stated">${paragraphs(ESTIMATE)}</div>
<p>${inline(say((_, language) => `${EXPORT[language].citation.release} ${release}`))}</p>
<p><a href="../">${inline(say((t) => t.toAtlas))}</a> · <a href="../${PLACES}/">${inline(inBoth((language) => PLACE_PAGES[language].title))}</a></p>
</header>
<main>
${published.map(article).join('\n')}
<section>${heading((t) => t.whole)}<ul>
${link(described.package, (t) => t.package)}
${link(described.croissant, (t) => t.croissant)}
</ul></section>
<section>${heading((_, language) => EXPORT[language].citation.heading)}${paragraphs(cite)}</section>
<section>${heading((_, language) => EXPORT[language].citation.dictionary)}
${paragraphs(say((t) => t.code))}<dl>${dictionary(published)}</dl></section>
<section>${heading((t) => t.sources)}${paragraphs(say((t) => t.sourcesNote))}</section>
<section>${heading((_, language) => EXPORT[language].citation.licence)}
${EXPORT.zh.citation.licenceText.map((zh, at) => paragraphs({ zh, en: EXPORT.en.citation.licenceText[at]! })).join('\n')}
<ul>${link(described.notice, (t) => t.notice)}</ul></section>
</main>`,
  );
}

function article(dataset: PublishedDataset): string {
  const { id, title, about, doubt, files } = dataset;
  const { zh, en } = OPEN_DATA_WORDS;
  const items = FILE_KINDS.map(
    (kind) =>
      `<li><a href="${files[kind].path}">${inline(inBoth((language) => OPEN_DATA_WORDS[language].file[kind]))}</a> ` +
      `${formatSize(files[kind].bytes.length, 'en')}</li>`,
  );
  const facts: readonly Fact[] = [
    [{ zh: zh.rows, en: en.rows }, rowWords(dataset)],
    statusWords(dataset),
    ...(doubt ? [[{ zh: zh.doubt, en: en.doubt }, doubt] as const] : []),
  ];
  return (
    `<article id="${id}"><h2>${inline(title)}</h2>${paragraphs(about)}<dl>` +
    facts.map(([name, words]) => `<dt>${inline(name)}</dt><dd>${paragraphs(words)}</dd>`).join('') +
    `<dt>${inline({ zh: zh.files, en: en.files })}</dt><dd><ul>${items.join('')}</ul></dd></dl></article>`
  );
}

/** The list says when counties left it, and no amounts. */
function isList({ columns }: Table): boolean {
  return columns.some(({ name }) => name === 'left_kind');
}

function rowWords({ id, estimate, table }: PublishedDataset): Words {
  const { columns, national, counties } = table;
  return inBoth((language) => {
    const t = OPEN_DATA_WORDS[language];
    const count = (rows: number) => formatCount(rows, language);
    if (isList(table)) {
      const unverified = counties.filter((row) => recordOf(columns, row).area_unverified).length;
      return t.listRows(count(counties.length), count(unverified));
    }
    if (estimate) return t.countyRows(count(counties.length));
    if (counties.length > 0) return t.yearRows(count(counties.length));
    const rows = t.nationalRows(count(national.length));
    return id === 'nation' ? rows : MESSAGES[language].list([rows, t.noCounties]);
  });
}

/** How many of the national rows, or else of all, have which status; of the list, how many dates are what. */
function statusWords({ table }: PublishedDataset): Fact {
  const { columns, national, counties } = table;
  const isOfList = isList(table);
  const column = isOfList ? 'left_kind' : 'status';
  const cells = (national.length > 0 ? national : counties).map((row) =>
    String(recordOf(columns, row)[column]),
  );
  const counted = (language: Language, names: Readonly<Record<string, string>>) => {
    const t = OPEN_DATA_WORDS[language];
    const words = Object.entries(names).flatMap(([cell, name]) => {
      const count = cells.filter((one) => one === cell).length;
      return count > 0 ? [t.counted(name, formatCount(count, language))] : [];
    });
    return MESSAGES[language].list(words);
  };
  return [
    inBoth((language) => {
      const t = OPEN_DATA_WORDS[language];
      if (isOfList) return t.kinds;
      return national.length > 0 ? t.statuses : t.rowStatuses;
    }),
    inBoth((language) =>
      counted(
        language,
        isOfList
          ? OPEN_DATA_WORDS[language].kind
          : Object.fromEntries(STATUSES.map((id) => [id, MESSAGES[language].status[id]])),
      ),
    ),
  ];
}

/** Every column of any dataset, once. */
function dictionary(published: readonly PublishedDataset[]): string {
  const columns = new Map(
    published.flatMap(({ table }) => table.columns.map(({ name, meaning }) => [name, meaning])),
  );
  return [...columns]
    .map(
      ([name, meaning]) =>
        `<dt><code>${name}</code></dt><dd>${paragraphs(inBoth((language) => COLUMNS[language][meaning]))}</dd>`,
    )
    .join('');
}
