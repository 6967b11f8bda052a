import { mkdirSync } from 'node:fs';
import { fetched } from './fetched.ts';

/** A store of objects that speaks the protocol of S3, with one bucket. */
export interface ObjectStore {
  /** Of the bucket. */
  readonly address: string;
  /** Both the name and the secret of who may read and write. */
  readonly key: string;
  stop(): Promise<void>;
}

interface Server {
  run(): Promise<{ readonly port: number }>;
  close(): Promise<void>;
}

/** Starts a store that keeps its objects in a folder. */
export async function startObjectStore(directory: string): Promise<ObjectStore> {
  mkdirSync(directory);
  const { default: S3 } = (await import(fetched('s3rver', 'lib/s3rver.js'))) as {
    default: new (options: Record<string, unknown>) => Server;
  };
  const server = new S3({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'shop' }],
  });
  const { port } = await server.run();
  const stop = () => server.close();
  return { address: `http://127.0.0.1:${port}/shop`, key: 'S3RVER', stop };
}
