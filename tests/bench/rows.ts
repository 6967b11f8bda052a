import { BUDGETS } from './budgets.ts';
import { median, quantile } from './figures.ts';
import { HEAP_STEPS, type AtlasFigures } from './measure-atlas.ts';
import type { WayFigures } from './measure-way.ts';
import { WINDOWS, type PeerFigures, type PeerName } from './measure-peers.ts';
import type { WaysFigures } from './measure-ways.ts';
import { TIMES, type Times, type WayName } from './ways/way.ts';

/** A table: the heads of its columns, and its rows. */
export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
const spread = (values: readonly number[], digits = 0) =>
  `${median(values).toFixed(digits)} / ${quantile(values, 0.95).toFixed(digits)} ms`;
const grown = (bytes: number) => `${bytes < 0 ? '−' : '+'}${kilobytes(Math.abs(bytes))}`;
const long = (tasks: readonly number[]) =>
  tasks.length === 0 ? 'none' : `${tasks.length}, the longest ${Math.max(...tasks).toFixed(0)} ms`;

const WAY_NAMES: Readonly<Record<WayName, string>> = {
  fill: 'county fill of the atlas',
  geojson: 'deck.gl GeoJsonLayer',
  'feature-state': 'MapLibre feature-state',
};

/** The atlas itself: its first map, its weight, its steps and its memory. */
export function atlasTable({ maps, weight, steps, ...rest }: AtlasFigures): Table {
  const budget = (bytes: number, most: number) =>
    `${kilobytes(bytes)} of ${kilobytes(most)}${bytes > most ? ', over budget' : ''}`;
  const [from, to] = HEAP_STEPS;
  return {
    heads: ['what', 'measured'],
    rows: [
      [`first map, ${maps.length} cold visits, median / p95`, spread(maps)],
      ['JavaScript to the first map, gzip', budget(weight.script, BUDGETS.script)],
      ['chunks that should come later', weight.early.join(' ') || 'none'],
      ['tables and boundaries, brotli', budget(weight.products, BUDGETS.products)],
      ['page (gzip) and plate', `${kilobytes(weight.html)} + ${kilobytes(weight.plate)}`],
      [`input to frame, ${steps.step.length} steps, median / p95`, spread(steps.step)],
      ['main thread for a step with its tween, median / p95', spread(steps.busy)],
      ['tasks of 50 ms or more while stepping', long(steps.longTasks)],
      ['tasks of 50 ms or more while dragging the slider', long(rest.scrub)],
      [`heap between steps ${from} and ${to} of the slider`, grown(rest.heapGrowth)],
      ['main thread for a layer switch, median / p95', spread(rest.switches)],
      ...Object.entries(rest.filters).map(([open, work]) => [
        `main thread for a change of the filter, ${open}, processor; wall clock`,
        `${spread(work.map(({ processor }) => processor))}; ${spread(work.map(({ wall }) => wall))}`,
      ]),
    ],
  };
}

const PEER_NAMES: Readonly<Record<PeerName, string>> = {
  atlas: '**the atlas**',
  maplibre: 'MapLibre',
  echarts: 'ECharts',
  leaflet: 'Leaflet, canvas',
  'd3-canvas': 'D3, canvas',
};

/** The atlas and what people would write instead, with ratios to bare MapLibre in the same window. */
export function peersTable(figures: readonly PeerFigures[]): Table {
  return {
    heads: ['window', 'page', 'first map', 'step', 'step, processor', 'pan', 'bytes to first map'],
    rows: WINDOWS.flatMap((window) => {
      const all = figures.filter((one) => one.window.width === window.width);
      const bare = all.find(({ peer }) => peer === 'maplibre')!;
      const cell = (one: PeerFigures, of: (one: PeerFigures) => number) =>
        `${of(one).toFixed(0)} ms, ${(of(one) / of(bare)).toFixed(2)}×`;
      return all.map((one) => [
        `${window.width} × ${window.height}`,
        PEER_NAMES[one.peer],
        cell(one, ({ firstMap }) => firstMap),
        cell(one, ({ step }) => step),
        cell(one, ({ stepWork }) => stepWork),
        cell(one, ({ pan }) => pan),
        kilobytes(one.bytes),
      ]);
    }),
  };
}

const PEER_ASPECTS = {
  'first map': ({ firstMap }: PeerFigures) => firstMap,
  step: ({ step }: PeerFigures) => step,
  'processor time of a step': ({ stepWork }: PeerFigures) => stepWork,
  pan: ({ pan }: PeerFigures) => pan,
  bytes: ({ bytes }: PeerFigures) => bytes,
};

/** Says plainly in what a peer is ahead of the atlas, one sentence a window. */
export function whereBehind(figures: readonly PeerFigures[]): string[] {
  return WINDOWS.map((window) => {
    const all = figures.filter((one) => one.window.width === window.width);
    const own = all.find(({ peer }) => peer === 'atlas')!;
    const parts = Object.entries(PEER_ASPECTS).map(([name, of]) => {
      const ahead = all.filter((one) => of(one) < of(own));
      const names = ahead.map(
        (one) => `${PEER_NAMES[one.peer]} (${(of(own) / of(one)).toFixed(1)}×)`,
      );
      return `${name}: ${names.join(', ') || 'none'}`;
    });
    return `At ${window.width} × ${window.height} ahead of the atlas, and by how much: ${parts.join('; ')}.`;
  });
}

/** All ways side by side, each number of polygons in turn. */
export function waysTable({ ways }: WaysFigures): Table {
  return {
    heads: [
      'polygons',
      'way',
      'steps',
      'processor',
      'wall clock',
      'empty frame, processor',
      'graphics done',
      'frames a step',
      'first frame',
      'heap before, after',
    ],
    rows: ways.map((figures) => [
      figures.polygons.toLocaleString('en'),
      WAY_NAMES[figures.way],
      String(figures.steps.length),
      spread(processor(figures), 1),
      spread(wall(figures), 1),
      spread(
        figures.redraws.map(({ processor }) => processor),
        1,
      ),
      spread(figures.done),
      (figures.frames / figures.steps.length).toFixed(1),
      seconds(figures.firstFrame),
      figures.heap.map(megabytes).join(', '),
    ]),
  };
}

/** What was aimed at, and what the run gave. */
export function aimsTable({ ways, heapGrowth }: WaysFigures): Table {
  const of = (way: WayName, times: Times) =>
    ways.find((figures) => figures.way === way && figures.times === times)!;
  const [few, many] = [of('fill', TIMES[0]), of('fill', TIMES[2])];
  const plain = of('geojson', TIMES[2]);
  const [from, to] = HEAP_STEPS;
  const by = (clock: typeof processor) => {
    const p95 = (figures: WayFigures) => quantile(clock(figures), 0.95);
    const less = median(clock(plain)) / median(clock(many));
    return [
      `${p95(few).toFixed(1)} ms`,
      `${(p95(many) / p95(few)).toFixed(2)} times`,
      `${less.toFixed(0)} times, p95 ${(p95(plain) / p95(many)).toFixed(0)} times`,
    ];
  };
  const [processors, walls] = [by(processor), by(wall)];
  const aims = [
    ['p95 of a step of the fill, 1×', 'at most 6 ms'],
    ['the same at 100× against 1×', 'at most 2 times'],
    ['GeoJsonLayer against the fill at 100×, median', 'at least 20 times'],
  ];
  return {
    heads: ['what', 'aim', 'processor', 'wall clock'],
    rows: [
      ...aims.map((aim, index) => [...aim, processors[index]!, walls[index]!]),
      [`heap of the fill between steps ${from} and ${to}`, 'no growth', grown(heapGrowth), ''],
    ],
  };
}

const processor = ({ steps }: WayFigures) => steps.map((step) => step.processor);
const wall = ({ steps }: WayFigures) => steps.map((step) => step.wall);
