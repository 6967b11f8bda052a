import { escapeXml } from '../../core/base/escape-xml.ts';
import { colorXml } from './paint.ts';
import { UNITS_PER_POINT } from './emu.ts';

/** Words in one type. */
export interface Run {
  readonly text: string;
  /** Id of the relation to an address that a click opens. */
  readonly link?: string;
  readonly bold?: boolean;
  /** CSS hex; that of the text where it is left out. */
  readonly color?: string;
}

/** Paragraphs of runs. */
export interface Text {
  readonly paragraphs: readonly (readonly Run[])[];
  /** In points. */
  readonly size: number;
  /** CSS hex. */
  readonly color: string;
  /** BCP 47. */
  readonly language: string;
  readonly align?: keyof typeof SIDES;
  readonly anchor?: 'top' | 'middle' | 'bottom';
}

const SIDES = { left: 'l', center: 'ctr', right: 'r' } as const;
const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** Writes text as the body of a shape without margins. */
export function textBodyXml(text: Text): string {
  const { paragraphs, align = 'left', anchor = 'top' } = text;
  const side = align === 'left' ? '' : ` algn="${SIDES[align]}"`;
  const written = paragraphs.map(
    (runs) => `<a:p><a:pPr${side}/>${runs.map((run) => runXml(run, text)).join('')}</a:p>`,
  );
  return `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${ANCHORS[anchor]}"><a:normAutofit/></a:bodyPr><a:lstStyle/>${written.join('')}</p:txBody>`;
}

function runXml({ text, link, bold = false, color }: Run, { size, color: usual, language }: Text) {
  const weight = bold ? ' b="1"' : '';
  const click = link ? `<a:hlinkClick r:id="${link}"/>` : '';
  return `<a:r><a:rPr lang="${language}" sz="${Math.round(size * 100)}"${weight}><a:solidFill>${colorXml(color ?? usual)}</a:solidFill>${click}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;
}

/** A line is so many times as high as its type. */
const LEADING = 1.25;

/**
 * About how high a paragraph is in a width, in units: Chinese characters are taken to be as wide as the type is high,
 * others half as wide. Programs set type on their own, so this leaves some room.
 */
export function paragraphHeight(text: string, size: number, width: number): number {
  const lines = Math.max(1, Math.ceil((emsOf(text) * size * UNITS_PER_POINT) / width));
  return Math.ceil(lines * size * LEADING * UNITS_PER_POINT);
}

/** About how wide a line of text is, as a multiple of its type's height. */
export function emsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 1 : 0.56), 0);
}
