import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../src/core/base/language.ts';
import { PAPER_SIZES } from '../../src/render/svg/paper-size.ts';
import { OUTPUT_THEMES, type OutputTheme } from '../../src/core/theme/output-theme.ts';

/** What the command line asks for. */
export interface PrintOptions {
  readonly hash: string;
  readonly out: string;
  readonly kind: Kind;
  readonly width: number;
  readonly height: number;
  /** `null` follows the hash, and that is Chinese and light where it says nothing. */
  readonly language: Language | null;
  readonly theme: OutputTheme | null;
  readonly review?: string | undefined;
  readonly day?: string | undefined;
  readonly link?: string | undefined;
}

const KINDS = ['svg', 'pdf', 'png'] as const;
export type Kind = (typeof KINDS)[number];

export const USAGE = `npm run plate -- '<hash>' OUT.svg|OUT.pdf|OUT.png [options]
  --format ${Object.keys(PAPER_SIZES).join('|')}    a usual size, wide unless said
  --width PIXELS --height PIXELS
  --lang ${LANGUAGES.join('|')}  --theme ${OUTPUT_THEMES.join('|')}
  --review '审图号…'  --day YYYY-MM-DD  --link ADDRESS`;

/** Reads a command line. @throws Error that says what is wrong and what is expected. */
export function readOrder(argv: readonly string[]): PrintOptions {
  const option = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: option,
      width: option,
      height: option,
      lang: option,
      theme: option,
      review: option,
      day: option,
      link: option,
    },
  });
  const [hash, out, ...rest] = positionals;
  if (hash === undefined || out === undefined || rest.length > 0) {
    throw new Error(`expected a hash and a file, got ${positionals.length} words\n${USAGE}`);
  }
  const format = values.format ?? 'wide';
  if (!Object.hasOwn(PAPER_SIZES, format))
    throw unexpected('--format', format, Object.keys(PAPER_SIZES));
  const { day } = values;
  if (day !== undefined && !isDay(day)) throw unexpected('--day', day, ['a day as YYYY-MM-DD']);
  const size = PAPER_SIZES[format as keyof typeof PAPER_SIZES];
  return {
    hash,
    out,
    day,
    review: values.review,
    link: values.link,
    kind: oneOf('file name', extname(out).slice(1).toLowerCase(), KINDS, out)!,
    width: values.width === undefined ? size.width : Number(values.width),
    height: values.height === undefined ? size.height : Number(values.height),
    language: oneOf('--lang', values.lang, LANGUAGES),
    theme: oneOf('--theme', values.theme, OUTPUT_THEMES),
  };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function oneOf<T extends string>(
  name: string,
  text: string | undefined,
  options: readonly T[],
  got = text,
): T | null {
  if (text === undefined) return null;
  const option = options.find((option) => option === text);
  if (!option) throw unexpected(name, got ?? '', options);
  return option;
}

function unexpected(name: string, got: string, options: readonly string[]): Error {
  return new Error(`${name}: got “${got}”, expected ${options.join(', ')}`);
}
