import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server of our own, without a port. */
export interface PostgreSql {
  readonly version: string;
  /** Runs a script of psql, and gives what it prints: rows with tabs between values. */
  run(script: string): string;
  stop(): void;
}

const DEBIAN = '/usr/lib/postgresql';
/** PostgreSQL refuses to run as root; Debian's `nobody` owns nothing. */
const NOBODY = 65534;

/**
 * Starts a server in a temporary folder, of what Debian has installed; root installs it first.
 * @throws where it is not there and cannot be installed, with what is missing.
 */
export function startPostgreSql(): PostgreSql {
  const isRoot = process.getuid?.() === 0;
  const bin = binaries() ?? (isRoot ? installed() : undefined);
  if (bin === undefined)
    throw new Error(
      `PostgreSQL is not under ${DEBIAN}; install it, as by apt-get install postgresql, or run as root`,
    );
  const folder = mkdtempSync(join(tmpdir(), 'relief-atlas-postgresql-'));
  const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  chmodSync(folder, 0o700);
  const tool = (name: string, args: readonly string[], options: ExecFileSyncOptions = {}) =>
    execFileSync(join(bin, name), args, {
      encoding: 'utf8',
      cwd: folder,
      stdio: ['pipe', 'pipe', 'inherit'],
      maxBuffer: 1 << 28,
      ...as,
      ...options,
    }) as string;
  const data = join(folder, 'data');
  const log = join(folder, 'log');
  tool('initdb', ['-D', data, '-U', 'atlas', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8']);
  tool('pg_ctl', ['-D', data, '-l', log, '-o', `-k ${folder} -h ''`, '-w', 'start'], {
    stdio: 'ignore',
  });
  const psql = ['-h', folder, '-U', 'atlas', '-d', 'postgres', '-v', 'ON_ERROR_STOP=1', '-qAtX'];
  const run = (script: string) => tool('psql', [...psql, '-F', '\t'], { input: script });
  return {
    version: run('SHOW server_version').trim(),
    run,
    stop() {
      tool('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'], { stdio: 'ignore' });
      rmSync(folder, { recursive: true });
    },
  };
}

function binaries(): string | undefined {
  if (!existsSync(DEBIAN)) return undefined;
  const folders = readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin'));
  return folders.filter((bin) => existsSync(join(bin, 'initdb'))).at(-1);
}

/** @throws with the words of apt-get. */
function installed(): string | undefined {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return binaries();
}
