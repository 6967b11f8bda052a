import { expect, test } from 'vitest';
import { siteAddress } from './site-address.ts';

test('an address ends with a slash, and none stays none', () => {
  expect(siteAddress('https://example.org/atlas')).toBe('https://example.org/atlas/');
  expect(siteAddress('https://example.org/atlas/')).toBe('https://example.org/atlas/');
  expect(siteAddress(undefined)).toBeUndefined();
});

test.each(['example.org', 'ftp://example.org/', 'https://example.org/?a=1'])(
  '%s is no address of a site',
  (address) => {
    expect(() => siteAddress(address)).toThrow(`got ${address}`);
  },
);
