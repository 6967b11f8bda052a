import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { inlineOf, policyOf, together, withPolicy, withPolicyAlone } from './content-policy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const PAGE = `<!doctype html><html><head><meta charset="utf-8" /><style>a{}</style>
<script>one();</script><script src="two.js"></script><script type="application/ld+json">{"a":1}</script>
<script type="module">three();</script></head><body><script>one();</script></body></html>`;

test('what runs in a page is known by its hash, once; data and what has an address are not', () => {
  expect(inlineOf(PAGE)).toEqual({
    scripts: [hashOf('one();'), hashOf('three();')],
    styles: [hashOf('a{}')],
  });
});

test('a policy has no word that lets anything run, and asks for trusted types', () => {
  const policy = policyOf(inlineOf(PAGE));
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toMatch(/https?:|\*/);
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).toContain(`script-src 'self' ${hashOf('one();')} ${hashOf('three();')};`);
  expect(policy).toContain(`style-src 'self' ${hashOf('a{}')};`);
});

test('everyone may frame the page', () => {
  expect(policyOf(inlineOf(PAGE))).not.toContain('frame-ancestors');
});

test('a page has its policy before all that it is about, and its charset before that', () => {
  const html = withPolicy(PAGE);
  const at = (text: string) => html.indexOf(text);
  expect(at('charset')).toBeLessThan(at('Content-Security-Policy'));
  expect(at('Content-Security-Policy')).toBeLessThan(at('<style>'));
  expect(html).toContain(`content="${policyOf(inlineOf(PAGE))}"`);
  expect(html.replace(/<meta http-equiv="[^>]*>/, '')).toBe(PAGE);
});

test('a page that does not say its charset is refused', () => {
  expect(() => withPolicy('<html><head></head></html>')).toThrow('charset');
});

test('a page that stands alone may load nothing, and run what it unpacks', () => {
  const html = withPolicyAlone(PAGE, ['packed();']);
  const policy = /content="([^"]*)"/.exec(html)![1]!;
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain("'self'");
  expect(policy).toContain(hashOf('packed();'));
  expect(policy).toContain("default-src 'none'");
});

test('pages together have each hash once, in an order that does not hang on theirs', () => {
  const [a, b] = [inlineOf(PAGE), inlineOf('<style>b{}</style><style>a{}</style>')];
  expect(together([a, b])).toEqual(together([b, a]));
  expect(together([a, b]).styles).toHaveLength(2);
});
