import { openRelease } from '../../release/open-release.ts';
import type { FetchBytes } from '../../release/patient-fetch.ts';
import { fillTemplate, pack, type EmbeddedFiles } from '../../release/embedded-files.ts';

/** The program of a single file, below the page's folder; the build writes it. */
export const TEMPLATE = 'single.html';

/** What is to be put into a single file. */
export interface SingleFileRequest extends Pick<EmbeddedFiles, 'hash' | 'release'> {
  /** Whether the detailed boundaries go along, which are more than half of a release. */
  readonly detailed: boolean;
  /** Other files to go along, such as `stories/founding-report.json`, by their path below the page's folder. */
  readonly others?: readonly string[];
  /** Fetches a file below the page's folder. */
  readonly fetchFile: FetchBytes;
}

/**
 * Makes one HTML file that opens a view from a disk without any request: the program, the release except
 * for detailed boundaries that are not asked for, and other files. The same order gives the same bytes.
 * @throws IssueError if the release or a part of it is missing or damaged; Error if another file is missing.
 */
export async function singleFile(order: SingleFileRequest): Promise<Blob> {
  const { hash, release, detailed, others = [], fetchFile } = order;
  const files: Record<string, string> = {};
  const keep = async (path: string) => {
    const response = await fetchFile(path);
    if (response.ok) files[path] = await pack(await response.clone().arrayBuffer());
    return response;
  };
  const opened = await openRelease(release, (path) => keep(`releases/${path}`));
  const names = opened.names.filter((name) => detailed || !/^(land-)?detail$/.test(name));
  const [template] = await Promise.all([
    textOf(TEMPLATE, await fetchFile(TEMPLATE)),
    ...names.map((name) => opened.product(name)),
    ...others.map(async (path) => textOf(path, await keep(path))),
  ]);
  return new Blob([fillTemplate(template, { hash, release, files })], { type: 'text/html' });
}

async function textOf(path: string, response: Response): Promise<string> {
  if (!response.ok) throw new Error(`${path}: expected the file, got status ${response.status}`);
  return response.text();
}
