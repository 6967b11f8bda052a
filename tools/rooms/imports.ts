import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import ts from 'typescript';

/** Files by their path from the root, each with the files that it imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Reads all imports of `src/` and `tools/`; tests are left out. */
export function readImports(root: string): ImportGraph {
  const files = ['src', 'tools'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => posix.join(folder, file.replaceAll(sep, '/')))
      .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts')),
  );
  return graphOf(new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')])));
}

/** The graph of files, by path, with their texts. What they import beyond themselves is left out. */
export function graphOf(texts: ReadonlyMap<string, string>): ImportGraph {
  return new Map(
    [...texts].map(([file, text]) => {
      const imported = specifiersOf(text).map((specifier) => resolve(file, specifier));
      return [file, [...new Set(imported.filter((path) => path !== undefined && texts.has(path)))]];
    }) as [string, string[]][],
  );
}

const WORKER_URL = /\bnew URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g;

/** What a TypeScript or Svelte text imports: values, types, lazily and as a worker. */
export function specifiersOf(text: string): string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const workers = [...text.matchAll(WORKER_URL)].map((match) => match[1]!);
  return [...importedFiles.map(({ fileName }) => fileName), ...workers];
}

/** The path from the root of what a file imports, or nothing if that is a package. */
export function resolve(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''));
}
