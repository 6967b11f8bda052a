import { readFileSync } from 'node:fs';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { importText } from '../../../tests/fixtures/own.ts';
import { IssueError } from '../../core/issue.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../tests/fixtures/own/${name}`, import.meta.url)));
const text = (words: string) => new TextEncoder().encode(words);

const TABLE =
  '县代码,县名,时期,销售额（万元）\n520527,赫章县,2018H1,1200\n130705,宣化区,2018下半年,"1,300"\n';

const COUNTIES = Array.from({ length: 60 }, (_, at) => ['520527', '130705', '520526'][at % 3]!);

/** Files of each kind that is read. */
const FILES: Readonly<Record<string, Uint8Array>> = {
  csv: text(TABLE),
  tsv: text(TABLE.replaceAll(',', '\t').replace('1\t300', '1,300')),
  gb18030: fixture('wide-gb18030.csv'),
  xlsx: fixture('book.xlsx'),
  html: text(
    '<table><tr><th>县名</th><th>2018H1</th></tr><tr><td>赫章县</td><td>5</td></tr></table>',
  ),
  parquet: new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'county', data: [...COUNTIES], type: 'STRING' },
        { name: 'period', data: COUNTIES.map(() => '2018H1'), type: 'STRING' },
        { name: 'sales', data: COUNTIES.map((_, at) => at * 1.5), type: 'DOUBLE' },
        { name: 'parcels', data: COUNTIES.map((_, at) => (at % 3 ? at : null)), type: 'INT32' },
      ],
    }),
  ),
  json: text('[{"县名":"赫章县","2018H1":5},{"县名":"宣化区","2018H1":6}]'),
};

/** What damage does to bytes. */
const damage = fc.record({
  places: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 6 }),
  cut: fc.option(fc.nat(), { nil: undefined }),
  twice: fc.option(fc.tuple(fc.nat(), fc.nat({ max: 40 })), { nil: undefined }),
});

function damaged(
  bytes: Uint8Array,
  { places, cut, twice }: typeof damage extends fc.Arbitrary<infer D> ? D : never,
) {
  const broken = bytes.slice(0, cut === undefined ? bytes.length : cut % (bytes.length + 1));
  for (const [at, byte] of places) if (broken.length > 0) broken[at % broken.length] = byte;
  if (!twice || broken.length === 0) return broken;
  const from = twice[0] % broken.length;
  const part = broken.slice(from, from + twice[1]);
  return Uint8Array.from([...broken.slice(0, from), ...part, ...part, ...broken.slice(from)]);
}

/** Reads a file; gives the code of the issue for which it is refused. Whatever else is thrown is a fault. */
async function read(bytes: Uint8Array): Promise<string | null> {
  try {
    const { rows, cells } = await importText(bytes);
    for (const { read, used, missing, repeated, setAside } of [rows, cells]) {
      expect(used + missing + repeated + setAside).toBe(read);
    }
    return null;
  } catch (error) {
    if (error instanceof IssueError) return error.issue.code;
    throw error;
  }
}

test.each(Object.keys(FILES))(
  'a damaged file of kind %s is read or refused with its reason',
  async (kind) => {
    expect(await read(FILES[kind]!)).toBeNull();
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        await read(damaged(FILES[kind]!, how));
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 60) },
    );
  },
);

const MANY = Number(process.env.HOSTILE_REPEATS ?? 20_000);

describe('what is repeated very often is read to its end', () => {
  test.each<[string, string]>([
    ['a row', `${TABLE}${'520527,赫章县,2018H1,1200\n'.repeat(MANY)}`],
    [
      'a row that contradicts itself',
      `${TABLE}${'520527,,2018H1,1\n520527,,2018H1,2\n'.repeat(MANY / 2)}`,
    ],
    ['an unknown county', `${TABLE}${',囧县,2018H1,1\n'.repeat(MANY)}`],
    ['a blank line', `${TABLE}${'\n'.repeat(MANY)}`],
    ['a delimiter', `${TABLE}${','.repeat(MANY)}\n`],
    ['a delimiter in the header', `县名,时期,销售额${','.repeat(MANY / 10)}\n赫章县,2018H1,5\n`],
    ['a quote', `${TABLE}${'"'.repeat(MANY)}`],
    ['a quoted cell', `${TABLE}${'"a""b",'.repeat(MANY)}`],
    ['a bracket', `${TABLE}520527,赫章县,2018H1,${'('.repeat(MANY)}`],
    ['a blank in an amount', `${TABLE}520527,赫章县,2018H1,(${' '.repeat(MANY)}(`],
    ['a group of three', `${TABLE}520527,赫章县,2018H1,"1${',000'.repeat(MANY)}x"`],
    ['a character of a name', `${TABLE},${'县'.repeat(MANY)},2018H1,1`],
    ['a mark', `${TABLE},赫章县${'①'.repeat(MANY)},2018H1,1`],
    ['a year', `${TABLE}520527,,${'2018'.repeat(MANY)},1`],
    ['an array in an array', '['.repeat(MANY)],
    ['an object in an object', '{"a":'.repeat(MANY)],
    ['a tag', `<table>${'<tr><td>'.repeat(MANY)}`],
    ['a cell of a row', `<table><tr>${'<td>1'.repeat(MANY)}`],
    ['a wide cell', `<table><tr>${'<td colspan=9 rowspan=2>1'.repeat(MANY / 10)}`],
    ['a column', `县名,时期${',销售额'.repeat(MANY)}\n赫章县,2018H1${',x'.repeat(MANY)}\n`],
    ['an open tag', `<table>${'<'.repeat(MANY)}`],
    ['a table in a table', '<table><tr><td>'.repeat(MANY)],
    ['a comment that never ends', `<table>${'<!--'.repeat(MANY)}`],
    ['an entity', `<table><tr><td>${'&amp;'.repeat(MANY)}`],
  ])('%s', async (_, words) => {
    await read(text(words));
  });
});

test('a good row beside any cell is used', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(
      '(',
      '('.repeat(1500),
      '1,200',
      '①',
      '…',
      '合计',
      '赫章县',
      '2018H7',
      '1e999',
      '=1+1',
      '\u0000',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 8 }), async (cells) => {
      const quoted = cells.map((each) => `"${each.replaceAll('"', '""').replace(/[\r\n]/g, ' ')}"`);
      const rows = quoted.map((each) => `520527,赫章县,2018H2,${each}`);
      const { sets } = await importText(`${TABLE}${rows.join('\n')}\n`);
      const figures = sets.flatMap((set) => set.figures);
      expect(figures).toContainEqual(expect.objectContaining({ county: '130705', amount: 13e6 }));
      expect(figures).toContainEqual(
        expect.objectContaining({ county: '520527', period: '2018H1', amount: 12e6 }),
      );
    }),
  );
});
