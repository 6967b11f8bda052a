import { patternDeclarations } from './status-patterns.ts';
import { schemeBuPu, schemeOrRd, schemePuBu, schemePuOr, schemePuRd } from 'd3-scale-chromatic';
import type { LayerColors } from '../../../data/product.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { ValueLayerId } from '../atlas/layer.ts';

/** Families of colours: those of the layers of the tables, and that of all the reader's own. */
type Colors = LayerColors | 'own';

/** Every colour of the interface and the map, as CSS hex. */
export interface Theme {
  readonly sea: string;
  readonly land: string;
  /** Counties outside the list. */
  readonly outside: string;
  /** Counties of the list while no rate is filled in. */
  readonly listed: string;
  readonly countyLine: string;
  /** In its place between fills that it would drown in; see `isLineLost`. */
  readonly countyLineOver: string;
  readonly provinceLine: string;
  readonly nationLine: string;
  readonly ink: string;
  readonly quiet: string;
  readonly paper: string;
  readonly hairline: string;
  /** Focus, selection and the playhead; nothing else. */
  readonly accent: string;
  readonly missing: string;
  readonly hatch: string;
  /** What is laid over a fill to make it paler: between the strokes of estimates, and in dashes. */
  readonly veil: string;
  /** Reserves and forests; no other layer is green. */
  readonly ecology: string;
  /** Hubs and flows. */
  readonly network: string;
  /** Pins of programmes. */
  readonly pin: string;
  /** Circles and columns of totals. */
  readonly symbols: Readonly<Record<Colors, string>>;
  /**
   * Rates from the least to the most, six classes; `average` diverges in the middle, and so does
   * `change`, which has eight.
   */
  readonly ramps: Readonly<Record<Colors | 'average' | 'change', readonly string[]>>;
  /** Left with the first batch, and on to the last, then still on the list. */
  readonly years: readonly string[];
  /** Four areas that lie side by side, then counties in none. */
  readonly groups: readonly string[];
}

/** ColorBrewer's ramp without its palest class, which would drown among counties outside the list. */
const strong = (scheme: readonly (readonly string[])[]) => scheme[7]!.slice(1);

export const THEMES: Readonly<Record<'light' | 'dark', Theme>> = {
  light: {
    sea: '#E3EAEC',
    land: '#EEEBE4',
    outside: '#F8F6F1',
    listed: '#EFE3D3',
    countyLine: '#3B2F2626',
    countyLineOver: '#FBFAF752',
    provinceLine: '#3B2F2680',
    nationLine: '#3B2F26B3',
    ink: '#211C16',
    quiet: '#6B6256',
    paper: '#FBFAF7',
    hairline: '#3B2F2633',
    accent: '#B23A2B',
    missing: '#F1EEE8',
    hatch: '#8C8274',
    veil: '#FFFFFFB0',
    ecology: '#2F7D4F',
    network: '#23456B',
    pin: '#5A3A78',
    symbols: {
      orange: '#3A1A10',
      blue: '#0B3C66',
      purple: '#4B1760',
      ink: '#1C3450',
      own: '#5C0F3B',
    },
    ramps: {
      orange: strong(schemeOrRd),
      blue: strong(schemePuBu),
      purple: strong(schemeBuPu),
      ink: ['#CBD5DF', '#A7B6C7', '#8195AC', '#5E758F', '#3F5672', '#213A56'],
      own: strong(schemePuRd),
      average: schemePuOr[6]!,
      change: schemePuOr[8]!,
    },
    years: ['#EDE0C1', '#E2CB97', '#D6B672', '#C89E52', '#B5843B', '#8B5729'],
    groups: ['#E3C27F', '#B79AC6', '#6E93BA', '#B0624A', '#EFE3D3'],
  },
  dark: {
    sea: '#12181B',
    land: '#1A1F21',
    outside: '#20262A',
    listed: '#37302B',
    countyLine: '#ECE7DD26',
    countyLineOver: '#12181B66',
    provinceLine: '#ECE7DD80',
    nationLine: '#ECE7DDB3',
    ink: '#ECE7DD',
    quiet: '#A79F92',
    paper: '#1B2124',
    hairline: '#ECE7DD33',
    accent: '#E06A55',
    missing: '#23292C',
    hatch: '#7F7A70',
    veil: '#12181BB0',
    ecology: '#6FBF8B',
    network: '#9DBBDD',
    pin: '#CBA8E6',
    symbols: {
      orange: '#FFE3CF',
      blue: '#CFE6FA',
      purple: '#EAD3F5',
      ink: '#D9E5F2',
      own: '#FAD3E6',
    },
    ramps: {
      orange: ['#4E2B20', '#7A3824', '#A84B2B', '#D4683A', '#F2935C', '#FFC999'],
      blue: ['#1F3A4E', '#27547A', '#2F70A6', '#4A90CC', '#7FB4E4', '#BFDDF7'],
      purple: ['#3A2747', '#563269', '#76428D', '#9B5FB3', '#BF8BD2', '#E3C2EE'],
      ink: ['#2D3947', '#40536A', '#587190', '#7892B3', '#A0B6D1', '#D1DEEC'],
      own: ['#532A45', '#75325C', '#93386E', '#BC4F8C', '#DE7FAF', '#F6BBD7'],
      average: ['#C3A5E8', '#8E72BB', '#5A4C80', '#7A5526', '#B9802F', '#F3BC62'],
      change: [
        '#D3BDF2',
        '#A98CD6',
        '#7E65AB',
        '#54477A',
        '#6E4C22',
        '#9E6C2A',
        '#CF9440',
        '#F8CA80',
      ],
    },
    years: ['#3C352B', '#4F4331', '#655237', '#80663F', '#9E7C4A', '#CFA365'],
    groups: ['#B59650', '#8C70A8', '#2F5C8C', '#7E3D2C', '#37302B'],
  },
};

/** The colours of a layer of county values: of its circles and columns, and of its rates from the least to the most. */
export function layerColors(
  theme: Theme,
  { layers }: Pick<Atlas, 'layers'>,
  layer: ValueLayerId,
): { readonly symbol: string; readonly ramp: readonly string[] } {
  const colors = layers.get(layer)?.colors ?? 'own';
  return { symbol: theme.symbols[colors], ramp: theme.ramps[colors] };
}

/** The colours without sea and land around the country, for what lies below a frame to be seen there. */
export function withoutGround(theme: Theme): Theme {
  return { ...theme, sea: `${theme.sea}00`, land: `${theme.land}00` };
}

/** The names of the colours that style sheets use, as `--name: value` declarations. */
export function themeDeclarations(theme: Theme): string {
  const colors = Object.entries(theme).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value]]
      : [],
  );
  return [...colors, ...Object.entries(patternDeclarations(theme))]
    .map(([property, value]) => `${property}:${value}`)
    .join(';');
}

/** Splits `#RRGGBB` or `#RRGGBBAA` into four numbers from 0 to 1. */
export function channels(color: string): [number, number, number, number] {
  const at = (from: number) => parseInt(color.slice(from, from + 2), 16) / 255;
  return [at(1), at(3), at(5), color.length > 7 ? at(7) : 1];
}

/** How near, from 0 to 1, a fill may come to the tone of a line before the line is lost in it. */
export const LEAST_TONE = 0.3;

/** Whether a line between counties would not be seen on a fill. */
export function isLineLost(line: string, fill: string): boolean {
  return Math.abs(toneOf(fill) - toneOf(line)) < LEAST_TONE;
}

/** What the parts of a colour add to its tone. */
export const TONES = [0.2126, 0.7152, 0.0722] as const;

function toneOf(color: string): number {
  const [red, green, blue] = channels(color);
  return TONES[0] * red + TONES[1] * green + TONES[2] * blue;
}
