import { cpus, loadavg, totalmem } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { HEAP_STEPS, type AtlasFigures } from './measure-atlas.ts';
import { ordersTable, type OrdersFigures } from './measure-orders.ts';
import type { PeerFigures } from './measure-peers.ts';
import type { WaysFigures } from './measure-ways.ts';
import { aimsTable, atlasTable, peersTable, waysTable, whereBehind, type Table } from './rows.ts';

/** Where and when a run took place. */
export function machineTable(chromium: string): Table {
  const [processor] = cpus();
  return {
    heads: ['what', 'this run'],
    rows: [
      ['date', new Date().toISOString().slice(0, 10)],
      ['processor', `${processor?.model.trim() || 'unnamed'}, ${cpus().length} cores`],
      ['memory', `${(totalmem() / 2 ** 30).toFixed(0)} GiB`],
      ['graphics', 'no GPU: WebGL by SwiftShader on the same cores'],
      ['browser', `Chromium ${chromium}, headless`],
      ['Node', process.version],
      ['load of the machine at the end, 1 minute', loadavg()[0]!.toFixed(1)],
    ],
  };
}

/** All that a run measured. */
interface Run {
  readonly machine: Table;
  readonly atlas: AtlasFigures;
  readonly peers: readonly PeerFigures[];
  readonly ways: WaysFigures;
  readonly orders: readonly OrdersFigures[];
}

/** Writes a run down as Markdown, as prettier would leave it in the file of that path. */
export async function report(
  path: string,
  { machine, atlas, peers, ways, orders }: Run,
): Promise<string> {
  const [from, to] = HEAP_STEPS;
  const text = `# Benchmarks

\`npm run bench\` writes this page anew; nothing in it is written by hand. All figures come from one run
of the production build. Of two figures with a stroke between them, the first is the median and the
second the 95th percentile.

## The machine

${markdown(machine)}

## The atlas and what one would write instead

${markdown(peersTable(peers))}

${whereBehind(peers).join('\n\n')}

### Method

- Each page draws the same counties by a rate. The atlas is the whole page, with borders, names, panels and figures; the others draw
  bare counties, without a line or a name, through what their library offers, and register, project and cut the same boundaries.
- A round visits all pages in turn, each with an empty cache; figures are medians of five rounds, and ratios are to bare MapLibre in the
  same window. Motion is reduced, so that no step has a tween.
- The first map and a step count to finished pixels: a fence, or a pixel that is read back. A step of the atlas counts from its input.
- A pan is twenty moves of the mouse that drag the map, as fast as the page takes them, to the finished pixels of the last.
- Bytes are all files that were fetched up to the first map: text as gzip, products as brotli.

## A step, whatever the number of polygons

${markdown(aimsTable(ways))}

${markdown(waysTable(ways))}

### Method

- A page of its own, built for production, colours polygons by one of six periods in six classes, on a
  map of 640 by 400 pixels. A step shows the next period, without a tween, through what each way offers:
  the atlas's own fill gets a new state; GeoJsonLayer (in an interleaved MapLibreOverlay) gets a new
  layer with another update trigger for its colours; MapLibre gets a new feature state for each polygon.
- At 1× the polygons are all counties of the release's overview boundaries. At 10× and 100× each county
  is replaced by so many copies of its longest ring, thinned to at most 12 points and shrunk into a grid
  inside the county's box. Rates are random with a fixed seed: the same at every run.
- Each visit has a fresh browser context. The ways take turns within a round, two rounds at 1× and 10×
  and one at 100×; three steps come before the measured ones. After the measured steps, the colours of
  up to 100 places are read from the picture, and a run fails where fewer than 95% are right.
- A step's time is what the page's main thread worked from the call that shows the period to the end of
  the frame that draws it, as Chromium accounts for it (\`Performance.getMetrics\`): by the processor
  (\`ThreadTime\`), and by the wall clock (\`TaskDuration\`). It includes the asking, about 0.2 ms. The next
  step waits until the graphics are done (a fence, polled) and 40 ms more.
- The two clocks differ by the time in which the main thread waited for the graphics or for a core that
  others had. Without a GPU, SwiftShader draws on the same cores, and more so the more polygons there
  are; so do other programs. The processor's time is therefore what a way costs; the wall clock also
  tells how busy the machine was.
- An empty frame is a redraw without a change: what MapLibre and the browser cost in every frame.
- Graphics done is the time from the call until SwiftShader had drawn the frame.
- The first frame counts from polygons at hand (as GeoJSON, or as rings, the cutting of which into
  triangles is included) to a frame in which 95% of the places have their right colours.
- The heap is what remains after garbage was collected, typed arrays included.

## The atlas itself

${markdown(atlasTable(atlas))}

### Method

- Each visit is that of a new reader with an empty cache, in a window of 1440 by 900 pixels. What was
  fetched is noted at the server, where requests of workers are seen, too.
- Steps are presses of the arrow keys, 450 ms apart, so that each has its whole tween.
- For the heap, the arrow keys are pressed every 30 ms from end to end and back, as if held; it is
  weighed after garbage was collected, after step ${from} and after step ${to}.
- Filters follow one another by link: places, attributes, a range of values, all at once, none; each has
  900 ms, and the time is the main thread's until then, painting included. The camera jumps rather than flies.
- For the dragging, the mouse takes the slider from end to end and back in moves 30 ms apart, 3 seconds
  after the page can be used.

## A million orders

${markdown(ordersTable(orders))}

### Method

- A page of its own with the atlas's order worker, built for production, in a fresh browser for each visit. The time
  counts from the file at hand to the sums by county and half-year.
- Memory is that of all processes of the browser, sampled while it adds up.
- The same file is added up by the SQL file on embedded DuckDB; the run fails unless both agree to the last digit.
`;
  return format(text, { ...(await resolveConfig(path)), parser: 'markdown' });
}

/** A table as plain text, its columns aligned. */
export function plain({ heads, rows }: Table): string {
  const widths = heads.map((head, index) =>
    Math.max(head.length, ...rows.map((row) => row[index]!.length)),
  );
  return [heads, ...rows]
    .map((row) => row.map((cell, index) => cell.padEnd(widths[index]!)).join('  '))
    .join('\n');
}

function markdown({ heads, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
