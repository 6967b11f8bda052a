import { expect, test } from 'vitest';
import { adcode, integer, optional, share, text } from './field.ts';
import { periods } from './schema.ts';
import { formatFault } from './fault.ts';
import { readTable, type Table } from './table.ts';

const fields = { id: adcode, name: text, people: optional(integer(0)), part: share };
const places: Table<typeof fields> = { name: 'places', title: 'Places', key: ['id'], fields };

const faultsOf = (source: string) => readTable(places, source).faults.map(formatFault);
const header = 'id,name,people,part\n';

test('rows without faults are read with their types, and an empty optional cell is null', () => {
  const { reads, faults } = readTable(places, `${header}520121,"a,b",,0.5\n`);
  expect(faults).toEqual([]);
  expect(reads[0]!.row).toEqual({ id: '520121', name: 'a,b', people: null, part: 0.5 });
});

test.each([
  [
    'an unknown column',
    'id,name,people,part,size\n',
    '1:21: got column "size", expected one of the columns id, name, people, part',
  ],
  ['a missing column', 'id,name,people\n', '1:1: got no such column, expected column "part"'],
  [
    'a column that comes twice',
    'id,name,people,part,id\n',
    '1:1: got column "id" twice, expected each column once',
  ],
  ['too few cells', `${header}520121,"a,b",3\n`, '2:14: got 3 cells, expected 4 cells'],
  ['too many cells', `${header}520121,a,3,0.5,x\n`, '2:16: got 5 cells, expected 4 cells'],
  [
    'a word for a number, behind a quoted comma',
    `${header}520121,"a,b",many,0.5\n`,
    '2:14: got "many", expected a whole number of at least 0, or nothing',
  ],
  [
    'a negative number',
    `${header}520121,a,-3,0.5\n`,
    '2:10: got "-3", expected a whole number of at least 0, or nothing',
  ],
  ['a share over 1', `${header}520121,a,3,1.5\n`, '2:12: got "1.5", expected a share from 0 to 1'],
  ['an empty cell', `${header}520121,,3,1\n`, '2:8: got nothing, expected text'],
  ['a short adcode', `${header}5201,a,3,1\n`, '2:1: got "5201", expected six digits'],
  [
    'a key that comes again',
    `${header}520121,a,3,1\n520121,b,3,1\n`,
    '3:1: got key "520121" again, expected a key not yet in line 2',
  ],
  [
    'an unclosed quote',
    `${header}520121,"a,3,1\n`,
    '2:8: got a quote without its pair, expected a closing quote',
  ],
])('%s is named with file, line and column', (_, source, fault) => {
  expect(faultsOf(source)).toContain(`data/tables/places.csv:${fault}`);
});

test('every fault of a table is listed, not only the first', () => {
  expect(faultsOf(`${header}5201,a,3,2\n520121,,x,1\n`)).toHaveLength(4);
});

test('a period out of order and one that ends before it starts are named', () => {
  const source = 'id,start,end\n2018H2,2018-07-01,2018-06-30\n2018H1,2018-01-01,2018-06-30\n';
  expect(readTable(periods, source).faults.map(formatFault)).toEqual([
    'data/tables/periods.csv:2:19: got "2018-06-30", expected a day after the start 2018-07-01',
    'data/tables/periods.csv:3:8: got "2018-01-01", expected 2018-07-01, the day after the period before',
  ]);
});
