import type { LayerProductName, ProductName } from './atlas/layer-products.ts';
import type { PeriodId } from './atlas/period.ts';
import type { RowCode, RowDetails } from './atlas/row-issue.ts';
import type { HashKey } from './base/hash-key.ts';
import type { Language } from './base/language.ts';

/** What of a link cannot be followed; the view has the default in its place. */
interface LinkDetails {
  'unknown-key': { key: string };
  /** `kept` where the rest of a list is shown. */
  'bad-value': { key: HashKey; got: string; repeated?: true; kept?: true };
  'unknown-release': { got: string; shown: string };
  /** Own figures that this browser does not have, by their ids. */
  'no-own': { got: string };
  /** Own figures that are kept here and cannot be shown, by their ids. */
  'broken-own': { got: string };
  /** Keys that a story's scene has the say of. */
  'beside-story': { got: string };
}

/** What the page does without while the rest works. */
interface PartDetails {
  /** Detailed boundaries could not be loaded, or are not part of this copy, as of a saved file. */
  'no-detail': { missing?: true };
  /** The site has been updated since the page was opened; `reloaded` where that has been done. */
  updated: { reloaded: boolean };
  'no-symbols': unknown;
  /** The land around the country. */
  'no-land': unknown;
  'no-product': { product: LayerProductName };
}

/** Why a product of a release cannot be used. */
interface ProductDetails {
  missing: { product: ProductName };
  corrupt: { product: ProductName };
  unreachable: { product: ProductName };
  /** In bytes. */
  truncated: { product: ProductName; got: number; expected: number };
  version: { product: ProductName; got: string };
}

interface StoryDetails {
  'missing-story': { id: string };
  'unreachable-story': { id: string };
  /** `path` is such as `scenes[2].title.en`; empty for the whole file. */
  'bad-story': { path: string; got: string; expected: string };
  /** What the browser keeps of a story that was being written. */
  'bad-draft': { path: string; got: string; expected: string };
  /** A scene that cannot be shown, by its number from 1. */
  'broken-scene': {
    number: number;
    title: Readonly<Record<Language, string>>;
    issues: readonly LinkIssue[];
  };
  /** No scene can be shown. */
  'empty-story': unknown;
  /** The browser opens no presenter's window. */
  'no-window': unknown;
}

/** Why a file of own figures is not read. */
interface OwnFileDetails {
  'empty-file': unknown;
  'old-excel': unknown;
  'bad-workbook': { reason: string };
  /** In bytes; of an archive when it is unzipped. */
  'too-large': { bytes: number };
  'too-many-cells': { cells: number };
  /** A file of another kind, by its name: `PDF`. */
  'other-format': { format: string };
  'bad-parquet': { reason: string };
  /** Where JSON breaks, from 1; `isCut` where it is right up to its end. */
  'bad-json': { line: number; column: number; isCut: boolean };
  /** JSON without a table. */
  'no-records': unknown;
  unreadable: unknown;
  /** Reading did not come to an end in time. */
  'timed-out': unknown;
  /** The names of counties could not be loaded. */
  'no-places': unknown;
  cancelled: unknown;
  failed: { reason: string };
  /** The browser keeps no figures for another visit. */
  'not-kept': { reason: string };
}

/** What keeps a print layout from being read by a plan. */
interface PlanDetails {
  'no-place-column': unknown;
  'no-value-column': unknown;
  'no-period-column': unknown;
  /** Two indicators of the file replace one of the atlas. */
  'same-indicator': unknown;
}

/** A column that an order needs. */
export type OrderField = 'county' | 'date' | 'amount';

/** Why a file of orders is not added up. */
interface OrdersDetails {
  'empty-file': unknown;
  'several-files': { count: number };
  unreadable: unknown;
  /** The header has none of the names by which a column is known. */
  'no-column': { column: OrderField; known: readonly string[]; got: readonly string[] };
  /** Bytes that are not text in this encoding, or an encoding that is not known. */
  'bad-encoding': { encoding: string };
  /** A quote that is opened at this line and not closed within a megabyte. */
  'open-quote': { line: number };
  /** A Parquet file whose pages are compressed in a way that cannot be read here. */
  'bad-codec': { got: string };
  /** A Parquet column of a type that cannot hold what it should. */
  'bad-type': { column: OrderField; got: string };
  /** A Parquet file that breaks its format. */
  'bad-parquet': { reason: string };
  /** A failure of the program itself, memory that ran out included. */
  failed: { reason: string };
  /** Reading did not come to an end in time. */
  'timed-out': unknown;
  'too-large': { bytes: number };
  /** A sum that cents cannot be counted in exactly. */
  overflow: { county: string; period: PeriodId };
}

/** Why a file of what is shown is not made. */
interface MadeFileDetails {
  /** The atlas, its boundaries or another part of the page could not be loaded. */
  'not-loaded': unknown;
  'no-estimates': { layers: readonly string[] };
  failed: { reason: string };
  /** In pixels; `least` and `most` are written already. */
  'bad-size': { width: number; height: number; least: string; most: string };
  /** The browser draws no picture as large as that. */
  'no-canvas': { width: number; height: number };
  'unreadable-picture': unknown;
  'no-font': { path: string };
  /** Nothing is drawn, or the filter keeps no county. */
  'empty-film': unknown;
  /** The view is of own figures that this browser does not have. */
  'no-own': { got: string };
  /** The browser has no WebCodecs. */
  'no-encoder': unknown;
  /** It encodes nothing that the format can hold at this size. */
  'no-codec': { got: string; expected: string };
  /** The frames have no size, pace or number that the format can hold. */
  'bad-frames': { got: string; expected: string };
}

/** What cannot be done for the page around a frame, by the codes of the contract with it. */
interface HostDetails {
  'unknown-type': { got: string };
  'bad-field': { field: 'id' | 'view' | 'by' | 'to' | 'step' | 'format' | 'shown' };
  'not-loaded': unknown;
  release: { got: string; shown: string };
  'bad-view': { issues: readonly LinkIssue[] };
  'bad-period': { got: string; known: readonly PeriodId[] };
  'unknown-format': { got: string; known: readonly string[] };
  'own-figures': unknown;
  'not-exported': { reason: string };
}

export type LinkCode = keyof LinkDetails;
export type LoadCode = keyof PartDetails | keyof ProductDetails;
export type StoryCode = keyof StoryDetails;
export type OwnFileCode = keyof OwnFileDetails;
export type PlanCode = keyof PlanDetails;
export type OrdersCode = keyof OrdersDetails;
export type MadeFileCode = keyof MadeFileDetails;
export type HostCode = keyof HostDetails;

interface Details
  extends
    LinkDetails,
    PartDetails,
    ProductDetails,
    StoryDetails,
    OwnFileDetails,
    PlanDetails,
    OrdersDetails,
    MadeFileDetails,
    HostDetails {}

export type IssueCode = keyof Details;

/**
 * What the reader, or the page around a frame, is to be told of: what was got, and what is needed to say what was expected
 * and what to do. Its words are in `i18n/messages/issues`, by groups that are loaded at different times.
 */
export type IssueOf<C extends IssueCode> = C extends IssueCode
  ? { readonly code: C } & Readonly<Details[C]>
  : never;
export type RowIssue = { readonly code: RowCode } & RowDetails;
export type Issue = IssueOf<IssueCode> | RowIssue;
export type LinkIssue = IssueOf<LinkCode>;
/** What is told beside the map, which is there. */
export type ViewIssue = LinkIssue | IssueOf<keyof PartDetails>;

/** Says why something could not be done, so that the screen can say what to do. */
export class IssueError extends Error {
  readonly issue: Issue;

  constructor(issue: Issue) {
    super(JSON.stringify(issue));
    this.name = 'IssueError';
    this.issue = issue;
  }
}

/** The code of what an error says; `undefined` for a failure of the program. */
export function issueCode(error: unknown): Issue['code'] | undefined {
  return error instanceof IssueError ? error.issue.code : undefined;
}
