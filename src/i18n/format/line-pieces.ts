/** A date, a number with its sign and the word that it counts, or what the atlas is about. */
const WHOLE =
  /\d{4}年(?:[上下]半年|\d{1,2}月(?:\d{1,2}日|底)?)?|\d{1,2}月(?:\d{1,2}日|底)?|[≈约]?\d[\d.,]*(?:–\d[\d.,]*)?(?: ?[(（]\d[\d,]*–\d[\d,]*[)）])?[万亿]*(?:人次|平方公里|公里|[元个户人县件次笔倍处座亩米%])?|各?贫困县/g;

/** A part of a sentence, and whether a line must not end within it. */
export interface LinePiece {
  readonly text: string;
  readonly isWhole: boolean;
}

/**
 * Cuts a sentence so that dates and numbers with their units and ranges stay on one line; a Chinese one may be broken after any
 * character. The pieces together are the sentence.
 */
export function linePieces(sentence: string): LinePiece[] {
  const pieces: LinePiece[] = [];
  let end = 0;
  for (const { 0: text, index } of sentence.matchAll(WHOLE)) {
    if (index > end) pieces.push({ text: sentence.slice(end, index), isWhole: false });
    pieces.push({ text, isWhole: true });
    end = index + text.length;
  }
  if (end < sentence.length) pieces.push({ text: sentence.slice(end), isWhole: false });
  return pieces;
}
