import { format } from 'prettier';
import { tables } from './schema.ts';
import type { Fields } from './table.ts';
import type { Field } from './field.ts';

/** Gives the Frictionless descriptor of the tables, as the bytes of `data/datapackage.json`. */
export async function datapackage(): Promise<string> {
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'relief-atlas',
    title: 'Relief Atlas: tables',
    resources: Object.values(tables).map(({ name, title, fields, key }) => ({
      name,
      title,
      path: `tables/${name}.csv`,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: Object.entries(fields as Fields).map(([column, field]) => ({
          name: column,
          ...field.schema,
        })),
        missingValues: [''],
        primaryKey: key,
        ...foreignKeys(fields as Fields),
      },
    })),
  };
  return format(JSON.stringify(descriptor, null, 2), { parser: 'json', printWidth: 100 });
}

/** The columns that name rows of other tables; Table Schema wants no list where there are none. */
function foreignKeys(fields: Fields) {
  const keys = Object.entries(fields)
    // A cell of several ids, or one that may name several tables, cannot be said in Table Schema.
    .filter(([, field]) => field.refers?.includes('.') && !isMany(field))
    .map(([column, { refers }]) => {
      const [resource, target] = refers!.split('.');
      return { fields: column, reference: { resource, fields: target } };
    });
  return keys.length > 0 ? { foreignKeys: keys } : {};
}

function isMany({ schema }: Field<unknown>): boolean {
  return String(schema.constraints?.pattern ?? '').includes('\\|');
}
