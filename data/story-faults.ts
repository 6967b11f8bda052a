import type { Fault } from './fault.ts';
import type { ExitKind } from './product.ts';
import type { Reads } from './schema.ts';
import type { Stage } from './stage.ts';
import { faultAt } from './table.ts';

/** What a story says that a county left the list with, in either language. */
const LEAVING = /退出|摘帽|\b(left|leaves|leaving) the list\b|whose leaving\b/;

/** How a story has to say what the date of leaving is. */
const WORDS: Readonly<Record<ExitKind, { zh: string; en: string }>> = {
  announced: { zh: '宣布', en: 'announced' },
  approved: { zh: '批准', en: 'approved' },
  proposed: { zh: '公示', en: 'public notice' },
  by: { zh: '不晚于', en: 'at the latest' },
};

/** Lists stories that tell how a county left the list and say another day or kind of it than its announcement. */
function leavingFaults({ stories, exits, announcements }: Reads): Fault[] {
  const announced = new Map(announcements.map(({ row }) => [row.id, row]));
  const exitOf = new Map(exits.map(({ row }) => [row.county, announced.get(row.announcement)]));
  return stories.flatMap((read) =>
    (['zh', 'en'] as const).flatMap((language) => {
      const text = read.row[language];
      const exit = exitOf.get(read.row.place ?? '');
      if (!exit || !LEAVING.test(text)) return [];
      const word = WORDS[exit.kind][language];
      const day = dayText(exit.date, language);
      return text.includes(word) && text.replaceAll(' ', '').includes(day.replaceAll(' ', ''))
        ? []
        : [faultAt('stories', read, language, `${day} and “${word}”, as in ${exit.id}`)];
    }),
  );
}

/** An ISO year, month or day as the stories write it. */
function dayText(date: string, language: 'zh' | 'en'): string {
  const [year, month, day] = date.split('-').map(Number);
  if (language === 'zh')
    return [`${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join('');
  const name =
    month &&
    new Intl.DateTimeFormat('en', { month: 'long' }).format(
      new Date(`2000-${date.slice(5, 7)}-15`),
    );
  return [day, name, year].filter(Boolean).join(' ');
}

/** What stories say of leaving the list. */
export const STORIES: Stage = {
  name: 'stories of leaving the list',
  tables: ['stories', 'exits', 'announcements'],
  find: leavingFaults,
};
