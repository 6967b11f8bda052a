import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../chromium.ts';
import { BUDGETS } from './budgets.ts';
import { measureAtlas, type AtlasFigures } from './measure-atlas.ts';
import { measureOrders, ordersTable } from './measure-orders.ts';
import { measurePeers } from './measure-peers.ts';
import { measureWays } from './measure-ways.ts';
import { machineTable, plain, report } from './report.ts';
import { aimsTable, atlasTable, peersTable, waysTable, whereBehind } from './rows.ts';

/** What may follow `npm run bench --`: a part is only printed, all is written down as well. */
const PARTS = ['all', 'atlas', 'peers', 'steps', 'orders'];
const REPORT = join(import.meta.dirname, '../../docs/benchmarks.md');

const part = process.argv[2] ?? 'all';
if (!PARTS.includes(part)) {
  throw new Error(`bench: got ${part}, expected one of ${PARTS.join(', ')}`);
}
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...CHROMIUM_FLAGS],
});
try {
  const isIn = (one: string) => part === 'all' || part === one;
  const atlas = isIn('atlas') ? await measureAtlas(browser) : undefined;
  if (atlas) {
    console.log(`\n${plain(atlasTable(atlas))}`);
    if (isOver(atlas)) process.exitCode = 1;
  }
  const peers = isIn('peers')
    ? await measurePeers(browser, (done) => console.log(done))
    : undefined;
  if (peers) console.log(`\n${plain(peersTable(peers))}\n\n${whereBehind(peers).join('\n')}`);
  const ways = isIn('steps') ? await measureWays(browser, (done) => console.log(done)) : undefined;
  if (ways) console.log(`\n${plain(waysTable(ways))}\n\n${plain(aimsTable(ways))}`);
  const orders = isIn('orders') ? await measureOrders() : undefined;
  if (orders) console.log(`\n${plain(ordersTable(orders))}`);
  const machine = machineTable(browser.version());
  console.log(`\n${plain(machine)}`);
  if (atlas && peers && ways && orders) {
    writeFileSync(REPORT, await report(REPORT, { machine, atlas, peers, ways, orders }));
  }
} finally {
  await browser.close();
}

function isOver({ weight }: AtlasFigures): boolean {
  const { script, products, early } = weight;
  return script > BUDGETS.script || products > BUDGETS.products || early.length > 0;
}
