import type { Language } from '../../core/base/language.ts';
import { SQL_SCRIPT } from '../../i18n/messages/sql-script.ts';

/** What a script needs of `datapackage.json`, the description of all published tables. */
export interface PublishedTables {
  /** The release. */
  readonly version: string;
  readonly resources: readonly {
    /** The table's name, and that of its files without their ending. */
    readonly name: string;
    readonly title: string;
    readonly schema: { readonly fields: readonly { readonly name: string }[] };
  }[];
}

/** What a table is called in the script: its name without signs that SQL would have quoted. */
export const viewName = (table: string): string => table.replaceAll('-', '_');

/**
 * Writes a script for DuckDB that opens each published table from its stable address, and asks a few questions that show
 * how each number is known. None of them puts estimates in an order.
 * @param folder where the files are: an address or a path, with a slash at its end
 */
export function sqlScript(
  { version, resources }: PublishedTables,
  folder: string,
  language: Language,
): string {
  const t = SQL_SCRIPT[language];
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const hasField = (name: string) =>
    resources.filter(({ schema }) => schema.fields.some((field) => field.name === name));
  const timed = hasField('period').map(({ name }) => viewName(name));
  const [first] = hasField('median');
  const counties = first && viewName(first.name);
  return [
    `-- ${t.title(version)}`,
    ...t.use.map((line) => `-- ${line}`),
    '',
    ...(/^https?:/.test(folder) ? ['INSTALL httpfs;', 'LOAD httpfs;', ''] : []),
    ...resources.map(
      ({ name, title }) =>
        `-- ${title}\nCREATE OR REPLACE VIEW ${viewName(name)} AS FROM read_parquet(${quoted(`${folder}${name}.parquet`)});`,
    ),
    '',
    `-- ${t.howKnown}`,
    `${timed
      .map((name) => `SELECT ${quoted(name)} AS source, period, level, status FROM ${name}`)
      .join('\nUNION ALL ')
      .replace(
        /^/,
        'SELECT source, period, level, status, count(*) AS numbers FROM (\n',
      )}\n) GROUP BY ALL ORDER BY ALL;`,
    ...(first
      ? [
          '',
          `-- ${t.nation}`,
          `SELECT period, value, low, high, bound, status, unit FROM nation WHERE indicator = ${quoted(first.name)} ORDER BY period;`,
          '',
          `-- ${t.addsUp}`,
          `SELECT period, sum(value) AS counties, string_agg(DISTINCT status) AS counties_status, ${['value', 'low', 'high', 'bound', 'status'].map((field) => `any_value(nation_${field}) AS nation_${field}`).join(', ')} FROM ${counties} GROUP BY period ORDER BY period;`,
          '',
          `-- ${t.county}`,
          `SELECT adcode, name, province, period, value, low, high, status FROM ${counties} ORDER BY adcode, period LIMIT 12;`,
        ]
      : []),
    '',
  ].join('\n');
}
