import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { LANGUAGES, type Language } from '../../src/core/base/language.ts';
import { MESSAGES } from '../../src/i18n/messages/index.ts';

/** What the example of a talk needs of reveal.js, by its path below `examples/`, and where it is in the package. */
const REVEAL = {
  'reveal.js/reveal.js': 'dist/reveal.js',
  'reveal.js/reveal.css': 'dist/reveal.css',
  'reveal.js/LICENSE': 'LICENSE',
};

const MEDIA: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** Serves reveal.js beside the example that uses it, so that the page asks no other host for it. */
export function revealFiles(): Plugin {
  const root = join(dirname(createRequire(import.meta.url).resolve('reveal.js')), '..');
  const files = Object.entries(REVEAL).map(([path, source]) => ({
    path: `examples/${path}`,
    source: join(root, source),
  }));
  return {
    name: 'relief-atlas:reveal-files',
    buildStart() {
      if (this.meta.watchMode) return;
      for (const { path, source } of files) {
        this.emitFile({ type: 'asset', fileName: path, source: readFileSync(source) });
      }
    },
    configureServer({ middlewares }) {
      for (const { path, source } of files) {
        middlewares.use(`/${path}`, (_request, response) => {
          response.setHeader('Content-Type', MEDIA[path.split('.').at(-1)!] ?? 'text/plain');
          response.end(readFileSync(source));
        });
      }
    },
  };
}

/** The size that an oEmbed answer proposes, in pixels. */
const FRAME = { width: 960, height: 540 };

/**
 * Writes what oEmbed asks for as files, one a language, with the links by which a page is found to have it. Its snippet
 * must name the atlas's address, which static files do not know: a build that is not told it has no oEmbed.
 */
export function oembed(base: string | undefined): Plugin | false {
  if (!base) return false;
  return {
    name: 'relief-atlas:oembed',
    apply: 'build',
    buildStart() {
      for (const language of LANGUAGES) {
        const source = `${JSON.stringify(answer(base, language), null, 2)}\n`;
        this.emitFile({ type: 'asset', fileName: `oembed/${language}.json`, source });
      }
    },
    transformIndexHtml: () =>
      LANGUAGES.map((language): HtmlTagDescriptor => ({
        tag: 'link',
        attrs: {
          rel: 'alternate',
          type: 'application/json+oembed',
          href: `${base}oembed/${language}.json`,
          title: MESSAGES[language].title,
        },
        injectTo: 'head',
      })),
  };
}

/** The answer of oEmbed 1.0 for the default view. */
function answer(base: string, language: Language) {
  const { title } = MESSAGES[language];
  const { width, height } = FRAME;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: title,
    provider_url: base,
    html:
      `<iframe src="${base}#v=1&amp;lang=${language}&amp;ui=embed" title="${title}" width="${width}" ` +
      `height="${height}" style="border:0;max-width:100%" loading="lazy" allow="fullscreen"></iframe>`,
    width,
    height,
  };
}
