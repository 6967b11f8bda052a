import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the engines are run by, which `npm ci` does not bring: ClickHouse alone has half a gigabyte. */
const PACKAGES = { chdb: '3.4.0', s3rver: '3.7.1' } as const;

const FOLDER = join(tmpdir(), `relief-atlas-engines-${Object.values(PACKAGES).join('-')}`);

/** Gives the address of a module of a package, which is fetched into a temporary folder and kept there. */
export function fetched(name: keyof typeof PACKAGES, module: string): string {
  const installed = join(FOLDER, 'installed');
  if (!existsSync(installed)) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }');
    const packages = Object.entries(PACKAGES).map(([one, version]) => `${one}@${version}`);
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
      cwd: FOLDER,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    writeFileSync(installed, '');
  }
  return pathToFileURL(join(FOLDER, 'node_modules', name, module)).href;
}
