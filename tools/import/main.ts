import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { csvFormatRows } from 'd3-dsv';
import { readOptions, type ImportOptions } from './options.ts';
import { refusedReport, type FileReport, type Refusal, type Report } from './report.ts';

/** Reading grows with a file's length alone, but for Parquet, of which a damaged page may never end. */
const SECONDS = { text: 60, parquet: 6 } as const;

let child: ChildProcess | null = null;
const end = (code: number): void => {
  child?.kill();
  process.exitCode = code;
};

try {
  const options = readOptions(process.argv.slice(2));
  const reports: Report[] = [];
  for (const path of options.files) reports.push(await readInTime(path, options));
  const all = reports.map(({ data }) => data);
  if (options.json) {
    console.log(JSON.stringify(all.length === 1 ? all[0] : { files: all }));
  } else {
    for (const { text } of reports) console.log(`${text}\n`);
  }
  if (options.out !== null) writeFigures(options.out, all, options.json);
  end(statusOf(all));
} catch (error) {
  console.error((error as Error).message);
  end(1);
}

/** Gives the report of a file, read as the page's own-data import reads it, or that it took too long: a process, unlike a function, can be ended. */
function readInTime(path: string, options: ImportOptions): Promise<Report> {
  const refuse = (reason: Refusal) => refusedReport(basename(path), reason, options.language);
  let seconds: number;
  try {
    const file = openSync(path, 'r');
    const start = Buffer.alloc(4);
    readSync(file, start);
    closeSync(file);
    seconds = SECONDS[start.toString('latin1') === 'PAR1' ? 'parquet' : 'text'];
  } catch {
    return Promise.resolve(refuse('unreadable'));
  }
  return new Promise((resolve) => {
    const worker = (child ??= fork(new URL('./child.ts', import.meta.url)));
    const give = (report: Report): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(report);
    };
    const stop = (reason: Refusal): void => {
      worker.kill('SIGKILL');
      child = null;
      give(refuse(reason));
    };
    const timer = setTimeout(() => stop('timed-out'), seconds * 1000);
    worker.once('message', (report) => give(report as Report));
    worker.once('exit', () => stop('failed'));
    worker.send({ path, options });
  });
}

function writeFigures(out: string, all: readonly FileReport[], isQuiet: boolean): void {
  const figures = all.flatMap((file) => file.figures);
  const hasRanges = figures.some(({ low }) => low !== undefined);
  const header = ['county', 'period', 'indicator', 'unit', 'value'];
  if (hasRanges) header.push('low', 'high');
  const rows = figures.map(({ county, period, indicator, unit, value, low, high }) => [
    ...[county, period, indicator, unit, String(value)],
    ...(hasRanges ? [low, high].map((end) => String(end ?? '')) : []),
  ]);
  writeFileSync(out, `${csvFormatRows([header, ...rows])}\n`);
  if (!isQuiet) console.log(`${rows.length} figures written to ${out}`);
}

/** 0 where all rows are used, 3 where some are, 2 where a file has none that is. */
function statusOf(all: readonly FileReport[]): number {
  if (all.some(({ figures }) => figures.length === 0)) return 2;
  return all.some(({ setAside }) => setAside > 0) ? 3 : 0;
}
