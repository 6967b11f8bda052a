/** Fetches the bytes at an address below the folder of releases, unless it is told meanwhile that nobody waits any more. */
export type FetchBytes = (path: string, signal?: AbortSignal) => Promise<Response>;

/** Milliseconds without a byte after which a request is given up, and those to wait before each further try. */
const PATIENCE = { stall: 15_000, pauses: [500, 2_000] } as const;

/** What has come of a request. */
export interface Fetched {
  readonly response: Response;
  readonly bytes: ArrayBuffer;
}

/**
 * Fetches a file to its last byte. However long it takes, it is waited for while bytes come; where none do, or the
 * connection breaks, or the server says that it cannot now, the file is asked for again, twice.
 * @throws what the last try threw
 */
export async function fetchPatiently(path: string, fetchBytes: FetchBytes): Promise<Fetched> {
  for (const pause of PATIENCE.pauses) {
    const fetched = await attempt(path, fetchBytes).catch(() => undefined);
    if (fetched && !isPassing(fetched.response.status)) return fetched;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return attempt(path, fetchBytes);
}

/** Whether what a server says may be otherwise in a moment. */
function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

async function attempt(path: string, fetchBytes: FetchBytes): Promise<Fetched> {
  const given = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stalled = new Promise<never>((_, reject) => {
    given.signal.addEventListener('abort', () => reject(given.signal.reason as Error));
  });
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => given.abort(), PATIENCE.stall);
  };
  const read = async () => {
    const response = await fetchBytes(path, given.signal);
    return { response, bytes: await readAll(response, wait) };
  };
  wait();
  try {
    return await Promise.race([read(), stalled]);
  } finally {
    clearTimeout(timer);
  }
}

async function readAll({ body }: Response, onProgress: () => void): Promise<ArrayBuffer> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader!.read()) {
    onProgress();
    parts.push(part.value);
  }
  return new Blob(parts).arrayBuffer();
}
