import { POWERPOINT } from '../../i18n/messages/pptx.ts';
import { escapeXml } from '../../core/base/escape-xml.ts';
import { chartXml } from './chart-part.ts';
import { checkInput, type DeckInput } from './deck-input.ts';
import {
  notesMasterPart,
  presentationPart,
  slideLayoutPart,
  slideMasterPart,
  themePart,
} from './masters.ts';
import { contentTypes, relationships, zipParts, type Parts, type Relation } from './package.ts';
import { notesPart, slidePart } from './slide.ts';
import { chartSlide, mapSlide } from './slides.ts';
import { workbook } from './workbook.ts';
import { XML } from './xml.ts';

/** The media type of a deck. */
export const POWERPOINT_TYPE =
  'application/vnd.openxmlformats-officedocument.presentationml.presentation';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const FORMAT = 'application/vnd.openxmlformats-officedocument';

/**
 * Makes a PowerPoint file of a view: a slide of its map in editable shapes, each place named by its code, and a
 * slide of its series as a chart with a workbook. The same input gives the same bytes.
 * @throws if the half-year is not in the atlas, the link is no address, or the boundaries have no provinces.
 */
export async function powerpoint(input: DeckInput): Promise<Uint8Array> {
  checkInput(input);
  const { theme, language, link } = input;
  const { font, language: code } = POWERPOINT[language];
  const chart = chartSlide(input);
  const slides = [mapSlide(input), chart];
  const look = themePart(theme, font);
  const parts: Parts = {
    '_rels/.rels': relationships([
      relation('officeDocument', 'ppt/presentation.xml'),
      {
        type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: 'docProps/core.xml',
      },
    ]),
    'docProps/core.xml': corePart(input.headline.sentence, code),
    'ppt/presentation.xml': presentationPart(slides.length),
    'ppt/_rels/presentation.xml.rels': relationships([
      relation('slideMaster', 'slideMasters/slideMaster1.xml'),
      relation('notesMaster', 'notesMasters/notesMaster1.xml'),
      ...slides.map((_, index) => relation('slide', `slides/slide${index + 1}.xml`)),
      relation('theme', 'theme/theme1.xml'),
    ]),
    'ppt/theme/theme1.xml': look,
    'ppt/theme/theme2.xml': look,
    'ppt/slideMasters/slideMaster1.xml': slideMasterPart(),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationships([
      relation('slideLayout', '../slideLayouts/slideLayout1.xml'),
      relation('theme', '../theme/theme1.xml'),
    ]),
    'ppt/slideLayouts/slideLayout1.xml': slideLayoutPart(),
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationships([
      relation('slideMaster', '../slideMasters/slideMaster1.xml'),
    ]),
    'ppt/notesMasters/notesMaster1.xml': notesMasterPart(),
    'ppt/notesMasters/_rels/notesMaster1.xml.rels': relationships([
      relation('theme', '../theme/theme2.xml'),
    ]),
    ...Object.fromEntries(
      slides.flatMap((slide, index) => {
        const number = index + 1;
        const toLink: Relation = { ...relation('hyperlink', link), external: true };
        return [
          [`ppt/slides/slide${number}.xml`, slidePart(slide)],
          [
            `ppt/slides/_rels/slide${number}.xml.rels`,
            relationships([
              relation('slideLayout', '../slideLayouts/slideLayout1.xml'),
              relation('notesSlide', `../notesSlides/notesSlide${number}.xml`),
              toLink,
              ...(slide === chart ? [relation('chart', '../charts/chart1.xml')] : []),
            ]),
          ],
          [`ppt/notesSlides/notesSlide${number}.xml`, notesPart(slide, link, code)],
          [
            `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
            relationships([
              relation('notesMaster', '../notesMasters/notesMaster1.xml'),
              relation('slide', `../slides/slide${number}.xml`),
              toLink,
            ]),
          ],
        ];
      }),
    ),
    'ppt/charts/chart1.xml': chartXml(chart.series, input),
    'ppt/charts/_rels/chart1.xml.rels': relationships([
      relation('package', '../embeddings/workbook1.xlsx'),
    ]),
    'ppt/embeddings/workbook1.xlsx': workbook(chart.series, language),
  };
  return zipParts({ '[Content_Types].xml': contentTypes(typesOf(Object.keys(parts))), ...parts });
}

function relation(kind: string, target: string): Relation {
  return { type: `${OFFICE}/${kind}`, target };
}

/** The types of parts by the folder that they lie in. */
const TYPES: readonly (readonly [path: RegExp, type: string])[] = [
  [/^docProps\/core/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^ppt\/presentation\.xml/, `${FORMAT}.presentationml.presentation.main+xml`],
  [/^ppt\/theme\/[^/]+$/, `${FORMAT}.theme+xml`],
  [/^ppt\/slideMasters\/[^/]+$/, `${FORMAT}.presentationml.slideMaster+xml`],
  [/^ppt\/slideLayouts\/[^/]+$/, `${FORMAT}.presentationml.slideLayout+xml`],
  [/^ppt\/notesMasters\/[^/]+$/, `${FORMAT}.presentationml.notesMaster+xml`],
  [/^ppt\/slides\/[^/]+$/, `${FORMAT}.presentationml.slide+xml`],
  [/^ppt\/notesSlides\/[^/]+$/, `${FORMAT}.presentationml.notesSlide+xml`],
  [/^ppt\/charts\/[^/]+$/, `${FORMAT}.drawingml.chart+xml`],
];

function typesOf(paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    paths.flatMap((path) => {
      const type = TYPES.find(([pattern]) => pattern.test(path));
      return type ? [[path, type[1]]] : [];
    }),
  );
}

function corePart(name: string, language: string): string {
  return `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(name)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`;
}
