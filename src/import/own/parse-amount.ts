import { readUnit } from './parse-unit.ts';

/** What a cell of amounts says. */
export type AmountText =
  | {
      readonly kind: 'amount';
      readonly amount: number;
      /** The multiple that the cell states itself, `1.2万` is `1e4`; `null` where it states none. */
      readonly factor: number | null;
      /** The unit that the cell states itself, or `null`. */
      readonly unit: string | null;
    }
  /** Blank, or a word for a missing figure. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'bad' };

const MISSING =
  /^([-–—―…./\\·]+|暂无(数据)?|无(数据)?|空|缺(失)?|不详|未知|未公布|未统计|n\.?\/?a\.?|nan|null|none|nil|missing|not (published|available)|#n\/a)$/i;

const AMOUNT =
  /^(?<open>\()?\s*[¥￥]?\s*(?<sign>[+\-−–])?\s*[¥￥]?\s*(?<digits>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)?(?<decimals>\.\d*)?(?<power>e[+-]?\d{1,3})?\s*(?<unit>[^\d\s(),.][^\d(),]*)?(?<close>\))?$/i;

/** Reads an amount: full-width digits, groups of three, a sign or brackets for less than nothing, a unit after it. */
export function readAmountText(cell: string | number): AmountText {
  if (typeof cell === 'number') return Number.isFinite(cell) ? plain(cell) : { kind: 'bad' };
  const words = cell.normalize('NFKC').trim();
  if (words === '' || MISSING.test(words)) return { kind: 'missing' };
  const parts = AMOUNT.exec(words)?.groups;
  if (!parts || (parts.open === undefined) !== (parts.close === undefined)) return { kind: 'bad' };
  if (parts.digits === undefined && !/^\.\d/.test(parts.decimals ?? '')) return { kind: 'bad' };
  const { digits = '0', decimals = '', power = '' } = parts;
  const size = Number(digits.replace(/[, ]/g, '') + decimals + power);
  const unit = parts.unit === undefined ? null : readUnit(parts.unit);
  if (!Number.isFinite(size) || (parts.unit !== undefined && !unit)) return { kind: 'bad' };
  const isNegative = parts.open !== undefined || /[-−–]/.test(parts.sign ?? '');
  return {
    kind: 'amount',
    amount: isNegative && size !== 0 ? -size : size,
    factor: unit?.factor ?? null,
    unit: unit?.unit || null,
  };
}

function plain(amount: number): AmountText {
  return { kind: 'amount', amount, factor: null, unit: null };
}
