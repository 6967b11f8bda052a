import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { csvCell, GRID, orderRows } from '../../../tests/fixtures/orders.ts';
import { aggregateOrders } from './aggregate-orders.ts';
import { createAggregator, type Aggregate } from './aggregate.ts';
import { createCsvReader } from './read-csv.ts';

function read(parts: readonly string[]): Aggregate {
  const orders = createAggregator(GRID);
  const csv = createCsvReader(orders);
  for (const part of parts) csv.read(part);
  csv.end();
  return orders.finish();
}

/** Text of CSV in all its forms, well-formed or not. */
const csvText = fc
  .tuple(
    orderRows,
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.boolean(),
    fc.infiniteStream(
      fc.record({
        quotes: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
        note: fc.constantFrom('', 'x', 'a,b', 'a\nb', 'say "no"', '中文'),
        odd: fc.constantFrom(...Array<string>(12).fill(''), '\n', '130125,2018-01-01', 'a,b,c,d,e'),
      }),
    ),
    fc.constantFrom('plain', 'quoted'),
  )
  .map(([rows, lineBreak, isEnded, extras, kind]) => {
    const lines = rows.flatMap((row) => {
      const { quotes, note, odd } = extras.next().value;
      const isPlain = kind === 'plain';
      const cells = [...row, isPlain ? note.replace(/[",\n]/g, '') : note];
      const line = cells.map((cell, index) =>
        csvCell(isPlain ? cell.replace(/[",\n]/g, '') : cell, !isPlain && quotes[index]!),
      );
      return [line.join(','), ...(odd ? [odd.trim()] : [])];
    });
    return ['county,date,amount,note', ...lines].join(lineBreak) + (isEnded ? lineBreak : '');
  });

test('wherever a file is cut into parts, the same comes of it', () => {
  const cuts = fc.array(fc.nat({ max: 4000 }), { maxLength: 30 });
  fc.assert(
    fc.property(csvText, cuts, (text, places) => {
      const sorted = [0, ...places.filter((at) => at < text.length).sort((a, b) => a - b)];
      const parts = sorted.map((at, index) => text.slice(at, sorted[index + 1]));
      expect(read(parts)).toEqual(read([text]));
    }),
  );
});

test('wherever its bytes are cut, the same comes of it', async () => {
  await fc.assert(
    fc.asyncProperty(csvText, fc.integer({ min: 1, max: 7 }), async (text, size) => {
      const bytes = new TextEncoder().encode(text);
      const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      const file = new Blob([bytes]);
      file.stream = () =>
        new ReadableStream({
          start(controller) {
            for (const part of parts) controller.enqueue(part);
            controller.close();
          },
        });
      const cut = await aggregateOrders({ file, grid: GRID, places: [], encoding: 'utf-8' });
      expect(cut).toEqual(read([text]));
    }),
  );
});

test('rows come out of a text as they went in, quoted or not', () => {
  fc.assert(
    fc.property(orderRows, fc.boolean(), (rows, isQuoted) => {
      const expected = createAggregator(GRID);
      rows.forEach((row, index) => expected.add(index + 2, ...row));
      const lines = rows.map((row) => row.map((cell) => csvCell(cell, isQuoted)).join(','));
      expect(read([`county,date,amount\n${lines.join('\n')}`])).toEqual(expected.finish());
    }),
  );
});

test.each([
  ['too few cells', '130125,2018-01-01'],
  ['too many cells', '130125,2018-01-01,5,x,y'],
  ['something behind a closing quote', '"130125"x,2018-01-01,5,x'],
])('a line with %s is set aside, and no line beside it is lost', (_, line) => {
  const good = '130125,2018-01-01,5,x';
  for (const lines of [
    [good, line, good],
    [line, good, good],
    [good, good, line],
    [good, '', line, '', good],
  ]) {
    const { used, setAside } = read([`county,date,amount,note\n${lines.join('\n')}`]);
    expect(used).toBe(2);
    expect(setAside.row).toEqual({
      rows: 1,
      examples: [{ line: lines.indexOf(line) + 2, got: line }],
    });
  }
});

test('lines are counted past blank ones and through quoted line breaks', () => {
  const text = 'county,date,amount\n\n130125,2018-01-01,"x\ny"\n\n130125,2018-01-01,z';
  expect(read([text]).setAside.amount.examples).toEqual([
    { line: 3, got: 'x\ny' },
    { line: 6, got: 'z' },
  ]);
});

test('lines are counted through a record whose quote closes in the midst of a cell', () => {
  const text = 'county,date,amount\n"130125\n"x,2018-01-01,5\n130125,2018-01-01,z';
  const { row, amount } = read([text]).setAside;
  expect(row.examples).toEqual([{ line: 2, got: '"130125\n"x,2018-01-01,5' }]);
  expect(amount.examples).toEqual([{ line: 4, got: 'z' }]);
});

test('a quote that is never closed is set aside at the end of a short file', () => {
  const { used, setAside } = read(['county,date,amount\n130125,2018-01-01,5\n130125,"2018,5\n']);
  expect(used).toBe(1);
  expect(setAside.row.rows).toBe(1);
});

test('a quote that is not closed within a megabyte is an error with its line', () => {
  const parts = ['county,date,amount\n130125,2018-01-01,5\n130125,"2018', 'x'.repeat(2 << 20), '1'];
  expect(() => read(parts)).toThrow('{"code":"open-quote","line":3}');
});

test.each([
  ['tabs', '日期\t金额\t区县代码\n2018-01-01\t5.5\t130125'],
  ['semicolons', '\uFEFFDate; Amount ;"ADCODE"\n2018-01-01;5.5;130125'],
  ['bars', 'date|x|amount|county\r\n2018-01-01||5.5|130125\r\n'],
])('columns between %s are found by their names', async (_, text) => {
  const { used, cents } = await aggregateOrders({
    file: new Blob([text]),
    grid: GRID,
    places: [],
    encoding: 'utf-8',
  });
  expect([used, cents[0]]).toEqual([1, 550]);
});

test('a file without one of the columns is an error that says what it has', () => {
  expect(() => read(['county,day,price\n'])).toThrow(
    '{"code":"no-column","column":"amount","got":["county","day","price"]',
  );
});

test('an empty file is an error', () => {
  expect(() => read([''])).toThrow('{"code":"empty-file"}');
});

test('bytes in another encoding are an error, and are read when it is named', async () => {
  // 金额 in GB18030.
  const bytes = [...new TextEncoder().encode('county,date,'), 0xbd, 0xf0, 0xb6, 0xee];
  const file = new Blob([
    new Uint8Array([...bytes, ...new TextEncoder().encode('\n130125,2018-01-01,5')]),
  ]);
  await expect(
    aggregateOrders({ file, grid: GRID, places: [], encoding: 'utf-8' }),
  ).rejects.toMatchObject({
    issue: { code: 'bad-encoding', encoding: 'utf-8' },
  });
  await expect(
    aggregateOrders({ file, grid: GRID, places: [], encoding: 'klingon' }),
  ).rejects.toMatchObject({
    issue: { code: 'bad-encoding', encoding: 'klingon' },
  });
  const { used } = await aggregateOrders({ file, grid: GRID, places: [], encoding: 'gb18030' });
  expect(used).toBe(1);
});
