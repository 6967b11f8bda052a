import type { Atlas, County } from '../../core/atlas/atlas.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import type { ExportCell, CellType, ExportColumn, ExportRow, Table } from './table.ts';

/** The code of the whole country. */
const NATION = '100000';

type Field = ExportColumn & {
  readonly of: (county: County) => ExportCell;
  readonly nation: ExportCell;
};

/** A field whose words in the dictionary go by its name. */
function field(
  name: ExportColumn['meaning'],
  type: CellType,
  of: (county: County) => ExportCell,
  nation: ExportCell = null,
): Field {
  return { name, meaning: name, type, of, nation };
}

const FIELDS: readonly Field[] = [
  field('level', 'text', () => 'county', 'nation'),
  field('adcode', 'text', ({ id }) => id, NATION),
  field('name', 'text', ({ zh }) => zh, MESSAGES.zh.allProvinces),
  field('name_en', 'text', ({ en }) => en, MESSAGES.en.allProvinces),
  field('listed_names', 'text', ({ listed }) => listed.join('|')),
  field('province', 'text', ({ province }) => province.zh),
  field('province_en', 'text', ({ province }) => province.en),
  field('prefecture', 'text', ({ prefecture }) => prefecture),
  field('area', 'text', ({ area }) => area),
  field('three_areas', 'text', ({ threeAreas }) => threeAreas),
  field('key_county', 'flag', ({ keyCounty }) => keyCounty),
  field('area_unverified', 'flag', ({ areaUnverified }) => areaUnverified),
  field('left_year', 'integer', ({ leftYear }) => leftYear),
  field('left_date', 'text', ({ exit }) => exit?.date ?? null),
  field('left_kind', 'text', ({ exit }) => exit?.kind ?? null),
  field('left_named', 'flag', ({ exit }) => exit?.named ?? null),
  field('population_2020', 'integer', ({ population }) => population),
];

/** The columns that say which county a row is about and what the list says of it. */
export const PLACE_COLUMNS: readonly ExportColumn[] = FIELDS;

/** The cells of a county, or of the whole country with `null`, in the order of `PLACE_COLUMNS`. */
export function placeCells(county: County | null): ExportRow {
  return FIELDS.map(({ of, nation }) => (county ? of(county) : nation));
}

/** The ids of the documents behind these columns. */
export function placeSources({ countySources: { list, census, left } }: Atlas): readonly string[] {
  return [...list, ...census, ...Object.values(left).flat()];
}

/** The adcodes of the counties of a table, in the order of its rows. */
export function adcodesOf({ columns, counties }: Table): string[] {
  const place = columns.findIndex(({ name }) => name === 'adcode');
  return counties.map((row) => String(row[place]));
}
