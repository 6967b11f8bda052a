import { COLUMN_NAMES } from '../../../import/orders/columns.ts';
import type { OrdersFault } from '../../../import/orders/orders-error.ts';
import { formatCount } from '../../../i18n/format/number.ts';
import { MESSAGES, periodName } from '../../../i18n/messages/index.ts';
import { ORDERS } from '../../../i18n/messages/orders.ts';
import type { Language } from '../../../core/base/language.ts';

/** Says why a file of orders cannot be used, what was expected and what to do. */
export function ordersFaultText(fault: OrdersFault, language: Language): string {
  const { faults, columns } = ORDERS[language];
  switch (fault.kind) {
    case 'empty':
    case 'unreadable':
      return faults[fault.kind];
    case 'columns':
      return faults.columns(
        columns[fault.column],
        COLUMN_NAMES[fault.column].join(', '),
        fault.got.join(', '),
      );
    case 'encoding':
      return faults.encoding(fault.encoding.toUpperCase());
    case 'quote':
      return faults.quote(formatCount(fault.line, language));
    case 'codec':
      return faults.codec(fault.got);
    case 'type':
      return faults.type(columns[fault.column], fault.got);
    case 'parquet':
    case 'failed':
      return faults[fault.kind](fault.reason);
    case 'overflow':
      return faults.overflow(fault.county, periodName(fault.period, MESSAGES[language]));
  }
}
