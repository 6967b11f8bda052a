import { escapeXml } from '../../src/core/base/escape-xml.ts';
import { PLACES } from '../../src/core/base/served-paths.ts';
import { titleOf } from '../../src/i18n/format/atlas-title.ts';
import type { Words } from '../open-data/dataset.ts';

/** The picture that stands for the atlas where a link to it is shown, below the page's folder. */
export const CARD_PICTURE = `${PLACES}/card.png`;
/** Its size in pixels, as those who show links ask for it. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** A page as those see it who show a link to it. */
interface Linked {
  /** Below the folder of the atlas; empty for the atlas itself. */
  readonly path: string;
  readonly title: Words;
  readonly summary: Words;
  /** The address of that folder, with a slash at its end; absolute addresses are left out without it. */
  readonly site: string | undefined;
}

/** What those who show links read of a page, as properties of Open Graph. */
export function openGraph({
  path,
  title,
  summary,
  site,
}: Linked): [property: string, content: string][] {
  return [
    ['og:type', 'website'],
    ['og:site_name', `${titleOf('zh', 'short')} · ${titleOf('en', 'short')}`],
    ['og:title', `${title.zh} · ${title.en}`],
    ['og:description', `${summary.zh} ${summary.en}`],
    ...(site
      ? ([
          ['og:url', site + path],
          ['og:image', site + CARD_PICTURE],
          ['og:image:width', String(CARD_SIZE.width)],
          ['og:image:height', String(CARD_SIZE.height)],
        ] as [string, string][])
      : []),
  ];
}

/** The head of a page: its description, Open Graph, and where it is about a place that place as schema.org has it. */
export function headOf(
  page: Linked & {
    /** Adcode of the place, and of the province around it. */
    readonly code?: string;
    readonly within?: string | undefined;
  },
): string {
  const { path, title, summary, site, code, within } = page;
  const metas = openGraph(page).map(
    ([property, content]) => `<meta property="${property}" content="${escapeXml(content)}">`,
  );
  const place = code && {
    '@context': 'https://schema.org',
    '@type': 'AdministrativeArea',
    name: title.zh,
    alternateName: title.en,
    identifier: code,
    ...(site && { url: site + path }),
    ...(within && { containedInPlace: { '@type': 'AdministrativeArea', identifier: within } }),
  };
  const linked = JSON.stringify(place)?.replaceAll('<', '\\u003c');
  return [
    `<meta name="description" content="${escapeXml(`${summary.zh} ${summary.en}`)}">`,
    ...metas,
    ...(site ? [`<link rel="canonical" href="${escapeXml(site + path)}">`] : []),
    ...(place ? [`<script type="application/ld+json">${linked}</script>`] : []),
  ].join('\n');
}
