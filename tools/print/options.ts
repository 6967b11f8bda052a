import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../src/core/base/language.ts';
import { PAPER_SIZES } from '../../src/render/svg/paper-size.ts';
import { OUTPUT_THEMES, type OutputTheme } from '../../src/core/theme/output-theme.ts';

/** What the command line asks for. */
export interface PrintOptions {
  /** Of a story none. */
  readonly hash: string;
  /** The id of a story that comes with the atlas, of which all scenes are wanted. */
  readonly story?: string | undefined;
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

const KINDS = ['svg', 'pdf', 'png', 'pptx'] as const;
export type Kind = (typeof KINDS)[number];
/** The kinds that have pages. */
const PAGED = ['pdf', 'pptx'] as const satisfies readonly Kind[];

export const USAGE = `npm run plate -- '<hash>' OUT.svg|OUT.pdf|OUT.png|OUT.pptx [options]
  npm run plate -- --story ID OUT.pdf|OUT.pptx [options]    a handout, or slides
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
      story: option,
    },
  });
  const { story } = values;
  const [hash, out, ...rest] = story === undefined ? positionals : ['', ...positionals];
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
    story,
    out,
    day,
    review: values.review,
    link: values.link,
    kind: oneOf(
      'file name',
      extname(out).slice(1).toLowerCase(),
      story === undefined ? KINDS : PAGED,
      out,
    )!,
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
