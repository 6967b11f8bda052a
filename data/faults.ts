import type { TopologyNames } from './atlas.ts';
import { NATION } from './cross-checks.ts';
import { derivationFaults } from './derivations.ts';
import { controlFault, controlsOf } from './controls.ts';
import { EXITS } from './exit-faults.ts';
import { fileFault, type Fault } from './fault.ts';
import { SCENARIO } from './layer-faults.ts';
import { nameFaults } from './name-faults.ts';
import { OUTLETS } from './outlet-faults.ts';
import { tables, type Reads, type TableName } from './schema.ts';
import type { Stage } from './stage.ts';
import { STORIES } from './story-faults.ts';
import { faultAt, tableFile } from './table.ts';

const LIST = tableFile('list');

/** Lists tables that have more or fewer rows than they should. */
function rowFaults(totals: Reads['totals'], whole: Partial<Reads>): Fault[] {
  const names = Object.keys(tables).filter((name) => name !== 'totals') as TableName[];
  const readOf = new Map(totals.map((read) => [read.row.table, read]));
  const file = tableFile('totals');
  return [
    ...totals
      .filter(({ row }) => !names.includes(row.table as TableName))
      .map((read) => faultAt('totals', read, 'table', 'the name of another table')),
    ...names.flatMap((name) => {
      const expected = readOf.get(name)?.row.rows;
      const got = whole[name]?.length;
      if (expected === undefined) return [fileFault(file, `no row of ${name}`, 'one')];
      if (got === undefined || got === expected) return [];
      const remedy = `as in ${file}; put back what is gone, or write the new number there`;
      return [fileFault(tableFile(name), `${got} rows`, `${expected}, ${remedy}`)];
    }),
  ];
}

function differences(what: string, got: Map<string, number>, expected: Map<string, number>) {
  const keys = new Set([...got.keys(), ...expected.keys()]);
  return [...keys]
    .sort()
    .flatMap((key) =>
      controlFault(LIST, `of ${what} ${key}`, got.get(key) ?? 0, expected.get(key) ?? 0),
    );
}

function count(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function listFaults({ list, counties, controls }: Reads): Fault[] {
  const first = new Map<string, (typeof list)[number]['row']>();
  for (const { row } of list) if (!first.has(row.county)) first.set(row.county, row);
  return [
    ...differences(
      'province',
      count(list.map(({ row }) => `${row.county.slice(0, 2)}0000`)),
      controlsOf(controls, 'province'),
    ),
    ...differences(
      'year of leaving',
      count(list.map(({ row }) => `${row.left_year}`)),
      controlsOf(controls, 'batch'),
    ),
    ...counties
      .filter(({ row }) => !first.has(row.adcode))
      .map((read) => faultAt('counties', read, 'adcode', 'a county that the list has')),
    ...counties
      .filter(({ row }, i) => i > 0 && row.adcode <= counties[i - 1]!.row.adcode)
      .map((read) => faultAt('counties', read, 'adcode', 'rising adcodes')),
    ...list.flatMap((read) =>
      (['left_year', 'area'] as const)
        .filter((column) => read.row[column] !== first.get(read.row.county)![column])
        .map((column) =>
          faultAt('list', read, column, 'the same as in the other row of the county'),
        ),
    ),
  ];
}

function observationFaults({ observations, indicators, periods }: Reads): Fault[] {
  const seen = new Set(
    observations.map(({ row }) => `${row.indicator} ${row.place} ${row.period}`),
  );
  const halfYears = new Set(periods.map(({ row }) => row.id));
  return [
    ...indicators.flatMap(({ row: { id } }) =>
      [...halfYears]
        .filter((period) => !seen.has(`${id} ${NATION} ${period}`))
        .map((period) =>
          fileFault(
            tableFile('observations'),
            `no row of ${id} in ${period}`,
            'one for each indicator and half-year, if only missing',
          ),
        ),
    ),
    ...observations
      .filter(({ row }) => /H[12]$/.test(row.period) && !halfYears.has(row.period))
      .map((read) => faultAt('observations', read, 'period', 'a half-year that occurs in periods')),
  ];
}

function boundaryFaults({ counties }: Reads, topology: TopologyNames): Fault[] {
  return counties
    .filter(({ row }) => !topology.counties.has(row.adcode))
    .map((read) => faultAt('counties', read, 'adcode', 'a county that the topology has'));
}

/**
 * What must hold between tables whose cells are all well: numbers of rows, those of the list and of leaving it, no gaps in the observations, formulas that give their value, and names and boundaries of counties.
 */
export function controlStages(whole: Partial<Reads>, topology?: TopologyNames): Stage[] {
  return [
    { name: 'rows of tables', tables: ['totals'], find: (reads) => rowFaults(reads.totals, whole) },
    { name: 'the official list', tables: ['list', 'counties', 'controls'], find: listFaults },
    OUTLETS,
    EXITS,
    STORIES,
    SCENARIO,
    {
      name: 'gaps of observations',
      tables: ['observations', 'indicators', 'periods'],
      find: observationFaults,
    },
    { name: 'derived figures', tables: ['observations', 'figures'], find: derivationFaults },
    {
      name: 'names of places',
      tables: ['list', 'counties', 'provinces', 'renames'],
      find: (reads) => nameFaults(reads, topology),
    },
    ...(topology
      ? [
          {
            name: 'boundaries of counties',
            tables: ['counties'] as const,
            find: (reads: Reads) => boundaryFaults(reads, topology),
          },
        ]
      : []),
  ];
}
