import type { FetchBytes } from './open-release.ts';

/** Why the file of a story could not be had. */
export class StoryFileError extends Error {
  readonly kind: 'missing' | 'unreachable';

  constructor(id: string, kind: 'missing' | 'unreachable') {
    super(`stories/${id}.json: ${kind}`);
    this.name = 'StoryFileError';
    this.kind = kind;
  }
}

/** Fetches the text of a story, which lies in the folder beside that of the releases. @throws StoryFileError */
export async function loadStory(id: string, fetchBytes: FetchBytes): Promise<string> {
  const response = await fetchBytes(`../stories/${id}.json`).catch(() => {
    throw new StoryFileError(id, 'unreachable');
  });
  // Many static hosts answer a missing file with their front page and status 200.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (response.status === 404 || isPage) throw new StoryFileError(id, 'missing');
  if (!response.ok) throw new StoryFileError(id, 'unreachable');
  return response.text();
}
