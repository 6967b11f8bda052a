import type { Theme } from '../../core/theme/theme.ts';
import { escapeXml } from '../../core/base/escape-xml.ts';
import { colorXml } from './paint.ts';
import { emu, SLIDE } from './emu.ts';
import { NAMESPACES, XML } from './xml.ts';

/** The root of a tree of shapes, without the shapes. */
export const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';

const COLOR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `<a:lvl${level}pPr/>`).join('');

/** The look of all slides: the colours of the page, and one typeface. */
export function themePart(theme: Theme, font: string): string {
  const colors = {
    dk1: theme.ink,
    lt1: theme.paper,
    dk2: theme.quiet,
    lt2: theme.land,
    ...Object.fromEntries(theme.ramps.orange.map((color, index) => [`accent${index + 1}`, color])),
    hlink: theme.accent,
    folHlink: theme.accent,
  };
  const scheme = Object.entries(colors).map(
    ([name, color]) => `<a:${name}>${colorXml(color)}</a:${name}>`,
  );
  const face = escapeXml(font);
  const fonts = `<a:latin typeface="${face}"/><a:ea typeface="${face}"/><a:cs typeface=""/><a:font script="Hans" typeface="${face}"/>`;
  const three = (part: string) => part.repeat(3);
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Relief Atlas"><a:themeElements><a:clrScheme name="Relief Atlas">${scheme.join('')}</a:clrScheme><a:fontScheme name="Relief Atlas"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme><a:fmtScheme name="Relief Atlas"><a:fillStyleLst>${three(fill)}</a:fillStyleLst><a:lnStyleLst>${three(line)}</a:lnStyleLst><a:effectStyleLst>${three(effect)}</a:effectStyleLst><a:bgFillStyleLst>${three(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

/** The master of the slides: paper, and a title. */
export function slideMasterPart(): string {
  const ground =
    '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
  const style =
    '<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="2400" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/></a:defRPr></a:lvl1pPr></p:titleStyle>' +
    `<p:bodyStyle>${LEVELS}</p:bodyStyle><p:otherStyle>${LEVELS}</p:otherStyle></p:txStyles>`;
  return `${XML}<p:sldMaster ${NAMESPACES}><p:cSld>${ground}<p:spTree>${TREE}${titlePlaceholder()}</p:spTree></p:cSld>${COLOR_MAP}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>${style}</p:sldMaster>`;
}

/** The only layout: a title and room below it. */
export function slideLayoutPart(): string {
  return `${XML}<p:sldLayout ${NAMESPACES} type="titleOnly" preserve="1"><p:cSld name="Title only"><p:spTree>${TREE}${titlePlaceholder()}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

function titlePlaceholder(): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${emu(120)}" y="${emu(90)}"/><a:ext cx="${emu(SLIDE.width - 240)}" cy="${emu(260)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>`;
}

/** A page of notes is as large as a sheet of A4, in units. */
const SHEET = { width: 2382, height: 3368 } as const;

/** The master of the notes: the slide, and the words below it. */
export function notesMasterPart(): string {
  const image = { x: 240, y: 240, width: SHEET.width - 480, height: 1069 };
  const body = { ...image, y: 1440, height: SHEET.height - 1680 };
  const place = ({ x, y, width, height }: typeof image) =>
    `<p:spPr><a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;
  return `${XML}<p:notesMaster ${NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${TREE}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr>${place(image)}</p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>${place(body)}<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp></p:spTree></p:cSld>${COLOR_MAP}<p:notesStyle><a:lvl1pPr><a:defRPr sz="1100"/></a:lvl1pPr></p:notesStyle></p:notesMaster>`;
}

/** The list of all slides. Relations are the master, the notes' master, and then `slides` slides. */
export function presentationPart(slides: number): string {
  const ids = Array.from(
    { length: slides },
    (_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 3}"/>`,
  );
  return `${XML}<p:presentation ${NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${emu(SLIDE.width)}" cy="${emu(SLIDE.height)}"/><p:notesSz cx="${emu(SHEET.width)}" cy="${emu(SHEET.height)}"/></p:presentation>`;
}
