import { schemeOrRd } from 'd3-scale-chromatic';

/** Every colour of the interface and the map, as CSS hex. */
export interface Theme {
  readonly sea: string;
  readonly land: string;
  /** Counties outside the list. */
  readonly outside: string;
  /** Counties of the list while no rate is filled in. */
  readonly listed: string;
  readonly countyLine: string;
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
  /** The dots over modelled fills. */
  readonly dots: string;
  readonly circle: string;
  /** Sales, from the least to the most, six classes. */
  readonly sales: readonly string[];
}

/** ColorBrewer's OrRd; its palest class would drown among counties outside the list. */
const ORANGES = schemeOrRd[7]!.slice(1);

export const THEMES: Readonly<Record<'light' | 'dark', Theme>> = {
  light: {
    sea: '#E3EAEC',
    land: '#EEEBE4',
    outside: '#F8F6F1',
    listed: '#EFE3D3',
    countyLine: '#3B2F2626',
    provinceLine: '#3B2F2680',
    nationLine: '#3B2F26B3',
    ink: '#211C16',
    quiet: '#6B6256',
    paper: '#FBFAF7',
    hairline: '#3B2F2633',
    accent: '#B23A2B',
    missing: '#F1EEE8',
    hatch: '#8C8274',
    dots: '#FFFFFFB0',
    circle: '#3A1A10',
    sales: ORANGES,
  },
  dark: {
    sea: '#12181B',
    land: '#1A1F21',
    outside: '#20262A',
    listed: '#37302B',
    countyLine: '#ECE7DD26',
    provinceLine: '#ECE7DD80',
    nationLine: '#ECE7DDB3',
    ink: '#ECE7DD',
    quiet: '#A79F92',
    paper: '#1B2124',
    hairline: '#ECE7DD33',
    accent: '#E06A55',
    missing: '#23292C',
    hatch: '#7F7A70',
    dots: '#12181BB0',
    circle: '#FFE3CF',
    sales: ['#4E2B20', '#7A3824', '#A84B2B', '#D4683A', '#F2935C', '#FFC999'],
  },
};

/** The names of the colours that style sheets use, as `--name: value` declarations. */
export function themeDeclarations(theme: Theme): string {
  return Object.entries(theme)
    .flatMap(([name, value]) =>
      typeof value === 'string'
        ? [`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`]
        : [],
    )
    .join(';');
}

/** Splits `#RRGGBB` or `#RRGGBBAA` into four numbers from 0 to 1. */
export function channels(color: string): [number, number, number, number] {
  const at = (from: number) => parseInt(color.slice(from, from + 2), 16) / 255;
  return [at(1), at(3), at(5), color.length > 7 ? at(7) : 1];
}
