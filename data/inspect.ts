import { modelFaults } from './estimate-faults.ts';
import { controlStages } from './faults.ts';
import { layerFaults } from './layer-faults.ts';
import {
  layerProducts,
  loadBoundaries,
  makeParts,
  topologyNames,
  topologyPlaces,
  type Boundaries,
} from './products.ts';
import type { Part } from './release.ts';
import type { Reads, TableName, Tables } from './schema.ts';
import { runStages, type Findings } from './stage.ts';
import { tableFile } from './table.ts';
import { loadTexts, readTables } from './tables.ts';

/** What a release is made of, after all checks. */
export interface Inspection extends Findings {
  rows: Tables;
  /** Undefined while there are faults. */
  parts: Part[] | undefined;
}

/** What the model of sales rests on; it would throw or mislead where one has a fault. */
const MODEL_TABLES: readonly TableName[] = [
  'periods',
  'indicators',
  'counties',
  'observations',
  'figures',
  'counts',
  'outliers',
];

/**
 * Reads tables and boundaries below a folder, that of the repository, and checks all of it. Every check runs whose
 * inputs could be read, so that one broken file does not hide the faults of another; the others are named.
 */
export function inspect(root: URL): Inspection {
  const { boundaries, faults: ofBoundaries } = loadBoundaries(root);
  const { texts, faults: ofFiles } = loadTexts(root);
  const { overview } = boundaries;
  const topology = overview && topologyNames({ overview });
  const places = overview && topologyPlaces({ overview });
  const reading = readTables(texts, places && new Set(places.levels.keys()));
  const controls = runStages(controlStages(reading.whole, topology), reading.whole);
  const faults = [...ofBoundaries, ...ofFiles, ...reading.faults, ...controls.faults];
  const unchecked = [
    ...reading.unchecked,
    ...controls.unchecked,
    ...(overview ? [] : ['places and names of the boundaries']),
  ];
  const faulty = new Set(faults.map(({ file }) => file));
  const reads = reading.whole as Reads;
  if (MODEL_TABLES.some((name) => faulty.has(tableFile(name))))
    unchecked.push('the model of sales');
  else faults.push(...modelFaults(reading.rows, reads));
  const { rows } = reading;
  const layers = places && faults.length === 0 ? layerProducts(rows, places) : undefined;
  if (layers) faults.push(...layerFaults(rows, reads, layers));
  else unchecked.push('the products of layers');
  const isSound = layers && faults.length === 0;
  return {
    rows,
    faults,
    unchecked: isSound ? unchecked : [...unchecked, 'the release'],
    parts: isSound ? makeParts(rows, boundaries as Boundaries, layers) : undefined,
  };
}
