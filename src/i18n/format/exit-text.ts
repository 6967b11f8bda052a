import type { Exit } from '../../../data/product.ts';
import type { County } from '../../core/atlas/atlas.ts';
import type { Language } from '../../core/base/language.ts';
import { EXITS } from '../messages/exits.ts';
import { formatDay } from './number.ts';

/** Says what happened on the date of an exit: 2019年5月7日批准退出, or 不晚于2019年5月中旬退出. */
export function exitDateText(exit: Exit, language: Language): string {
  const { date, dateZh, dateEn, kind } = exit;
  const t = EXITS[language];
  const written = language === 'zh' ? dateZh : dateEn;
  const iso = date.length === 4 ? t.year(date) : formatDay(date, language);
  return t.kind[kind](written ?? iso);
}

/** Says how a county left the list: its batch, its date, and the date that another source has. */
export function exitText(
  { leftYear, exit }: Pick<County, 'leftYear' | 'exit'>,
  language: Language,
): string {
  const t = EXITS[language];
  const when = exit ? exitDateText(exit, language) : t.undated;
  const sentence = t.batch(leftYear) + t.separator + when;
  return exit?.rival
    ? sentence + t.rivalSeparator + t.rival(exitDateText(exit.rival, language))
    : sentence;
}
