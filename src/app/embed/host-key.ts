import type { Interface } from '../../core/view/view.ts';

/** Keys by which a host turns slides, blanks the screen, leaves full screen or starts its show. */
const HOST_KEYS = [
  'PageUp',
  'PageDown',
  'Escape',
  'F5',
  ' ',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
];

/** Those that turn slides even while the reader moves the map by keys. */
const ALWAYS = ['PageUp', 'PageDown', 'F5'];

/** What the browser itself does on them is no matter of the page's: it reloads, or leaves full screen. */
const BROWSERS = ['F5', 'Escape'];

/** What is shown, and where the focus is, when a key is pressed. */
export interface KeyPlace {
  readonly interface: Interface;
  /** Whether keys that step through the half-years are accepted. */
  readonly keys: boolean;
  /** Whether the map leaves keys to the page around the frame. */
  readonly gated: boolean;
  /** Whether the focus is on a control of the atlas other than the map. */
  readonly onControl: boolean;
}

/** The parts of a press that matter. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/**
 * Whether a press belongs to the page around the frame. On a slide, and of a map alone, all its keys do; in a document
 * those pressed outside of the atlas's own controls, or all where the link turned our keys off. While the reader moves
 * the map, arrows and space are the map's, and Escape ends that. A page that scrolls, and the whole one, keep theirs.
 */
export function isForHost(press: KeyPress, place: KeyPlace): boolean {
  const { key, altKey, ctrlKey, metaKey } = press;
  if (place.interface === 'full' || place.interface === 'scroll' || altKey || ctrlKey || metaKey)
    return false;
  if (!HOST_KEYS.includes(key)) return false;
  if (!place.gated) return ALWAYS.includes(key);
  return place.interface !== 'embed' || !place.onControl || !place.keys;
}

/** Whether the page must keep the browser from acting on a key that it hands over, so that not both act on it. */
export function isKept(key: string): boolean {
  return !BROWSERS.includes(key);
}
