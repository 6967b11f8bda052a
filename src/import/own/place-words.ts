import { plainText, withoutMarks } from './plain-text.ts';

/** What a row says of its place; empty where it has no such column. */
export interface PlaceWords {
  readonly code: string;
  readonly county: string;
  readonly prefecture: string;
  readonly province: string;
}

/** What a row says of its place, as it is looked up. */
export interface CleanWords extends PlaceWords {
  /** What stands in brackets behind the name; it may tell of the region. */
  readonly aside: readonly string[];
  /** What was taken off the name or the code: marks of notes, brackets, numbers of lists. */
  readonly dropped: string;
  /** Whether a code lost digits when it was written as 5.2E+05. */
  readonly isRounded: boolean;
}

/** Codes written as 5.20527E+05 keep six digits, or they are lost. */
const SCIENTIFIC = /^([1-8])(?:\.(\d+))?e\+?0?(5|8|11)$/;
const CODE_INSIDE = /(?<!\d)[1-8]\d{5}(?!\d)/;
const LEADING =
  /^(?:#?其中 ?:?|[-–—·•>]+|\d{1,4}[.、) ]|\(\d{1,3}\)|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)) */;
/** What statistics write in place of the prefecture of a county that none governs. */
const NO_PREFECTURE = /(?:省|自治区)?直辖县级(?:行政(?:区划|单位))?/;
const HAN = /\p{Script=Han}/u;
/** No name of a place is longer, with all its regions and in English. */
const LONGEST_NAME = 100;

/** Makes the words of a row ready to be looked up. */
export function cleanWords(raw: PlaceWords): CleanWords {
  const code = cleanCode(raw.code);
  const county = cleanName(raw.county);
  const isCode = code.code === '' && /^[\d.,e+=' "]+$/i.test(raw.county.trim());
  const inside = code.code === '' ? county.code : '';
  const named = isCode ? cleanCode(raw.county) : { ...code, code: code.code || inside };
  return {
    ...named,
    county: isCode ? '' : county.name,
    aside: county.aside,
    dropped: code.dropped + county.dropped,
    prefecture: cleanName(raw.prefecture).name,
    province: cleanName(raw.province).name,
  };
}

function cleanCode(raw: string): Pick<CleanWords, 'code' | 'isRounded' | 'dropped'> {
  const { text, marks } = withoutMarks(raw);
  const words = plainText(text)
    .toLowerCase()
    .replace(/^=/, '')
    .replace(/["'‘’“” ]/g, '')
    .replace(/^(?:cn|gb|id|adcode)[-_:]?(?=\d)/, '');
  const dropped = marks;
  if (/^\d{1,3}(,\d{3})+$/.test(words)) {
    return { code: words.replaceAll(',', ''), isRounded: false, dropped };
  }
  const rounded = SCIENTIFIC.exec(words);
  if (rounded) {
    const digits = rounded[1]! + (rounded[2] ?? '');
    const isLost = digits.length < 6;
    return { code: isLost ? '' : digits.slice(0, 6), isRounded: true, dropped };
  }
  if (/^\d{2}-\d{2}-\d{2}$/.test(words)) {
    return { code: words.replaceAll('-', ''), isRounded: false, dropped };
  }
  const code = /^156[1-8]\d{5}$/.test(words) ? words.slice(3) : words;
  return {
    code: HAN.test(code) ? (CODE_INSIDE.exec(code)?.[0] ?? '') : code,
    isRounded: false,
    dropped,
  };
}

function cleanName(raw: string): {
  readonly name: string;
  readonly code: string;
  readonly aside: readonly string[];
  readonly dropped: string;
} {
  if (raw === '') return { name: '', code: '', aside: [], dropped: '' };
  const { text, marks } = withoutMarks(raw.replace(/^["'‘’“”\s]+|["'‘’“”\s]+$/g, ''));
  let name = plainText(text).slice(0, LONGEST_NAME * 2);
  const aside: string[] = [];
  name = name.replace(/[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/g, (_, inside: string) => {
    aside.push(inside.trim());
    return '';
  });
  const code = HAN.test(name) ? (CODE_INSIDE.exec(name)?.[0] ?? aside.find(isCode) ?? '') : '';
  if (code !== '') name = name.replace(code, '');
  const leading = LEADING.exec(name)?.[0] ?? '';
  // A number alone, or 1. of 1.5, is no number of a list.
  if (leading !== '' && /\p{L}/u.test(name)) name = name.slice(leading.length);
  const isHan = HAN.test(name);
  name = isHan ? name.replace(/[^\p{Script=Han}\p{N}]+/gu, '') : name.trim();
  const said = aside.filter((each) => each !== '' && !isCode(each)).map((each) => `(${each})`);
  const dropped = [marks, leading.trim(), ...said].filter((each) => each !== '' && each !== code);
  return {
    name: name.replace(NO_PREFECTURE, '').slice(0, LONGEST_NAME),
    code,
    aside: aside.map((each) => each.replace(/[^\p{L}\p{N}]+/gu, '')),
    dropped: dropped.join(' '),
  };
}

function isCode(text: string): boolean {
  return /^[1-8]\d{5}$/.test(text);
}
