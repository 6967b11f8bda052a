import type { Language } from '../../src/core/base/language.ts';

/** Numbers in digits, but for years of the record and what only names a half of one. */
const DIGITS = /\d+(?:[.,]\d+)*/g;
const DATES: Readonly<Record<Language, RegExp>> = {
  zh: /(?:201[6-9]|202[0-2])年(?:[上下]半年)?/g,
  en: /(?:the )?(?:first|second) half of (?:201[6-9]|202[0-2])|half-years?|person-times|\b(?:201[6-9]|202[0-2])\b/gi,
};

/** Words that count, compare or say of all and none: a release may prove them wrong. */
const WORDS: Readonly<Record<Language, RegExp>> = {
  zh: /超过|多于|少于|不足|以上|以下|至少|至多|最[多少大小高低早晚后初]|多数|大多|大半|几乎|将近|接近|左右|大约|一半|半数|过半|翻番|翻了|倍|全部|全都|都|只|仅|唯一|从未|从来|没有一|没有任何|第一|首[次批个]|减少|增加|增长|增减|下降|上升|上涨|下跌|更[多少大小高低早晚宽窄]|同比|每|[两二三四五六七八九十百千万亿]/g,
  en: /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|billions?|dozens?|half|halves|over|under|above|below|more|most|mostly|majority|many|few|fewer|less|least|about|around|almost|nearly|roughly|double[ds]?|trebled?|tripled?|twice|times|all|every|each|both|none|nobody|no|never|always|only|alone|first|second|last|single|rose|rises?|risen|fell|falls?|fallen|grew|grows?|grown|shrank|shrunk|higher|highest|lower|lowest|larger|largest|smaller|smallest|earlier|earliest|later|latest|wider|narrower)\b/gi,
};

/** The numbers and words of quantity in a text, in its order. */
export function quantitiesIn(text: string, language: Language): string[] {
  const rest = text.replace(DATES[language], ' ');
  return [...(rest.match(DIGITS) ?? []), ...(rest.match(WORDS[language]) ?? [])];
}
