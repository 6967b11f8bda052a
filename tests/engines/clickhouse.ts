import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fetched } from './fetched.ts';

/** Runs statements one after another, and prints what the last gives, as tab-separated text. */
const PROGRAM = `
import { readFileSync } from 'node:fs';
const { Session } = await import(process.argv[1]);
const session = new Session();
const statements = JSON.parse(readFileSync(0, "utf8"));
let text = '';
for (const statement of statements) text = (await session.queryAsync(statement, { format: 'TSV' })).text();
session.close();
process.stdout.write(text);
`;

/**
 * Runs statements on ClickHouse in a process of its own, and gives what the last of them gives as TSV.
 * @throws with the words of ClickHouse.
 */
export async function clickHouse(...statements: readonly string[]): Promise<string> {
  const settings = 'SET output_format_decimal_trailing_zeros = 1';
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', PROGRAM, fetched('chdb', 'index.mjs')],
    { stdio: 'pipe' },
  );
  child.stdin.end(JSON.stringify([settings, ...statements]));
  const [given, said] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (child.exitCode !== 0 && (await new Promise((end) => child.once('close', end))) !== 0)
    throw new Error(said);
  return given;
}
