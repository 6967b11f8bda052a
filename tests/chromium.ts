import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/**
 * The switches under which every test and bench runs: WebGL by SwiftShader and the page painted on
 * the processor, as on a machine without a graphics card, so that pictures are the same everywhere;
 * and no traffic of the browser's own. Painting the page by SwiftShader, too, which Chromium would
 * otherwise do under these switches, takes twenty times as long.
 */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-rasterization',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Where and in which language the tests take place, so that no machine's settings show through. */
export const PLACE = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' } as const;

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome'];
const USUAL_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const MAC_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Gives the path of a Chromium: the one that the environment variable `CHROMIUM` names, else one
 * that is installed, else Playwright's own, else one that it installs now.
 * @throws with advice where there is none and none can be installed.
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM;
  if (named && !existsSync(named)) {
    throw new Error(`CHROMIUM=${named}: there is no such file; unset it or name a Chromium.`);
  }
  const path = named || installed() || afterInstalling();
  if (!path) {
    throw new Error(
      'No Chromium was found and none could be installed: install one, or set CHROMIUM to its path.',
    );
  }
  process.env.CHROMIUM = path;
  return path;
}

function installed(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...USUAL_FOLDERS];
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...places, ...MAC_PLACES, chromium.executablePath()].find((path) => existsSync(path));
}

function afterInstalling(): string | undefined {
  const run = (command: string) =>
    spawnSync(command, { shell: true, stdio: ['ignore', 2, 2] }).status === 0;
  run('npx playwright install chromium');
  const isDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!installed() && isDebian) {
    run('apt-get update && apt-get install -y chromium fonts-noto-cjk');
  }
  return installed();
}
