import { expect, test } from 'vitest';
import { graphOf, readImports, specifiersOf } from './imports.ts';

test.each([
  ['a value', `import { a } from './a.ts';`],
  ['a type', `import type { A } from './a.ts';`],
  ['for its effect', `import './a.ts';`],
  ['to pass it on', `export { a } from './a.ts';`],
  ['to pass all of it on', `export * from './a.ts';`],
  ['lazily', `const a = () => import('./a.ts');`],
  ['a type in place', `let a: import('./a.ts').A;`],
  ['as a worker', `new Worker(new URL('./a.ts', import.meta.url), { type: 'module' });`],
  ['in a component', `<script lang="ts">\n  import A from './a.ts';\n</script>\n\n<p>It's A</p>`],
  ['in markup', `<p>don't</p>\n{#await import('./a.ts') then { A }}<A />{/await}`],
])('reads what is imported %s', (_, text) => {
  expect(specifiersOf(text)).toEqual(['./a.ts']);
});

test('reads no import from a comment or a string', () => {
  expect(specifiersOf(`// import './a.ts'\nconst b = "import './b.ts'";`)).toEqual([]);
});

test('resolves paths, drops queries, and leaves packages and other files out', () => {
  const texts = new Map([
    ['src/app/a.ts', `import '../core/b.ts'; import c from './c.ts?worker&url'; import 'svelte';`],
    ['src/core/b.ts', `import type { D } from '../../data/d.ts';`],
    ['src/app/c.ts', ''],
  ]);
  expect(Object.fromEntries(graphOf(texts))).toEqual({
    'src/app/a.ts': ['src/core/b.ts', 'src/app/c.ts'],
    'src/core/b.ts': [],
    'src/app/c.ts': [],
  });
});

test('reads the source with its components and without tests', () => {
  const files = [...readImports('.').keys()];
  expect(files).toContain('src/ui/App.svelte');
  expect(files).toContain('tools/rooms/imports.ts');
  expect(files.filter((file) => file.includes('.test.'))).toEqual([]);
});
