import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../../core/base/escape-xml.ts';
import { XML } from './xml.ts';

/** The parts of a package by their path. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A relation of a part to another, or to an address outside. */
export interface Relation {
  readonly type: string;
  readonly target: string;
  /** `rId1` and so on, by its place, unless it has one of its own. */
  readonly id?: string;
  readonly external?: boolean;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Writes the relations of a part. */
export function relationships(relations: readonly Relation[]): string {
  const written = relations.map(({ type, target, external, id }, index) => {
    const mode = external ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id ?? `rId${index + 1}`}" Type="${type}" Target="${escapeXml(target)}"${mode}/>`;
  });
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`;
}

/** Says of what type each part is, by its path; workbooks inside are known by their ending. */
export function contentTypes(types: Readonly<Record<string, string>>): string {
  const overrides = Object.entries(types).map(
    ([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`,
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>${overrides.join('')}</Types>`;
}

/** Zips parts in their order; the same parts give the same bytes on any day and in any time zone. */
export function zipParts(parts: Parts): Uint8Array {
  const files = Object.fromEntries(
    Object.entries(parts).map(([path, part]) => [
      path,
      typeof part === 'string' ? strToU8(part) : part,
    ]),
  );
  // A zip holds local time, so this is the same everywhere.
  return zipSync(files, { level: 9, mtime: new Date(2020, 0, 1) });
}
