import { Linter } from 'eslint';
import ts from 'typescript-eslint';
import { expect, test } from 'vitest';
import { importRule } from './rule.ts';

/** What the rule says of a file of `src/core/atlas/`. */
function messages(text: string, circles: string[][] = []): string[] {
  const config: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser: ts.parser as Linter.Parser },
    plugins: { rooms: { rules: { imports: importRule(circles) } } },
    rules: { 'rooms/imports': 'error' },
  };
  const found = new Linter().verify(text, [config], { filename: 'src/core/atlas/atlas.ts' });
  return found.map(({ message }) => message);
}

test.each([
  ['a value', `import { a } from '../../app/a.ts';`],
  ['a type', `import type { A } from '../../app/a.ts';`],
  ['to pass it on', `export { a } from '../../app/a.ts';`],
  ['to pass all of it on', `export * from '../../app/a.ts';`],
  ['lazily', `const a = () => import('../../app/a.ts');`],
  ['a type in place', `let a: import('../../app/a.ts').A;`],
  ['as a worker', `new Worker(new URL('../../app/a.ts', import.meta.url));`],
])('an upward import is reported: %s', (_, text) => {
  expect(messages(text)).toEqual(['core may not import app, only itself.']);
});

test('what may be imported is not reported, nor are packages', () => {
  expect(messages(`import '../base/a.ts'; import './b.ts'; import 'app'; export {};`)).toEqual([]);
});

test('an import within a circle of files is reported, one out of it is not', () => {
  const circle = ['src/core/atlas/atlas.ts', 'src/core/atlas/layer.ts'];
  expect(messages(`import './layer.ts'; import './value.ts';`, [circle])).toEqual([
    'These import each other: src/core/atlas/atlas.ts, src/core/atlas/layer.ts.',
  ]);
});
