import { readPeriod, type PeriodId } from '../../core/atlas/period.ts';
import type { IssueOf } from '../../core/issue.ts';

/** What a host gives a message to know its answer by. */
export type MessageId = string | number;

/** A value of a key of the hash; `null` is its default. */
export type KeyValue = string | number | readonly (string | number)[] | null;

/** Keys of the hash to change, or a whole hash. */
export type ViewRequest = string | Readonly<Record<string, KeyValue>>;

/** What the page around the frame may ask for. */
export type Message = { readonly id?: MessageId } & (
  | { readonly type: 'atlas:set'; readonly view: ViewRequest }
  | { readonly type: 'atlas:get' | 'atlas:play' | 'atlas:pause' }
  | { readonly type: 'atlas:step'; readonly by: number }
  | { readonly type: 'atlas:step'; readonly to: PeriodId }
  | { readonly type: 'atlas:export'; readonly format: string }
  | { readonly type: 'atlas:sight'; readonly shown: boolean }
);

const LONGEST_HASH = 10_000;
const LONGEST_TEXT = 100;
const MOST_KEYS = 50;

/** What reveal.js says to every frame of a slide that it shows or leaves. */
const SLIDES: Readonly<Record<string, 'start' | 'stop'>> = {
  'slide:start': 'start',
  'slide:stop': 'stop',
};

/** Reads what reveal.js says to frames; `undefined` for anything else. */
export function readSlide(data: unknown): 'start' | 'stop' | undefined {
  return typeof data === 'string' && Object.hasOwn(SLIDES, data) ? SLIDES[data] : undefined;
}

/**
 * Reads a message as it came. `undefined` is no message to the atlas at all, which other programs also send; what
 * calls itself one and is not well formed is an issue.
 */
export function readMessage(
  data: unknown,
):
  | { message: Message }
  | { issue: IssueOf<'unknown-type' | 'bad-field'>; id?: MessageId }
  | undefined {
  if (!isRecord(data) || typeof data.type !== 'string' || !data.type.startsWith('atlas:')) {
    return undefined;
  }
  const { type } = data;
  if (data.id !== undefined && !isId(data.id)) return { issue: { code: 'bad-field', field: 'id' } };
  const id = data.id === undefined ? {} : { id: data.id };
  const bad = (field: IssueOf<'bad-field'>['field']) =>
    ({ ...id, issue: { code: 'bad-field', field } }) as const;
  switch (type) {
    case 'atlas:get':
    case 'atlas:play':
    case 'atlas:pause':
      return { message: { ...id, type } };
    case 'atlas:sight':
      return typeof data.shown === 'boolean'
        ? { message: { ...id, type, shown: data.shown } }
        : bad('shown');
    case 'atlas:set':
      return isViewWish(data.view) ? { message: { ...id, type, view: data.view } } : bad('view');
    case 'atlas:export':
      return isShort(data.format)
        ? { message: { ...id, type, format: data.format } }
        : bad('format');
    case 'atlas:step': {
      const { by, to } = data;
      if ((by === undefined) === (to === undefined)) return bad('step');
      if (to !== undefined) {
        return isShort(to) && readPeriod(to) ? { message: { ...id, type, to } } : bad('to');
      }
      const isStep = Number.isInteger(by) && Math.abs(by as number) < 100;
      return isStep ? { message: { ...id, type, by: by as number } } : bad('by');
    }
    default:
      return { ...id, issue: { code: 'unknown-type', got: type.slice(0, LONGEST_TEXT) } };
  }
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function isId(data: unknown): data is MessageId {
  return isShort(data) || Number.isFinite(data);
}

function isShort(data: unknown): data is string {
  return typeof data === 'string' && data.length <= LONGEST_TEXT;
}

function isViewWish(data: unknown): data is ViewRequest {
  if (typeof data === 'string') return data.length <= LONGEST_HASH;
  if (!isRecord(data)) return false;
  const entries = Object.entries(data);
  return entries.length <= MOST_KEYS && entries.every(([, value]) => isKeyValue(value));
}

function isKeyValue(value: unknown): value is KeyValue {
  if (Array.isArray(value)) return value.length <= 1000 && value.every(isPart);
  return value === null || isPart(value);
}

function isPart(value: unknown): value is string | number {
  return Number.isFinite(value) || (typeof value === 'string' && value.length <= LONGEST_HASH);
}
