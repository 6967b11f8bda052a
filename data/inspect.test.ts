import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { formatFaults } from './fault.ts';
import { inspect } from './inspect.ts';
import { BOUNDARIES } from './products.ts';
import { tables, type TableName } from './schema.ts';
import { tableFile } from './table.ts';

const root = new URL('../', import.meta.url);
const names = Object.keys(tables) as TableName[];
const files = [...names.map(tableFile), ...BOUNDARIES.map((n) => `geo/products/${n}.topo.json`)];

/** Changes files of a copy of tables and boundaries, and gives what is then found there. */
function inspectWith(...changes: (readonly [file: string, change: (path: string) => void])[]) {
  const folder = mkdtempSync(join(tmpdir(), 'tables-'));
  try {
    mkdirSync(join(folder, 'data/tables'), { recursive: true });
    mkdirSync(join(folder, 'geo/products'), { recursive: true });
    for (const file of files) copyFileSync(fileURLToPath(new URL(file, root)), join(folder, file));
    for (const [file, change] of changes) change(join(folder, file));
    const { faults, unchecked, parts } = inspect(pathToFileURL(`${folder}/`));
    expect(parts, 'a release of faulty files').toBeUndefined();
    return { faults: formatFaults(faults), unchecked };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const read = (path: string) => readFileSync(path, 'utf8');
const write = (bytes: (text: string) => Buffer | string) => (path: string) =>
  writeFileSync(path, bytes(read(path)));
const replace = (from: string | RegExp, to: string) => write((text) => text.replace(from, to));
const withoutLine = (line: number) =>
  write((text) =>
    text
      .split('\n')
      .toSpliced(line - 1, 1)
      .join('\n'),
  );
const cut = write((text) => text.slice(0, text.length / 2));

/** GB18030 of a text whose characters have one or two bytes there; Node.js decodes it, but does not encode it. */
function inGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, Buffer>();
  for (let pair = 0x8140; pair <= 0xfefe; pair++) {
    const bytes = Buffer.from([pair >> 8, pair & 0xff]);
    pairs.set(decoder.decode(bytes), bytes);
  }
  return Buffer.concat([...text].map((letter) => pairs.get(letter) ?? Buffer.from(letter)));
}

type Broken = [what: string, table: TableName, change: (path: string) => void, fault: string];

/** How many bytes of a table are control characters to Latin-1: it grows, and they with it. */
const PINYIN_CONTROLS = readFileSync(new URL(tableFile('pinyin'), root)).filter(
  (byte) => byte >= 0x80 && byte < 0xa0,
).length;

const BROKEN: Broken[] = [
  [
    'a table in GB18030',
    'list',
    write(inGb18030),
    '2:1: got bytes that are not UTF-8, but look like GB18030, expected UTF-8; save the file as UTF-8',
  ],
  [
    'a table in UTF-16',
    'provinces',
    write((text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
    '1:1: got bytes that are not UTF-8, but look like UTF-16, expected UTF-8; save the file as UTF-8',
  ],
  [
    'a table in UTF-16 without a mark',
    'periods',
    write((text) => Buffer.from(text, 'utf16le')),
    '1:1: got bytes that are not UTF-8, but look like UTF-16, expected UTF-8; save the file as UTF-8',
  ],
  [
    'a table of replacement characters',
    'counties',
    replace('行唐县', '\uFFFD\uFFFD县'),
    '2:8: got 2 meaningless characters, U+FFFD the first, expected text; where a wrong encoding spoilt it, git restore data/tables/counties.csv brings back the last one',
  ],
  [
    'a table whose UTF-8 was read as Latin-1',
    'pinyin',
    write((text) => Buffer.from(text).toString('latin1')),
    `2:3: got ${PINYIN_CONTROLS} meaningless characters, U+0090 the first, expected text; where a wrong encoding spoilt it, git restore data/tables/pinyin.csv brings back the last one`,
  ],
  [
    'a byte order mark',
    'exits',
    write((text) => `\uFEFF${text}`),
    '1:1: got a byte order mark, expected UTF-8 without one; save the file without BOM',
  ],
  [
    'an empty table',
    'sources',
    write(() => ''),
    '1:1: got an empty file, expected text; git restore data/tables/sources.csv brings back the last one',
  ],
  [
    'a header only',
    'indicators',
    write((text) => text.split('\n')[0]!),
    '1:1: got a header only, expected rows below it',
  ],
  [
    'a missing table',
    'observations',
    rmSync,
    '1:1: got no file, expected a file; git restore data/tables/observations.csv brings back the last one',
  ],
  [
    'a folder in the place of a table',
    'counts',
    (path) => {
      rmSync(path);
      mkdirSync(path);
    },
    '1:1: got no file that can be read (EISDIR), expected a file; git restore data/tables/counts.csv brings back the last one',
  ],
  [
    'a cell that is wrong',
    'hubs',
    replace(',trunk,', ',trunc,'),
    '2:56: got "trunc", expected one of trunk, origin',
  ],
];

test('tables that are broken in all ways, and a boundary, are each told once and together', () => {
  const { faults, unchecked } = inspectWith(
    ...BROKEN.map(([, table, change]) => [tableFile(table), change] as const),
    ['geo/products/land-detail.topo.json', rmSync],
  );
  for (const [what, table, , fault] of BROKEN)
    expect(
      faults.filter((one) => one.startsWith(tableFile(table))),
      what,
    ).toEqual([`${tableFile(table)}:${fault}`]);
  expect(faults).toHaveLength(BROKEN.length + 1);
  expect(faults.join('\n')).toContain('geo/products/land-detail.topo.json:1:1: got no file');
  expect(unchecked).toContain('references to sources.id');
  expect(unchecked).toContain('the release');
});

test('a row that is gone is a fault of its table, whichever it is', () => {
  const { faults } = inspectWith(
    ...names
      .filter((name) => name !== 'totals')
      .map((name) => [tableFile(name), withoutLine(-1)] as const),
    [tableFile('totals'), replace(/\nsources,\d+/, '')],
  );
  for (const name of names.filter((one) => one !== 'sources'))
    expect(faults.join('\n')).toContain(`${tableFile(name)}:1:1: got`);
});

test('a table that breaks off is a fault at its end, without those of what refers to it', () => {
  const { faults, unchecked } = inspectWith([tableFile('counties'), cut]);
  expect(faults).toEqual([
    expect.stringMatching(
      /^data\/tables\/counties\.csv:\d+:\d+: got \d+ cells, expected 15 cells$/,
    ),
  ]);
  expect(unchecked).toContain('references to counties.adcode');
});

test('a name that is not that of its place is named', () => {
  const { faults } = inspectWith(
    [tableFile('counties'), replace('130125,行唐县', '130125,行塘县')],
    [tableFile('counties'), replace('灵寿县,130000,石家庄市', '灵寿县,130000,保定市')],
    [tableFile('list'), replace('赞皇县', '赞皇阜')],
    [tableFile('provinces'), replace('河北省', '河南省')],
  );
  expect(faults).toEqual([
    'data/tables/counties.csv:2:8: got "行塘县", expected 行唐县, a name of 130125',
    'data/tables/counties.csv:3:19: got "保定市", expected 石家庄市, its name in the topology',
    'data/tables/exits.csv:1:1: got no row of 赞皇阜 130129, expected one for each row of the list',
    'data/tables/exits.csv:4:1: got 赞皇县 130129, expected name and county of a row of the list',
    'data/tables/list.csv:4:1: got "赞皇阜", expected 赞皇县, a name of 130129',
    'data/tables/provinces.csv:4:8: got "河南省", expected 河北省, its name in the topology',
  ]);
});

test.each<[string, (path: string) => void, RegExp]>([
  ['that is cut', cut, /:1:\d{4,}: got .+, expected JSON; git restore/],
  ['that is missing', rmSync, /:1:1: got no file, expected a file;/],
  ['that is empty', write(() => ''), /:1:1: got an empty file/],
  [
    'with a comma too many',
    write((text) => text.replace('{"type"', '{,"type"')),
    /:1:2: got Expected property name.*, expected JSON/,
  ],
  [
    'without counties',
    write((text) => text.replace('"counties":', '"others":')),
    /:1:1: got undefined at objects\.counties, expected "counties"/,
  ],
  [
    'without the rest of its arcs',
    write((text) => {
      const topology = JSON.parse(text) as { arcs: unknown[] };
      return JSON.stringify({ ...topology, arcs: topology.arcs.slice(0, 100) });
    }),
    /:1:1: got arc \d+ in an outline, expected one of the 100 arcs; npm run build:geo/,
  ],
  ['that is something else', write(() => '[]'), /:1:1: got .+, expected .+; npm run build:geo/],
])('a geo product %s is a fault, and tables are checked all the same', (_, change, fault) => {
  const { faults, unchecked } = inspectWith(
    ['geo/products/overview.topo.json', change],
    [tableFile('counts'), rmSync],
  );
  expect(faults).toEqual([
    expect.stringContaining('counts.csv:1:1: got no file'),
    expect.stringMatching(fault),
  ]);
  expect(unchecked).toContain('places and names of the boundaries');
});

test('a count of a period without sales, which the model cannot test, is a fault', () => {
  const { faults } = inspectWith([tableFile('counts'), replace('53,53,2018H1', '53,53,2030H1')]);
  expect(faults).toEqual([
    'data/tables/counts.csv:4:43: got "2030H1", expected a period with national sales',
  ]);
});

test('many faults of one kind are counted after the tenth', () => {
  const { faults } = inspectWith([
    tableFile('sources'),
    replace('\nnbs-census-2020,', '\nnbs-census,'),
  ]);
  expect(faults.filter((one) => one.includes('"nbs-census-2020"')).length).toBe(10);
  expect(faults.join('\n')).toMatch(/more such faults from here on, expected an id that occurs in/);
  expect(faults.length).toBeLessThan(30);
});
