import { expect, test } from 'vitest';
import { MessageFilter } from './message-filter.ts';

const parent = {} as Window;
const page = (said?: string) =>
  ({
    parent,
    location: { ancestorOrigins: said === undefined ? undefined : [said] },
  }) as unknown as Window;
const from = (source: unknown, origin: string) => ({ source, origin }) as MessageEvent;

test('only the page around the frame is heard', () => {
  const filter = new MessageFilter(page());
  expect(filter.accepts(from({}, 'https://host.example'))).toBe(false);
  expect(filter.accepts(from(null, ''))).toBe(false);
  expect(filter.accepts(from(parent, 'https://host.example'))).toBe(true);
});

test('the origin is the one that the browser gives the parent', () => {
  const filter = new MessageFilter(page('https://host.example'));
  expect(filter.accepts(from(parent, 'https://other.example'))).toBe(false);
  expect(filter.accepts(from(parent, 'https://host.example'))).toBe(true);
});

test('where the browser does not say, the first message settles it', () => {
  for (const said of [undefined, 'null']) {
    const filter = new MessageFilter(page(said));
    expect(filter.accepts(from(parent, 'https://host.example'))).toBe(true);
    expect(filter.accepts(from(parent, 'https://other.example'))).toBe(false);
  }
});

test.each(['null', 'file://', 'about:srcdoc'])('a host without an origin is heard: %s', (said) => {
  expect(new MessageFilter(page(said)).accepts(from(parent, 'null'))).toBe(true);
});
