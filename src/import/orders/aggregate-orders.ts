import { createAggregator, type Aggregate } from './aggregate.ts';
import type { Grid } from './judge-order.ts';
import { IssueError, type Issue } from '../../core/issue.ts';
import { createCsvReader } from './read-csv.ts';
import { readParquet } from './read-parquet.ts';
import { writtenCounties } from './written-counties.ts';
import type { MatchCandidate } from '../own/place-index.ts';

/** What the worker says: how far it is, then what came of it. */
export type WorkerReply =
  { readonly progress: Progress } | { readonly aggregate: Aggregate } | { readonly issue: Issue };

/** How far a file has been read. */
export interface Progress {
  /** From 0 to 1. */
  readonly share: number;
  readonly rows: number;
}

/** What to add up, and how the file is to be read. */
export interface OrdersRequest {
  readonly file: Blob;
  readonly grid: Grid;
  /** By whose names and codes counties are known, besides the adcodes of the grid. */
  readonly places: readonly MatchCandidate[];
  /** Of a CSV file, as TextDecoder names it, such as `gb18030`. */
  readonly encoding: string;
}

const PARQUET = 'PAR1';

/**
 * Adds up the orders of a file, CSV or Parquet (distinguished by its first bytes), part by part.
 * @throws IssueError
 */
export async function aggregateOrders(
  { file, grid, places, encoding }: OrdersRequest,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Aggregate> {
  const orders = createAggregator(grid, () => writtenCounties(places, grid.counties));
  const told = (done: number, of: number) =>
    onProgress({ share: of === 0 ? 1 : done / of, rows: orders.rows });
  const start = await file.slice(0, PARQUET.length).text().catch(unreadable);
  if (start === PARQUET) await readParquet(file, orders, told);
  else await readText(file, encoding, createCsvReader(orders), told);
  return orders.finish();
}

async function readText(
  file: Blob,
  encoding: string,
  csv: ReturnType<typeof createCsvReader>,
  told: (done: number, of: number) => void,
): Promise<void> {
  const decode = decoderOf(encoding);
  const bytes = file.stream().getReader();
  for (let done = 0; ;) {
    const { value } = await bytes.read().catch(unreadable);
    if (!value) break;
    csv.read(decode(value));
    done += value.length;
    told(done, file.size);
  }
  csv.read(decode());
  csv.end();
}

/** Bytes that are not text in the encoding are an error; replacing them would change what they say. */
function decoderOf(encoding: string): (bytes?: Uint8Array) => string {
  const bad = () => new IssueError({ code: 'bad-encoding', encoding });
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw bad();
  }
  return (bytes) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw bad();
    }
  };
}

function unreadable(): never {
  throw new IssueError({ code: 'unreadable' });
}
