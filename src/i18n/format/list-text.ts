import type { County } from '../../core/atlas/atlas.ts';
import type { PeriodId } from '../../core/atlas/period.ts';
import { isOnList } from '../../core/atlas/poverty-list.ts';
import type { Language } from '../../core/base/language.ts';
import { COUNTY_CARD } from '../messages/county-card.ts';
import { EXITS } from '../messages/exits.ts';
import { MESSAGES, periodEndName } from '../messages/index.ts';
import { exitDateText } from './exit-text.ts';

/** Says whether a county was on the list at the end of a half-year, and on what date it left. */
export function listText(county: County, period: PeriodId, language: Language): string {
  const card = COUNTY_CARD[language];
  const t = EXITS[language];
  const end = periodEndName(period, MESSAGES[language]);
  const where = isOnList(county, period) ? card.onListAt(end) : card.leftBy(end);
  return where + t.rivalSeparator + (county.exit ? exitDateText(county.exit, language) : t.undated);
}
