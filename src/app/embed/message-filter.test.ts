import { expect, test } from 'vitest';
import { Hearing } from './message-filter.ts';

const parent = {} as Window;
const page = (said?: string) =>
  ({
    parent,
    location: { ancestorOrigins: said === undefined ? undefined : [said] },
  }) as unknown as Window;
const from = (source: unknown, origin: string) => ({ source, origin }) as MessageEvent;

test('only the page around the frame is heard', () => {
  const hearing = new Hearing(page());
  expect(hearing.hears(from({}, 'https://host.example'))).toBe(false);
  expect(hearing.hears(from(null, ''))).toBe(false);
  expect(hearing.hears(from(parent, 'https://host.example'))).toBe(true);
});

test('the origin is the one that the browser gives the parent', () => {
  const hearing = new Hearing(page('https://host.example'));
  expect(hearing.hears(from(parent, 'https://other.example'))).toBe(false);
  expect(hearing.hears(from(parent, 'https://host.example'))).toBe(true);
});

test('where the browser does not say, the first message settles it', () => {
  for (const said of [undefined, 'null']) {
    const hearing = new Hearing(page(said));
    expect(hearing.hears(from(parent, 'https://host.example'))).toBe(true);
    expect(hearing.hears(from(parent, 'https://other.example'))).toBe(false);
  }
});

test('a host without an origin is heard', () => {
  expect(new Hearing(page('null')).hears(from(parent, 'null'))).toBe(true);
});
