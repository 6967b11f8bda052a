import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Manifest } from '../../../data/product.ts';
import { unitText } from '../../i18n/format/units.ts';
import type { ProgrammeProduct } from './layer-products.ts';
import { LANGUAGES } from '../base/language.ts';

const RELEASES = new URL('../../../public/releases/', import.meta.url);
const isBuilt = existsSync(new URL('latest.json', RELEASES));

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, RELEASES), 'utf8')) as T;
}

function latestProgramme(): ProgrammeProduct {
  const { release } = readJson<{ release: string }>('latest.json');
  const { products } = readJson<Manifest>(`${release}.json`);
  return readJson<ProgrammeProduct>(products.find(({ name }) => name === 'programme')!.path);
}

test.skipIf(!isBuilt)('the founding document has its 31 statements, each with figures', () => {
  const { founding, figures } = latestProgramme();
  const ids = new Set(figures.map(({ id }) => id));
  expect(founding.map(({ row }) => row)).toEqual(
    Array.from({ length: 31 }, (_, index) => index + 1),
  );
  for (const statement of founding) {
    expect(statement.figures).not.toEqual([]);
    expect(statement.figures.filter((id) => !ids.has(id))).toEqual([]);
  }
});

test.skipIf(!isBuilt)('every figure of the release has a unit with words in each language', () => {
  const { figures, metrics } = latestProgramme();
  const unitOf = new Map(metrics.map(({ id, unit }) => [id, unit]));
  for (const { metric } of figures) {
    for (const language of LANGUAGES) {
      expect(unitText(unitOf.get(metric)!, language)('7')).toContain('7');
    }
  }
});

test.skipIf(!isBuilt)('every figure of the release names a source that it has', () => {
  const { figures, sources } = latestProgramme();
  const ids = new Set(sources.map(({ id }) => id));
  const unsourced = figures.filter(
    ({ sources }) => sources.length === 0 || !sources.every((id) => ids.has(id)),
  );
  expect(unsourced).toEqual([]);
});
