import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isBuilt } from '../../tests/fixtures/latest-release.ts';
import type { FileReport } from './report.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
const HEADER = '县名,省份,时期,销售额（万元）';

function put(name: string, ...rows: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, [HEADER, ...rows].join('\n'));
  return path;
}

function run(...args: string[]) {
  const main = join(import.meta.dirname, 'main.ts');
  return spawnSync('npx', ['tsx', main, ...args], { encoding: 'utf8' });
}

describe.runIf(isBuilt)('npm run import', () => {
  test('says what became of each row as JSON, and whether all is used by its status', () => {
    const good = put('good.csv', '赫章县,贵州,2018H1,1200');
    const { status, stdout } = run('--json', good);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'good.csv',
      read: 1,
      used: 1,
      setAside: 0,
      columns: [{ role: 'county' }, { role: 'province' }, { role: 'period' }, { role: 'value' }],
      figures: [{ county: '520527', period: '2018H1', indicator: 'sales', value: 12e6 }],
    });
  });

  test('of several files says of each; a file that cannot be used outweighs one that can', () => {
    const some = put('some.csv', '赫章县,贵州,2018H1,1200', '囧囧囧,贵州,2018H1,1');
    const none = put('none.csv');
    expect(run('--json', some).status).toBe(3);
    const { status, stdout } = run('--json', some, none);
    expect(status).toBe(2);
    const { files } = JSON.parse(stdout) as { files: FileReport[] };
    expect(files[0]!.problems).toContainEqual(
      expect.objectContaining({ line: 3, column: '县名', reason: 'unknown' }),
    );
    expect(files[1]!.problems).toMatchObject([{ reason: 'empty-file' }]);
    expect(files[1]!.problems[0]!.text).toMatch(/^none\.csv: /);
  });

  test('writes the figures, and what it wrote reads back as it was', () => {
    const good = put('good.csv', '赫章县,贵州,2018H1,1200', '纳雍县,贵州,2018H2,0.5');
    expect(run('--out', join(folder, 'out.csv'), good).status).toBe(0);
    const written = readFileSync(join(folder, 'out.csv'), 'utf8');
    expect(written).toBe(
      'county,period,indicator,unit,value\n520525,2018H2,sales,yuan,5000\n520527,2018H1,sales,yuan,12000000\n',
    );
  });

  test('writes the ends of ranges, which read back as they were', () => {
    const path = join(folder, 'ranges.csv');
    const rows = ['赫章县,2018H1,30,20,40', '纳雍县,2018H1,5,,'];
    writeFileSync(path, ['县名,时期,销售额（万元）,下限,上限', ...rows].join('\n'));
    const out = join(folder, 'ranges-out.csv');
    for (const file of [path, out]) {
      const { stdout } = run('--json', '--out', out, file);
      expect((JSON.parse(stdout) as FileReport).figures).toMatchObject([
        { county: '520525', period: '2018H1', indicator: 'sales', value: 50_000 },
        { county: '520527', value: 300_000, low: 200_000, high: 400_000 },
      ]);
      expect(readFileSync(out, 'utf8')).toBe(
        'county,period,indicator,unit,value,low,high\n520525,2018H1,sales,yuan,50000,,\n520527,2018H1,sales,yuan,300000,200000,400000\n',
      );
    }
  });

  test('a file that is not there is said, and a wrong command line is told apart', () => {
    expect(run('--json', 'nowhere.csv').status).toBe(2);
    expect(run('--what').status).toBe(1);
  });
});
