import { createHash } from 'node:crypto';

type Directives = Readonly<Record<string, readonly string[]>>;

/**
 * What the page and all beside it may load and run; scripts and styles that stand in a page are added by their hashes.
 * Who may frame the page is left out on purpose: everyone may.
 */
const DIRECTIVES: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'media-src': ['blob:'],
  // A page without an origin, as in a sandboxed frame, may start no worker but one that its own address spells out.
  'worker-src': ["'self'", 'data:'],
  'manifest-src': ["'self'"],
  // The examples frame the page.
  'frame-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  // The page's own for addresses of programs, Svelte's for its templates, and the page's for the map without WebGL2.
  'trusted-types': ['default', 'svelte-trusted-html', 'relief-atlas'],
};

/** What one that stands alone may: nothing from anywhere, and no program but those in it. */
const ALONE: Directives = {
  'default-src': ["'none'"],
  'script-src': [],
  'style-src': [],
  'img-src': ['data:', 'blob:'],
  'font-src': ['data:'],
  'connect-src': ['data:', 'blob:'],
  'media-src': ['blob:'],
  'worker-src': ['blob:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** The scripts and styles that stand in pages, each once, by their hashes as a policy writes them. */
export interface Inline {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** What a browser would run or apply of what stands in a page. */
export function inlineOf(html: string): Inline {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)]
    .filter(([, attributes = '']) => isProgram(attributes))
    .map(([, , text = '']) => text);
  const styles = [...html.matchAll(/<style\b[^>]*>([^]*?)<\/style>/g)].map(([, text = '']) => text);
  return { scripts: hashes(scripts), styles: hashes(styles) };
}

/** Those of several pages. */
export function together(inlines: readonly Inline[]): Inline {
  return {
    scripts: [...new Set(inlines.flatMap(({ scripts }) => scripts))].sort(),
    styles: [...new Set(inlines.flatMap(({ styles }) => styles))].sort(),
  };
}

/** The policy as a header says it. */
export function policyOf(inline: Inline): string {
  return written(DIRECTIVES, inline);
}

/**
 * Puts its policy into a page, before all that it is about. One that is sent with the page may be wider: it holds for
 * all pages.
 */
export function withPolicy(html: string): string {
  return withMeta(html, policyOf(inlineOf(html)));
}

/** The same for a page that stands alone. @param programs what its own scripts run besides, as text */
export function withPolicyAlone(html: string, programs: readonly string[]): string {
  const { scripts, styles } = inlineOf(html);
  return withMeta(html, written(ALONE, { scripts: [...scripts, ...hashes(programs)], styles }));
}

function isProgram(attributes: string): boolean {
  if (/\bsrc=/.test(attributes)) return false;
  const type = /\btype="([^"]*)"/.exec(attributes)?.[1];
  return type === undefined || type === 'module' || type === 'text/javascript';
}

function hashes(texts: readonly string[]): string[] {
  const hash = (text: string) => createHash('sha256').update(text).digest('base64');
  return [...new Set(texts)].map((text) => `'sha256-${hash(text)}'`);
}

function written(directives: Directives, { scripts, styles }: Inline): string {
  const more: Directives = { 'script-src': scripts, 'style-src': styles };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources, ...(more[name] ?? [])].join(' '))
    .join('; ');
}

function withMeta(html: string, policy: string): string {
  const tag = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  // Only what is within the first kilobyte says how the page is encoded.
  const [before, after, ...more] = html.split(/(?<=<meta charset="utf-8"[^>]*>)/);
  if (after === undefined || more.length > 0) throw new Error('page: expected its charset once');
  return before + tag + after;
}
