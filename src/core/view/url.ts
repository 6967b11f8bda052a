import type { HashKey } from '../base/hash-key.ts';
import type { LinkIssue } from '../issue.ts';
import type { KeyRule, ViewChange } from './url-rule.ts';
import { readItem, type ItemId } from '../atlas/item.ts';
import { isOwnId, readLayer, readOverlay } from '../atlas/layer.ts';
import { readPeriod } from '../atlas/period.ts';
import { clampCamera, isInReach, type Camera } from '../geography/camera-limits.ts';
import {
  COMPARISONS,
  DEFAULT_VIEW,
  GROUNDS,
  INTERFACES,
  MARKS,
  OF_PAGE,
  OF_STORY,
  OPENING_VIEW,
  pick,
  OPACITIES,
  SCALINGS,
  SCHEMES,
  SPEEDS,
  type Overlay,
  type View,
} from './view.ts';
import { CLASSINGS } from '../statistics/class-breaks.ts';
import { MEASURES, MODES } from '../atlas/reading.ts';
import { GROUPINGS } from '../atlas/poverty-list.ts';
import { FILLINGS } from '../atlas/share.ts';
import { LANGUAGES } from '../base/language.ts';
import { FILTER_RULES, readNumber } from './filter-url.ts';
import { MAP_NOTE_RULES } from './map-notes-url.ts';
import { pinnedOf, pinning } from './pins.ts';
import { pairsOf, spellingsOf } from './link-text.ts';
import { keepRules } from './view-rules.ts';
import { WORKBENCH_RULES } from './workbench-url.ts';
import { STORY_RULES } from './story-url.ts';

const RULES = {
  layer: {
    read: (text) => {
      const layer = readLayer(text);
      return layer && { layer };
    },
    write: ({ layer }) => (layer === DEFAULT_VIEW.layer ? undefined : layer),
  },
  period: {
    read: (text) => (readPeriod(text) ? { period: text } : undefined),
    write: ({ period }) => (period === DEFAULT_VIEW.period ? undefined : period),
  },
  mode: choice('mode', MODES),
  compare: choice('compare', COMPARISONS),
  vs: {
    read: (text) => (readPeriod(text) ? { comparedPeriod: text } : undefined),
    write: ({ comparedPeriod }) => comparedPeriod ?? undefined,
  },
  as: choice('measure', MEASURES),
  scale: choice('scaling', SCALINGS),
  class: {
    read: (text) => {
      const classes = text.split(',').map((place) => Number(place) - 1);
      const isAscending = classes.every(
        (place, index) => index === 0 || place > classes[index - 1]!,
      );
      return /^[1-9](,[1-9])*$/.test(text) && isAscending ? { classes } : undefined;
    },
    write: ({ classes }) => classes.map((place) => place + 1).join(',') || undefined,
  },
  play: {
    read: (text) => {
      const speed = SPEEDS.find((speed) => String(speed) === text);
      return speed || text === '0' ? { speed: speed ?? null } : undefined;
    },
    write: ({ speed }) => (speed === null ? undefined : String(speed)),
  },
  mark: choice('mark', MARKS),
  by: choice('grouping', GROUPINGS),
  fill: choice('filling', FILLINGS),
  over: {
    read: (text) => {
      const threshold = readNumber(text);
      return threshold !== undefined && threshold > 0 ? { threshold } : undefined;
    },
    write: ({ threshold }) => (threshold === null ? undefined : String(threshold)),
  },
  bins: choice('classing', CLASSINGS),
  opacity: {
    read: (text) => {
      const opacity = readOpacity(text);
      return opacity === undefined ? undefined : { opacity };
    },
    write: ({ opacity }) => (opacity === DEFAULT_VIEW.opacity ? undefined : String(opacity)),
  },
  on: {
    isList: true,
    read: (text) => {
      const overlays = text.split(',').map(readLaidOver);
      const isWhole = overlays.every((overlay) => overlay !== undefined);
      const isUnique = new Set(overlays.map((overlay) => overlay?.id)).size === overlays.length;
      return isWhole && isUnique ? { overlays } : undefined;
    },
    write: ({ overlays }) => overlays.map(formatOverlay).join(',') || undefined,
  },
  flow: {
    read: (text) => (text === 'on' ? { moving: true } : undefined),
    write: ({ moving }) => (moving ? 'on' : undefined),
  },
  own: {
    isList: true,
    read: (text) => {
      const own = text.split(',');
      const isUnique = new Set(own).size === own.length;
      return isUnique && own.every(isOwnId) ? { own } : undefined;
    },
    write: ({ own }) => own.join(',') || undefined,
  },
  ...FILTER_RULES,
  county: {
    isList: true,
    read: (text) => {
      const ids = text.split(',');
      const pinned = pinning(ids);
      const isWhole = ids.length === pinnedOf(pinned).length;
      return isWhole && ids.every((id) => /^\d{6}$/.test(id)) ? pinned : undefined;
    },
    write: (view) => pinnedOf(view).join(',') || undefined,
  },
  item: {
    read: (text) => (readItem(text) ? { item: text as ItemId } : undefined),
    write: ({ item }) => item ?? undefined,
  },
  ...MAP_NOTE_RULES,
  cam: {
    read: (text) => {
      const camera = readCamera(text);
      return camera && { camera };
    },
    write: ({ camera }) => (camera ? formatCamera(camera) : undefined),
  },
  lang: choice('language', LANGUAGES),
  theme: choice('scheme', SCHEMES),
  ui: choice('interface', INTERFACES),
  bg: choice('ground', GROUNDS),
  keys: {
    read: (text) => (text === 'on' || text === 'off' ? { keys: text === 'on' } : undefined),
    write: ({ keys }) => (keys ? undefined : 'off'),
  },
  d: {
    read: (text) => (/^[0-9a-f]{12}$/.test(text) ? { release: text } : undefined),
    write: ({ release }) => release ?? undefined,
  },
  ...WORKBENCH_RULES,
  ...STORY_RULES,
} satisfies Readonly<Record<Exclude<HashKey, 'v'>, KeyRule>>;

/** Keys of what is the page's own, whatever view it opens with. */
const PAGE_KEYS = ['lang', 'theme', 'ui', 'bg', 'keys', 'd', ...Object.keys(WORKBENCH_RULES)];

/** Keys that choose something of the view. */
export const VIEW_KEYS: readonly string[] = [
  'v',
  ...Object.keys(RULES).filter((key) => !PAGE_KEYS.some((own) => own === key)),
];

/** What of a query string is a link's: hosts and chats add keys of their own. */
export function linkInQuery(query: string): string {
  return pairsOf(query)
    .filter(([key]) => knownKey(key) !== undefined)
    .map((pair) => pair.join('='))
    .join('&');
}

/**
 * Reads a view from a link, with or without its `#` or `?`, as it was sent or as chats and mails leave it. A text that neither
 * names the version of links nor chooses anything of the view opens the page's opening view; any other is of version 1.
 * Nothing throws: what is unknown or malformed becomes an issue and keeps its default.
 */
export function parseView(text: string): { view: View; issues: LinkIssue[] } {
  const issues: LinkIssue[] = [];
  const said = pairsOf(text).map(([key, value]) => [knownKey(key) ?? key, value] as const);
  const chooses = said.some(([key]) => VIEW_KEYS.includes(key));
  let view = chooses ? DEFAULT_VIEW : OPENING_VIEW;
  const seen = new Set<string>();
  for (const [key, value] of said) {
    const bad = { code: 'bad-value', key: key as HashKey, got: value } as const;
    if (seen.has(key)) {
      issues.push({ ...bad, repeated: true });
    } else if (key === 'v') {
      if (![...spellingsOf(value)].includes('1')) issues.push(bad);
    } else if (knownKey(key) === undefined) {
      issues.push({ code: 'unknown-key', key });
    } else {
      const { change, lost } = readWhole(RULES[key as keyof typeof RULES], value);
      if (change) view = { ...view, ...change, filter: { ...view.filter, ...change.filter } };
      if (lost !== undefined) issues.push({ ...bad, got: lost, ...(change && { kept: true }) });
    }
    seen.add(key);
  }
  const checked = keepRules(view);
  return ofStory(checked.view, [...issues, ...checked.issues]);
}

function knownKey(key: string): string | undefined {
  const known = key.trim().toLowerCase();
  return known === 'v' || Object.hasOwn(RULES, known) ? known : undefined;
}

/** Reads a value; of a list as much as can be read, with the rest as the link has it. */
function readWhole(rule: KeyRule, value: string): { change?: ViewChange; lost?: string } {
  const whole = readValue(rule, value);
  if (whole) return { change: whole };
  const none = { lost: value };
  if (!rule.isList) return none;
  const [kept, lost]: [string[], string[]] = [[], []];
  const mark = rule.separator ?? ',';
  for (const part of value.replaceAll(/%2c/gi, ',').split(mark)) {
    const isGood = readValue(rule, [...kept, part].join(mark)) !== undefined;
    (isGood ? kept : lost).push(part);
  }
  const change = kept.length > 0 ? readValue(rule, kept.join(mark)) : undefined;
  return change ? { change, lost: lost.join(mark) } : none;
}

function readValue(rule: KeyRule, value: string): ViewChange | undefined {
  for (const meant of spellingsOf(value)) {
    const change = rule.read(meant);
    if (change) return change;
  }
  return undefined;
}

/** A story's scene says what is shown: a link to it may choose nothing else of that. */
function ofStory(view: View, issues: LinkIssue[]): { view: View; issues: LinkIssue[] } {
  if (view.story === null) return { view, issues };
  const shown = { ...DEFAULT_VIEW, ...pick(view, [...OF_PAGE, ...OF_STORY]) };
  const lost = Object.entries<KeyRule>(RULES).filter(
    ([, rule]) => rule.write(view) !== rule.write(shown),
  );
  if (lost.length > 0) {
    issues.push({ code: 'beside-story', got: lost.map(([key]) => key).join(', ') });
  }
  return { view: shown, issues };
}

/**
 * Writes a view as a hash without `#`; defaults are left out. Of the opening view only what is the page's own is written,
 * so that it is empty without. Of a view that a story shows only its place in the story is written.
 */
export function formatView(shown: View): string {
  const view =
    shown.story === null ? shown : { ...DEFAULT_VIEW, ...pick(shown, [...OF_PAGE, ...OF_STORY]) };
  const own = pick(view, OF_PAGE);
  const parts = partsOf(view);
  const isOpening = parts === partsOf({ ...OPENING_VIEW, ...own });
  return isOpening
    ? partsOf({ ...DEFAULT_VIEW, ...own })
    : ['v=1', parts].filter(Boolean).join('&');
}

function partsOf(view: View): string {
  return Object.entries<KeyRule>(RULES)
    .flatMap(([key, rule]) => {
      const text = rule.write(view);
      return text === undefined ? [] : [`${key}=${text}`];
    })
    .join('&');
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

function readOpacity(text: string): number | undefined {
  const [least, greatest] = OPACITIES;
  const opacity = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
  return opacity >= least && opacity <= greatest ? opacity : undefined;
}

function readLaidOver(text: string): Overlay | undefined {
  const [name = '', percent, ...rest] = text.split(':');
  const id = readOverlay(name);
  const opacity = percent === undefined ? OPACITIES[1] : readOpacity(percent);
  return id && opacity !== undefined && rest.length === 0 ? { id, opacity } : undefined;
}

function formatOverlay({ id, opacity }: Overlay): string {
  return opacity === OPACITIES[1] ? id : `${id}:${opacity}`;
}

type Choice =
  | 'mode'
  | 'compare'
  | 'measure'
  | 'scaling'
  | 'mark'
  | 'language'
  | 'scheme'
  | 'interface'
  | 'ground'
  | 'grouping'
  | 'filling'
  | 'classing';

function choice<K extends Choice>(name: K, options: readonly NonNullable<View[K]>[]): KeyRule {
  return {
    read: (text) => {
      const option = options.find((option) => option === text);
      return option && { [name]: option };
    },
    write: (view) => (view[name] === DEFAULT_VIEW[name] ? undefined : (view[name] ?? undefined)),
  };
}
