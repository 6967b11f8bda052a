import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import record from '../../data/record.json' with { type: 'json' };
import type { Manifest } from '../../data/product.ts';
import { BUDGETS } from '../../tests/bench/budgets.ts';
import { isBuilt, RELEASES } from '../../tests/fixtures/latest-release.ts';
import { productsOf } from '../core/atlas/layer.ts';

test.skipIf(!isBuilt)('the tables and boundaries of the opening view keep to their budget', () => {
  const bytesOf = (path: string) => readFileSync(join(RELEASES, path));
  const sizeOf = (path: string) => brotliCompressSync(bytesOf(path)).length;
  const { release } = JSON.parse(bytesOf('latest.json').toString()) as { release: string };
  const { products } = JSON.parse(bytesOf(`${release}.json`).toString()) as Manifest;
  const { layer, overlays } = record.opening;
  const opened = new Set<string>([
    ...['atlas', 'overview', 'land-overview'],
    ...[layer, ...overlays].flatMap((id) => productsOf(undefined, id)),
  ]);
  const sizes = products.filter(({ name }) => opened.has(name)).map(({ path }) => sizeOf(path));
  expect(sizes).toHaveLength(opened.size);
  const all = [sizeOf('latest.json'), sizeOf(`${release}.json`), ...sizes];
  expect(all.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGETS.products);
});
