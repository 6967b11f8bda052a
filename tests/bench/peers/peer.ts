import { feature } from 'topojson-client';
import type { BoundaryTopology } from '../../../src/core/geography/tessellation.ts';
import { openRelease } from '../../../src/release/open-release.ts';
import { PERIODS, seededRates } from '../ways/way.ts';

/** A map as one would write it with another library: all counties of the release by a rate, and nothing else. */
export interface Peer {
  /** The canvas that counties are drawn on. */
  readonly canvas: HTMLCanvasElement;
  /** Colours all counties by a period, through what the library offers; resolves when its commands are given. */
  show(period: number): void | Promise<void>;
}

/** What is drawn: the same counties as the atlas has, and rates of 0 to 600. */
export interface Counties {
  readonly json: GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon, { row: number }>;
  rateOf(row: number, period: number): number;
}

/** What the page offers to the one that measures it. */
export interface PeerPage {
  /** Steps to a period; gives the milliseconds until its pixels were finished. */
  step(period: number): Promise<number>;
}

/** Fetches the counties, lets `draw` make the map, and marks when its first pixels are finished. */
export async function runPeer(draw: (counties: Counties) => Promise<Peer>): Promise<void> {
  const peer = await draw(await fetchCounties());
  await peer.show(0);
  await finish(peer.canvas);
  performance.mark('peer:first-map');
  const page: PeerPage = {
    async step(period) {
      const start = performance.now();
      await peer.show(period);
      await finish(peer.canvas);
      return performance.now() - start;
    },
  };
  Object.assign(globalThis, { peer: page });
}

async function fetchCounties(): Promise<Counties> {
  const release = await openRelease(__RELEASE__, (path) => fetch(`./releases/${path}`));
  const bytes = await release.product('overview');
  const topology = JSON.parse(new TextDecoder().decode(bytes)) as BoundaryTopology;
  const json = feature(topology, topology.objects.counties) as unknown as Counties['json'];
  json.features.forEach((county, row) => (county.properties = { row }));
  const rates = seededRates(json.features.length);
  return { json, rateOf: (row, period) => rates[row * PERIODS + period]! };
}

/** Waits until a canvas has its pixels, by reading one back. */
async function finish(canvas: HTMLCanvasElement): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const gl = canvas.getContext('webgl2');
  if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  else canvas.getContext('2d')!.getImageData(0, 0, 1, 1);
}
