import type { County } from '../../core/atlas/atlas.ts';
import type { PeriodId } from '../../core/atlas/period.ts';
import { isOnList, mayHaveLeft, type RowCount } from '../../core/atlas/poverty-list.ts';
import type { Language } from '../../core/base/language.ts';
import { COUNTY_CARD } from '../messages/county-card.ts';
import { EXITS } from '../messages/exits.ts';
import { MESSAGES, periodEndName } from '../messages/index.ts';
import { exitDateText } from './exit-text.ts';
import { formatCount } from './number.ts';

/** Writes a number of rows of the list, and between what it lies where it is open: `377 (346–377)`. */
export function rowCountText({ amount, range }: RowCount, language: Language): string {
  const count = formatCount(amount, language);
  if (range === null) return count;
  const [low, high] = range.map((end) => formatCount(end, language));
  return EXITS[language].open(count, `${low}–${high}`);
}

/** Says whether a county was on the list at the end of a half-year, and on what date it left. */
export function listText(county: County, period: PeriodId, language: Language): string {
  const t = EXITS[language];
  return (
    membershipText(county, period, language) +
    t.rivalSeparator +
    (county.exit ? exitDateText(county.exit, language) : t.undated)
  );
}

/** Says whether a county was on the list at the end of a half-year, or that this is not known for sure. */
export function membershipText(county: County, period: PeriodId, language: Language): string {
  const t = COUNTY_CARD[language];
  const end = periodEndName(period, MESSAGES[language]);
  if (mayHaveLeft(county, period)) return t.mayHaveLeft(end);
  return isOnList(county, period) ? t.onListAt(end) : t.leftBy(end);
}
