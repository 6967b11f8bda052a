import { escapeXml } from '../../core/base/escape-xml.ts';
import { TREE } from './masters.ts';
import { shapesXml, type PptxShape } from './shape.ts';
import { NAMESPACES, XML } from './xml.ts';

/** A slide, and what is said to it. */
export interface Slide {
  /** The lowest first. */
  readonly shapes: readonly PptxShape[];
  /** Paragraphs; one that ends with the link of the deck can be clicked. */
  readonly notes: readonly string[];
}

/** The relations of a slide and of its notes to what not each of them has. */
export const RELATION = { link: 'rIdLink', chart: 'rIdChart' } as const;

/** Writes the part of a slide. */
export function slidePart({ shapes }: Slide): string {
  return `${XML}<p:sld ${NAMESPACES}><p:cSld><p:spTree>${TREE}${shapesXml(shapes)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** Writes the part of its notes. */
export function notesPart({ notes }: Slide, link: string | null, language: string): string {
  const paragraphs = notes.map((text) => {
    const click =
      link !== null && text.endsWith(link) ? `<a:hlinkClick r:id="${RELATION.link}"/>` : '';
    return `<a:p><a:r><a:rPr lang="${language}">${click}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p>`;
  });
  return `${XML}<p:notes ${NAMESPACES}><p:cSld><p:spTree>${TREE}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}
