/** The language of words that a source wrote, for readers aloud and for fonts: Chinese if it has a Chinese character. */
export function languageOf(words: string): 'zh-Hans' | 'en' {
  return /\p{Script=Han}/u.test(words) ? 'zh-Hans' : 'en';
}
