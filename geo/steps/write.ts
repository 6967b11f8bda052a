import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts of the products by file name. */
export type Products = Readonly<Record<string, string>>;

/** Writes all products into a folder beside the old ones and only then renames each; a failure leaves the old. */
export function writeProducts(folder: string, products: Products): void {
  const fresh = join(folder, '.fresh.tmp');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    for (const [name, text] of Object.entries(products)) writeFileSync(join(fresh, name), text);
    for (const name of Object.keys(products)) renameSync(join(fresh, name), join(folder, name));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
