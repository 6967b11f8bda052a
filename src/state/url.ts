import { readPeriod } from '../model/period.ts';
import { clampCamera, isInReach } from '../model/reach.ts';
import { DEFAULT_VIEW, LANGUAGES, LAYERS, MARKS, type Camera, type View } from '../model/view.ts';

/** Something that could not be followed or loaded while the rest works; shown, never thrown. */
export type Notice =
  | { readonly kind: 'unknown-key'; readonly key: string }
  | {
      readonly kind: 'bad-value';
      readonly key: Key;
      readonly got: string;
      readonly repeated?: true;
    }
  | { readonly kind: 'unknown-release'; readonly got: string }
  | { readonly kind: 'no-detail' | 'no-circles' };

/** The keys of the hash, in the order in which they are written. */
export type Key = 'v' | 'layer' | 'period' | 'mark' | 'prov' | 'county' | 'cam' | 'lang' | 'd';

/** How one key is read and written; `read` gives `undefined` for nonsense, `write` for a default. */
interface KeyRule {
  read(text: string): Partial<View> | undefined;
  write(view: View): string | undefined;
}

const RULES: Readonly<Record<Exclude<Key, 'v'>, KeyRule>> = {
  layer: choice('layer', LAYERS),
  period: {
    read: (text) => (readPeriod(text) ? { period: text } : undefined),
    write: ({ period }) => (period === DEFAULT_VIEW.period ? undefined : period),
  },
  mark: choice('mark', MARKS),
  prov: {
    read: (text) =>
      /^\d{2}(,\d{2})*$/.test(text)
        ? { provinces: [...new Set(text.split(','))].sort().map((code) => `${code}0000`) }
        : undefined,
    write: ({ provinces }) => provinces.map((id) => id.slice(0, 2)).join(',') || undefined,
  },
  county: {
    read: (text) => (/^\d{6}$/.test(text) ? { county: text } : undefined),
    write: ({ county }) => county ?? undefined,
  },
  cam: {
    read: (text) => {
      const camera = readCamera(text);
      return camera && { camera };
    },
    write: ({ camera }) => (camera ? formatCamera(camera) : undefined),
  },
  lang: choice('language', LANGUAGES),
  d: {
    read: (text) => (/^[0-9a-f]{12}$/.test(text) ? { release: text } : undefined),
    write: ({ release }) => release ?? undefined,
  },
};

/**
 * Reads a view from a hash or a query string, with or without its `#` or `?`. Nothing throws: what
 * is unknown or malformed becomes a notice and keeps its default.
 */
export function parseView(text: string): { view: View; notices: Notice[] } {
  const notices: Notice[] = [];
  let view = DEFAULT_VIEW;
  const seen = new Set<string>();
  for (const [key, value] of new URLSearchParams(text.replace(/^[#?]/, ''))) {
    const bad = { kind: 'bad-value', key: key as Key, got: value } as const;
    if (key === 'v' && !seen.has(key)) {
      if (value !== '1') notices.push(bad);
    } else if (seen.has(key)) {
      notices.push({ ...bad, repeated: true });
    } else if (!Object.hasOwn(RULES, key)) {
      notices.push({ kind: 'unknown-key', key });
    } else {
      const change = RULES[key as keyof typeof RULES].read(value);
      if (change) view = { ...view, ...change };
      else notices.push(bad);
    }
    seen.add(key);
  }
  return { view, notices };
}

/** Writes a view as a hash without `#`; defaults are left out, the default view is empty. */
export function formatView(view: View): string {
  const parts = Object.entries(RULES).flatMap(([key, rule]) => {
    const text = rule.write(view);
    return text === undefined ? [] : [`${key}=${text}`];
  });
  return parts.length === 0 ? '' : ['v=1', ...parts].join('&');
}

/**
 * Rounds a camera to what a link keeps, about 10 m and a hundredth of a zoom level, within what the
 * map can show.
 */
export function roundCamera(camera: Camera): Camera {
  const { lng, lat, zoom } = isInReach(camera) ? camera : clampCamera(camera);
  const round = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;
  return { lng: round(lng, 4), lat: round(lat, 4), zoom: round(zoom, 2) };
}

function formatCamera(camera: Camera): string {
  const { lng, lat, zoom } = roundCamera(camera);
  return [lng, lat, zoom].join(',');
}

function readCamera(text: string): Camera | undefined {
  if (!/^-?\d+(\.\d+)?,-?\d+(\.\d+)?,\d+(\.\d+)?$/.test(text)) return undefined;
  const [lng, lat, zoom] = text.split(',').map(Number) as [number, number, number];
  const camera = { lng, lat, zoom };
  return isInReach(camera) ? roundCamera(camera) : undefined;
}

function choice<K extends 'layer' | 'mark' | 'language'>(
  name: K,
  options: readonly NonNullable<View[K]>[],
): KeyRule {
  return {
    read: (text) => {
      const option = options.find((option) => option === text);
      return option && ({ [name]: option } as Partial<View>);
    },
    write: (view) => (view[name] === DEFAULT_VIEW[name] ? undefined : (view[name] ?? undefined)),
  };
}
