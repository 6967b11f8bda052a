import { fetchFile } from './open-release.ts';
import type { FetchBytes } from './patient-fetch.ts';

/** Fetches the text of a story, which lies in the folder beside that of the releases. @throws IssueError */
export async function loadStory(id: string, fetchBytes: FetchBytes): Promise<string> {
  const path = `../stories/${id}.json`;
  const bytes = await fetchFile(path, fetchBytes, (why) => ({ code: `${why}-story`, id }));
  return new TextDecoder().decode(bytes);
}
