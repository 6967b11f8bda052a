import { expect, test } from 'vitest';
import {
  caddySnippet,
  headersOf,
  netlifyHeaders,
  nginxSnippet,
  readNetlifyHeaders,
} from './server-files.ts';

const POLICY = "default-src 'none'; script-src 'self' 'sha256-a+b/c='";
const HEADERS = headersOf(POLICY);

test('all three say the same headers for every file', () => {
  for (const [name, value] of Object.entries(HEADERS)) {
    expect(netlifyHeaders(HEADERS)).toContain(`/*\n`);
    expect(netlifyHeaders(HEADERS)).toContain(`\n  ${name}: ${value}\n`);
    expect(nginxSnippet(HEADERS)).toContain(`add_header ${name} "${value}" always;`);
    expect(caddySnippet(HEADERS)).toContain(`\t${name} "${value}"`);
  }
});

test('what is named by its content is kept for ever, and nothing else', () => {
  const headersFor = readNetlifyHeaders(netlifyHeaders(HEADERS));
  const kept = (path: string) => Object.fromEntries(headersFor(path))['Cache-Control'];
  expect(kept('/assets/index-abc.js')).toContain('immutable');
  expect(kept('/releases/products/atlas.0123.json')).toContain('immutable');
  for (const path of ['/', '/index.html', '/sw.js', '/releases/latest.json', '/embed.js']) {
    expect(kept(path)).toBeUndefined();
    expect(Object.fromEntries(headersFor(path))).toEqual(HEADERS);
  }
});

test('no quote in a policy could end the value that a server is given', () => {
  expect(Object.values(HEADERS).join('')).not.toMatch(/["\n\\]/);
});
