import type { County } from '../../core/atlas/atlas.ts';
import type { PeriodId } from '../../core/atlas/period.ts';
import { isOnList, mayHaveLeft } from '../../core/atlas/poverty-list.ts';
import type { Language } from '../../core/base/language.ts';
import { COUNTY_CARD } from '../messages/county-card.ts';
import { EXITS } from '../messages/exits.ts';
import { MESSAGES, periodEndName } from '../messages/index.ts';
import { exitDateText } from './exit-text.ts';

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
