import type { Source } from '../../core/atlas/atlas.ts';
import { citedSources, type CitationContext } from './cited-sources.ts';
import type { DataExtract } from './extract.ts';
import { titleOf } from '../../i18n/format/atlas-title.ts';

/**
 * Writes an extract, and each document that it rests on, as entries of BibTeX.
 * @throws as `citedSources` does.
 */
export function bibTeX(
  extract: DataExtract,
  { url, day }: Pick<CitationContext, 'url' | 'day'>,
): string {
  const { atlas, language } = extract;
  const own = entry('relief-atlas', {
    author: `{${escapeTeX(titleOf(language, 'short'))}}`,
    title: escapeTeX(titleOf(language, 'full')),
    version: atlas.release,
    year: day.slice(0, 4),
    url: escapeUrl(url),
    urldate: day,
  });
  return [own, ...citedSources(extract).map(sourceEntry)].join('\n\n');
}

function sourceEntry({ id, title, publisher, url, date }: Source): string {
  return entry(id, {
    author: publisher && `{${escapeTeX(publisher)}}`,
    title: escapeTeX(title),
    year: date.slice(0, 4),
    date,
    url: escapeUrl(url),
  });
}

/** What is not known is left out. */
function entry(key: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).flatMap(([name, text]) =>
    text ? [`  ${name} = {${text}},`] : [],
  );
  return [`@misc{${key},`, ...lines, '}'].join('\n');
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTeX(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

/** The field is taken as it is, but its braces must be even. */
function escapeUrl(url: string): string {
  return url.replace(/[{}\\]/g, encodeURIComponent);
}
