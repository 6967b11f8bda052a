import { ORDERS } from '../../src/i18n/messages/orders.ts';
import { REASONS, type Reason } from '../../src/import/orders/parse-order.ts';
import type { SqlAggregate } from './aggregate-by-sql.ts';
import type { AsideLine } from './set-aside-lines.ts';

/** How many lines are shown of each reason, and how much of what stands there. */
const MOST_LINES = 10;
const MOST_CHARACTERS = 60;

/** The first lines that were set aside, by why. */
export type FirstLines = ReadonlyMap<Reason, readonly AsideLine[]>;

/** Makes what keeps the first lines of each reason that are shown. */
export function firstLines(): { readonly lines: FirstLines; keep(aside: AsideLine): void } {
  const lines = new Map<Reason, AsideLine[]>();
  return {
    lines,
    keep(aside) {
      const kept = lines.get(aside.reason) ?? [];
      if (kept.length < MOST_LINES) lines.set(aside.reason, [...kept, aside]);
    },
  };
}

/** Says what was used, and which lines were set aside and why. */
export function reportText(
  { rows, used, refunds, setAside }: SqlAggregate,
  lines: FirstLines,
): string {
  const reasons = REASONS.filter((reason) => setAside[reason]);
  return [
    `${rows} rows, ${used} used (${refunds} of them refunds), ${rows - used} set aside`,
    ...reasons.flatMap((reason) => {
      const kept = lines.get(reason) ?? [];
      const more = setAside[reason]! - kept.length;
      return [
        `  ${reason}: ${setAside[reason]} · ${ORDERS.en.reasons[reason]}`,
        ...kept.map(({ file, line, got }) => `    ${file}:${line} ${quoted(got)}`),
        ...(more > 0 ? [`    and ${more} more; --aside FILE writes them all`] : []),
      ];
    }),
  ].join('\n');
}

function quoted(got: string): string {
  if (got === '') return 'empty';
  const short = got.length > MOST_CHARACTERS ? `${got.slice(0, MOST_CHARACTERS)}…` : got;
  return JSON.stringify(short);
}
