import { expect, test } from 'vitest';
import { jsonBytes } from '../../tests/fixtures/release.ts';
import { fourSquares, landTopology, squareTopology } from '../../tests/fixtures/squares.ts';
import { tessellate } from '../core/geography/tessellation.ts';
import type {
  EarlyGeometry,
  FileBelow,
  GeometryAnswer,
  GeometryRequest,
} from './geometry-request.ts';
import workerUrl from './geometry.worker.ts?worker&url';
import { loadGeometry } from './load-geometry.ts';
import type { Release } from './open-release.ts';
import { startWorker } from './spawn-worker.ts';

/** A release whose every boundary is the given one. */
function releaseOf(boundaries: unknown): Release {
  return {
    id: '0123456789ab',
    names: ['overview', 'land-overview'],
    product: (name) =>
      Promise.resolve(
        jsonBytes(name.startsWith('land') ? landTopology() : boundaries).buffer as ArrayBuffer,
      ),
  };
}

test('boundaries come from the worker as the model makes them', async () => {
  const geometry = await loadGeometry(releaseOf(squareTopology()), 'detail');
  const expected = tessellate('detail', squareTopology(), landTopology());
  expect(geometry).toEqual(expected);
});

test.each([
  ['another table', { version: 1 }],
  ['not even an object', null],
])('boundaries that are %s are corrupt', async (_, content) => {
  await expect(loadGeometry(releaseOf(content), 'overview')).rejects.toMatchObject({
    issue: { code: 'corrupt', product: 'overview' },
  });
});

/** What the page's head leaves for the program. */
function leaveEarly(early: EarlyGeometry): void {
  Object.assign(globalThis, { atlasGeometry: early });
}

test('boundaries that the page has asked for before its program are taken once', async () => {
  const release = releaseOf(squareTopology());
  const geometry = tessellate('overview', squareTopology(fourSquares().slice(1)), landTopology());
  leaveEarly({ release: release.id, coming: Promise.resolve({ geometry }) });
  expect(await loadGeometry(release, 'overview')).toBe(geometry);
  expect((await loadGeometry(release, 'overview')).mesh.ids).toHaveLength(4);
});

test('those of another release, or that could not be asked for, are loaded after all', async () => {
  const release = releaseOf(squareTopology());
  const geometry = tessellate('overview', squareTopology(fourSquares().slice(1)), landTopology());
  leaveEarly({ release: 'ffffffffffff', coming: Promise.resolve({ geometry }) });
  expect((await loadGeometry(release, 'overview')).mesh.ids).toHaveLength(4);
  leaveEarly({ release: release.id, coming: Promise.resolve(null) });
  expect((await loadGeometry(release, 'overview')).mesh.ids).toHaveLength(4);
});

/** A file that the worker is to fetch, as a manifest describes it. */
async function fileOf(name: string, content: unknown): Promise<FileBelow> {
  const bytes = jsonBytes(content);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const path = URL.createObjectURL(new Blob([bytes]));
  return { folder: location.href, file: { name, path, bytes: bytes.byteLength, sha256 } };
}

function ask(request: GeometryRequest): Promise<GeometryAnswer> {
  const worker = startWorker(workerUrl);
  return new Promise<GeometryAnswer>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<GeometryAnswer>) => resolve(data);
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}

test('the worker fetches by itself, and takes no bytes but those that are meant', async () => {
  const boundaries = await fileOf('overview', squareTopology());
  const land = await fileOf('land-overview', landTopology());
  const level = 'overview';
  expect(await ask({ level, boundaries, land })).toEqual({
    geometry: tessellate(level, squareTopology(), landTopology()),
  });
  const { folder, file } = boundaries;
  const short = { folder, file: { ...file, bytes: file.bytes + 1 } };
  expect(await ask({ level, boundaries: short, land })).toEqual({
    issue: { code: 'truncated', product: level, got: file.bytes, expected: file.bytes + 1 },
  });
  const other = { folder, file: { ...file, sha256: '0'.repeat(64) } };
  expect(await ask({ level, boundaries: other, land })).toEqual({
    issue: { code: 'corrupt', product: level },
  });
});

test('land that is damaged is left out of the overview, and said to be missing', async () => {
  const boundaries = await fileOf('overview', squareTopology());
  const land = await fileOf('land-overview', landTopology());
  const damaged = { ...land, file: { ...land.file, sha256: '0'.repeat(64) } };
  const level = 'overview';
  expect(await ask({ level, boundaries, land: damaged })).toEqual({
    geometry: tessellate(level, squareTopology(), null),
  });
});

test('how long the boundaries took is measured where anyone can read it', async () => {
  performance.clearMeasures('atlas:load:geo');
  await loadGeometry(releaseOf(squareTopology()), 'overview');
  expect(performance.getEntriesByName('atlas:load:geo')).toHaveLength(1);
});
