import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findChromium } from './chromium.ts';

/** How many tests of a stage passed and failed. */
interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** A command that is a test by itself, or one that writes a report which `read` counts. */
interface Step {
  readonly command: string;
  readonly env?: NodeJS.ProcessEnv;
  read?(): Count;
}

const reports = mkdtempSync(join(tmpdir(), 'relief-atlas-'));
const root = join(import.meta.dirname, '..');

/** Each stage runs to its end; the first that has a failure is the last to run. */
const STAGES: Readonly<Record<string, () => readonly Step[]>> = {
  check: () => staticChecks().map((command) => ({ command })),
  vitest: () => [vitest('')],
  unit: () => [vitest('--project unit')],
  component: () => [vitest('--project component')],
  build: () => [{ command: 'vite build' }],
  e2e: () => [playwright('')],
  ratios: () => [ratios()],
  golden: () => [playwright('golden.e2e.ts --update-snapshots=changed')],
};

/** What may follow `npm test --`, and the stages it stands for. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  all: ['check', 'vitest', 'build', 'e2e', 'ratios'],
  check: ['check'],
  unit: ['unit'],
  component: ['component'],
  e2e: ['build', 'e2e'],
  ratios: ['ratios'],
  '--update-golden': ['build', 'golden'],
};

const part = process.argv[2] ?? 'all';
try {
  const stages = PARTS[part];
  if (!stages) throw new Error(`got ${part}, expected one of ${Object.keys(PARTS).join(', ')}`);
  findChromium();
  runStages(stages);
} catch (error) {
  console.error(`npm test: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
} finally {
  rmSync(reports, { recursive: true });
}

function runStages(stages: readonly string[]): void {
  let total: Count = { passed: 0, failed: 0 };
  for (const stage of stages) {
    console.log(`\n── ${stage} ──`);
    for (const step of STAGES[stage]!()) total = add(total, run(step));
    if (total.failed > 0) break;
  }
  if (total.failed > 0) process.exitCode = 1;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}

function run({ command, env, read }: Step): Count {
  console.log(`> ${command}`);
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const { status } = spawnSync(command, {
    cwd: root,
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ...env, PATH: path },
  });
  const verdict: Count = status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!read) return verdict;
  try {
    const count = read();
    // A runner may fail for another reason than a test, such as an error between two tests.
    return status !== 0 && count.failed === 0 ? add(count, verdict) : count;
  } catch {
    console.error(`${command}: wrote no report, which counts as a failure`);
    return { passed: 0, failed: 1 };
  }
}

function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
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
      const { numPassedTests, numFailedTests, testResults } = JSON.parse(
        readFileSync(report, 'utf8'),
      );
      const broken = testResults.filter(
        (file: { status: string; assertionResults: unknown[] }) =>
          file.status === 'failed' && file.assertionResults.length === 0,
      );
      return { passed: numPassedTests, failed: numFailedTests + broken.length };
    },
  };
}

function playwright(options: string): Step {
  const report = join(reports, 'e2e.json');
  return {
    command: `playwright test ${options} --reporter=list,json`,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    read() {
      const { stats, errors } = JSON.parse(readFileSync(report, 'utf8'));
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
    },
  };
}

/** Ratios of the bench that hold on any machine, each counted as a test. */
function ratios(): Step {
  const report = join(reports, 'ratios.json');
  return {
    command: `tsx tests/bench/gate.ts ${report}`,
    read: () => JSON.parse(readFileSync(report, 'utf8')) as Count,
  };
}
