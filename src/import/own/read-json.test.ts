import { describe, expect, test } from 'vitest';
import { importText } from '../../../tests/fixtures/own.ts';
import { jsonFault } from './json-fault.ts';

const figuresOf = ({ sets }: Awaited<ReturnType<typeof importText>>) =>
  sets.flatMap(({ figures }) =>
    figures.map(({ county, period, amount }) => [county, period, amount].join(' ')),
  );
const RECORD = '{"县名":"赫章县","时期":"2018H1","网店数":5}';

describe('JSON that is damaged is refused with the place', () => {
  test.each([
    [`[${RECORD},`, 1, RECORD.length + 3, true],
    [`[\n${RECORD},\n{"县名":"宣化`, 3, 10, true],
    [`[${RECORD}`, 1, RECORD.length + 2, true],
    ['{"县名":["赫章县"],"时期":[', 1, 21, true],
    [`[${RECORD},]`, 1, RECORD.length + 3, false],
    ['[{"县名":"赫章县","网店数":NaN}]', 1, 20, false],
    [`${RECORD}\n{"县名":"宣化区",`, 2, 13, true],
    [`${RECORD}\n宣化区,5`, 2, 1, false],
    ['{"县名":\'赫章县\'}', 1, 7, false],
  ])('%s', async (text, line, column, isCut) => {
    await expect(importText(text, { name: 'a.json' })).rejects.toMatchObject({
      issue: { code: 'bad-json', line, column, isCut },
    });
  });

  test('as that of what a program would not read, and of nothing else', () => {
    for (const text of ['{"a":[1,-2.5e3,"\\u00e9\\n",true,null,{}],"b":[]}', ' [ ] ', '"x"', '0']) {
      expect(jsonFault(text)).toBeNull();
    }
    for (const text of ['{"a" 1}', '[1 2]', '["\\x"]', '["a\nb"]', '[01]', '{,}', '{} {}', '[1}']) {
      expect(() => JSON.parse(text) as unknown).toThrow();
      expect(jsonFault(text)).toMatchObject({ isCut: false });
    }
  });
});

describe('JSON of columns is read as a table', () => {
  test.each([
    ['arrays', '{"县名":["赫章县","宣化区"],"时期":["2018H1","2018H1"],"网店数":[5,6]}'],
    [
      'objects by the number of the row',
      '{"县名":{"0":"赫章县","1":"宣化区"},"时期":{"0":"2018H1","1":"2018H1"},"网店数":{"0":5,"1":6}}',
    ],
    [
      'arrays below a name',
      '{"data":{"县名":["赫章县","宣化区"],"时期":["2018H1","2018H1"],"网店数":[5,6]}}',
    ],
  ])('of %s', async (_, text) => {
    const read = await importText(text, { name: 'a.json' });
    expect(figuresOf(read)).toEqual(['130705 2018H1 6', '520527 2018H1 5']);
  });

  test('one record alone is one, too', async () => {
    expect(figuresOf(await importText(RECORD))).toEqual(['520527 2018H1 5']);
  });

  test.each(['{"县名":["赫章县","宣化区"],"网店数":[5]}', '{"a":1}', '[1,2]', '[]'])(
    '%s has no table',
    async (text) => {
      await expect(importText(text, { name: 'a.json' })).rejects.toMatchObject({
        issue: { code: 'no-records' },
      });
    },
  );
});

test('a table that begins with a note in brackets is none of JSON', async () => {
  const read = await importText('[1] 2018年\n县名,时期,网店数\n赫章县,2018H1,5');
  expect(figuresOf(read)).toEqual(['520527 2018H1 5']);
});
