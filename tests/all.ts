import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { findChromium } from './chromium.ts';

/** How many tests of a stage passed, and which failed: a line for each, with the start of its error. */
interface Count {
  readonly passed: number;
  readonly failed: readonly string[];
}

/** A command that is a test by itself, or one that writes a report which `read` counts. */
interface Step {
  readonly command: string;
  readonly env?: NodeJS.ProcessEnv;
  read?(): Count;
}

const reports = mkdtempSync(join(tmpdir(), 'relief-atlas-'));
const root = join(import.meta.dirname, '..');

const NONE: Count = { passed: 0, failed: [] };

/** How many steps of a stage run at a time. */
const ABREAST = 2;

const BUILD: Step = { command: 'vite build' };

/** Each stage runs to its end; the first that has a failure is the last to run. */
const STAGES: Readonly<Record<string, () => readonly Step[]>> = {
  check: () => staticChecks().map((command) => ({ command })),
  vitest: () => [vitest('--project unit --project component'), BUILD],
  unit: () => [vitest('--project unit')],
  component: () => [vitest('--project component')],
  'long unit': () => [vitest('--project long'), BUILD],
  build: () => [BUILD],
  e2e: () => [playwright('--grep-invert @long')],
  'long e2e': () => [playwright('--grep @long')],
  engines: () => [vitest('--project engines')],
  ratios: () => [ratios()],
  golden: () => [playwright('golden.e2e.ts --update-snapshots=changed')],
};

/** What may follow `npm test --`, and the stages it stands for. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  all: ['check', 'vitest', 'e2e'],
  long: ['long unit', 'long e2e', 'ratios'],
  check: ['check'],
  unit: ['unit'],
  component: ['component'],
  e2e: ['build', 'e2e'],
  engines: ['engines'],
  ratios: ['ratios'],
  '--update-golden': ['build', 'golden'],
};

const part = process.argv[2] ?? 'all';
try {
  const stages = PARTS[part];
  if (!stages) throw new Error(`got ${part}, expected one of ${Object.keys(PARTS).join(', ')}`);
  findChromium();
  await runStages(stages);
} catch (error) {
  console.error(`npm test: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
} finally {
  rmSync(reports, { recursive: true });
}

async function runStages(stages: readonly string[]): Promise<void> {
  let total = NONE;
  for (const stage of stages) {
    const started = performance.now();
    console.log(`\n── ${stage} ──`);
    total = add(total, await runAbreast(STAGES[stage]!()));
    console.log(`── ${stage}: ${Math.round((performance.now() - started) / 1000)} s ──`);
    if (total.failed.length > 0) break;
  }
  if (total.failed.length > 0) process.exitCode = 1;
  console.log('');
  // Whoever sees only the end of a log must see what to mend.
  for (const failure of total.failed) console.log(`✘ ${failure}`);
  console.log(`${total.passed} passed, ${total.failed.length} failed`);
}

/** Runs steps in their order, some at a time. */
async function runAbreast(steps: readonly Step[]): Promise<Count> {
  const waiting = [...steps];
  let total = NONE;
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const count = await run(step);
      total = add(total, count);
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, work));
  return total;
}

async function run({ command, env, read }: Step): Promise<Count> {
  console.log(`> ${command}`);
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(command, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, PATH: path },
  });
  // Lines of two commands at a time would not be told apart.
  const [name] = command.split(' ', 1);
  for (const stream of [child.stdout, child.stderr]) printLines(stream, `${name} │ `);
  const status = await new Promise((resolve) => child.once('close', resolve));
  const verdict: Count =
    status === 0
      ? { passed: 1, failed: [] }
      : { passed: 0, failed: [`${command}: exit ${status}`] };
  if (!read) return verdict;
  try {
    const count = read();
    // A runner may fail for another reason than a test, such as an error between two tests.
    return status !== 0 && count.failed.length === 0 ? add(count, verdict) : count;
  } catch {
    return { passed: 0, failed: [`${command}: wrote no report`] };
  }
}

function printLines(stream: Readable, prefix: string): void {
  createInterface({ input: stream }).on('line', (line) => console.log(prefix + line));
}

function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: [...a.failed, ...b.failed] };
}

/** A test and the first line of its error, without the colours of a terminal. */
function failure(name: string, error = ''): string {
  return `${name}: ${stripVTControlCharacters(error).trim().split('\n', 1)[0]}`;
}

/** The parts of the script `check` of package.json. */
function staticChecks(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return (scripts.check as string).split('&&').map((command) => command.trim());
}

function vitest(options: string): Step {
  const report = join(reports, 'vitest.json');
  return {
    command: `vitest run ${options} --reporter=default --reporter=json --outputFile.json=${report}`,
    read() {
      const { numPassedTests, testResults } = readReport<VitestReport>(report);
      const failed = testResults.flatMap(({ name, status, message, assertionResults }) => {
        const file = relative(root, name);
        const tests = assertionResults
          .filter((test) => test.status === 'failed')
          .map((test) => failure(`${file} › ${test.fullName}`, test.failureMessages[0]));
        // A file that cannot be loaded fails without a test.
        return status === 'failed' && tests.length === 0 ? [failure(file, message)] : tests;
      });
      return { passed: numPassedTests, failed };
    },
  };
}

/** The part that is read of a report of Vitest. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

function playwright(options: string): Step {
  const report = join(reports, 'e2e.json');
  return {
    command: `playwright test ${options} --reporter=list,json`,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    read() {
      const { stats, suites, errors } = readReport<PlaywrightReport>(report);
      const failed = [
        ...suites.flatMap(failuresOf),
        ...errors.map(({ message }) => failure('e2e', message)),
      ];
      return { passed: stats.expected, failed };
    },
  };
}

/** The part that is read of a report of Playwright. */
interface PlaywrightReport {
  readonly stats: { readonly expected: number };
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly { readonly message?: string }[];
}

interface PlaywrightSuite {
  readonly specs: readonly {
    readonly ok: boolean;
    readonly file: string;
    readonly title: string;
    readonly tests: readonly {
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

function failuresOf({ specs, suites = [] }: PlaywrightSuite): string[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) =>
      failure(`${file} › ${title}`, tests[0]?.results[0]?.error?.message),
    );
  return [...own, ...suites.flatMap(failuresOf)];
}

/** Ratios of the bench that hold on any machine, each counted as a test. */
function ratios(): Step {
  const report = join(reports, 'ratios.json');
  return {
    command: `tsx tests/bench/gate.ts ${report}`,
    read: () => readReport<Count>(report),
  };
}

function readReport<Report>(path: string): Report {
  return JSON.parse(readFileSync(path, 'utf8')) as Report;
}
