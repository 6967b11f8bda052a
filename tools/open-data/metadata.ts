import { STATUSES } from '../../src/core/atlas/status.ts';
import { COLUMNS } from '../../src/i18n/messages/export-columns.ts';
import { EXPORT } from '../../src/i18n/messages/export.ts';
import { MESSAGES } from '../../src/i18n/messages/index.ts';
import { inBoth, type Dataset } from './dataset.ts';

/** What the file beside a dataset says of it, for people and programs. */
export function metadata(dataset: Dataset, release: string) {
  const { id, title, about, estimate, doubt, notes, rivals, table, sources } = dataset;
  return {
    id,
    title,
    about,
    release,
    rows: { national: table.national.length, counties: table.counties.length },
    estimate,
    doubt,
    statuses: Object.fromEntries(
      STATUSES.map((status) => [
        status,
        inBoth((language) => MESSAGES[language].statusMeaning[status]),
      ]),
    ),
    columns: Object.fromEntries(
      table.columns.map(({ name, type, meaning }) => [
        name,
        { type, about: inBoth((language) => COLUMNS[language][meaning]) },
      ]),
    ),
    notes,
    rivals,
    sources,
    terms: inBoth((language) => EXPORT[language].citation.licenceText),
  };
}
