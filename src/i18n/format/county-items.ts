import { localTo } from '../../core/atlas/items-in-county.ts';
import type { Forest, LayerProducts, Reserve, Story } from '../../core/atlas/layer-products.ts';
import type { ItemId } from '../../core/atlas/item.ts';
import type { Language } from '../../core/base/language.ts';
import { dateText } from './date-text.ts';
import { formatAmount, formatDay } from './number.ts';
import { COUNTY_CARD } from '../messages/county-card.ts';
import { MESSAGES } from '../messages/index.ts';
import { unitText } from './units.ts';

/** A story, reserve or forest in words. */
export interface CountyItem {
  readonly id: ItemId;
  readonly text: string;
  readonly status: Story['status'];
  /** When, how closely the place is known, and what else has to be said beside it. */
  readonly marks: readonly string[];
}

/**
 * The stories, reserves and forests of a county, with those known to its prefecture only;
 * `undefined` while the products are on their way.
 */
export function countyItems(
  { stories, ecology }: Partial<LayerProducts>,
  county: string,
  language: Language,
): readonly CountyItem[] | undefined {
  if (!stories || !ecology) return undefined;
  const gather = <T extends Story | Reserve | Forest>(
    entries: readonly T[],
    tell: (entry: T, language: Language) => CountyItem,
  ) =>
    localTo(county, entries).map(({ entry, prefectureOnly }) => {
      const item = tell(entry, language);
      const marks = prefectureOnly ? [COUNTY_CARD[language].prefectureOnly] : [];
      return { ...item, marks: [...item.marks, ...marks] };
    });
  return [
    ...gather(stories.stories, tellStory),
    ...gather(ecology.reserves, tellReserve),
    ...gather(ecology.forests, tellForest),
  ];
}

/** Writes an item with its marks as one sentence, its status among them where it is unverified. */
export function itemSentence({ text, status, marks }: CountyItem, language: Language): string {
  const { unverified } = MESSAGES[language];
  const notes = status === 'unverified' ? [...marks, unverified] : marks;
  const bare = text.replace(/[。.]$/, '');
  if (language === 'zh') return `${bare}${notes.length > 0 ? `（${notes.join('，')}）` : ''}。`;
  return `${bare}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}.`;
}

function tellStory({ id, zh, en, status, ...story }: Story, language: Language): CountyItem {
  return {
    id: `story:${id}`,
    text: language === 'zh' ? zh : en,
    status,
    marks: [dateMark(story, language)],
  };
}

function tellReserve(reserve: Reserve, language: Language): CountyItem {
  const t = COUNTY_CARD[language];
  const { unverified, status } = MESSAGES[language];
  const { id, areaKm2, areaStatus, opened, openedStatus, knownBy, placeStatus } = reserve;
  const area = areaKm2 === null ? '' : unitText('km2', language)(formatAmount(areaKm2, language));
  const areaWord = areaStatus === 'unverified' ? unverified : status[areaStatus ?? 'reported'];
  return {
    id: `reserve:${id}`,
    text:
      language === 'zh'
        ? t.reserve(reserve.zh, reserve.speciesZh, reserve.operatorZh)
        : t.reserve(reserve.en, reserve.speciesEn, reserve.operatorEn),
    status: reserve.status,
    marks: [
      ...(opened ? [t.opened(formatDay(opened, language), openedStatus === 'unverified')] : []),
      ...(knownBy ? [t.knownBy(formatDay(knownBy, language))] : []),
      ...(area ? [t.area(area, areaWord)] : []),
      ...(placeStatus === 'unverified' ? [t.placeUnverified] : []),
    ],
  };
}

function tellForest(forest: Forest, language: Language): CountyItem {
  const t = COUNTY_CARD[language];
  const numbers = MESSAGES[language].list(forest.forestNumbers);
  return {
    id: `forest:${forest.id}`,
    text:
      language === 'zh'
        ? t.forest(forest.zh, numbers, forest.speciesZh)
        : t.forest(forest.en, numbers, forest.speciesEn),
    status: forest.status,
    marks: [dateMark(forest, language)],
  };
}

function dateMark({ date, dateIs }: Pick<Story, 'date' | 'dateIs'>, language: Language): string {
  return date === null ? COUNTY_CARD[language].noDate : dateText(date, dateIs, language);
}
