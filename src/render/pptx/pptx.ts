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
import type { ChartSeries } from './chart-series.ts';
import { notesPart, RELATION, slidePart, type Slide } from './slide.ts';
import { storySlide, type StoryPage } from './story-slide.ts';
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
  const slides = [mapSlide(input), chartSlide(input)];
  return pack(
    input.headline.sentence,
    input,
    slides.map((slide) => ({ slide, input })),
  );
}

/**
 * Makes a PowerPoint file of a story with at least one scene: a slide a scene, with the claim as its title, the map
 * or a chart, and notes. The same pages give the same bytes.
 * @throws as `powerpoint` does.
 */
export async function storyPowerpoint(
  title: string,
  pages: readonly StoryPage[],
): Promise<Uint8Array> {
  for (const { input } of pages) checkInput(input);
  const slides = pages.map((page) => ({ slide: storySlide(page), input: page.input }));
  return pack(title, pages[0]!.input, slides);
}

/** A slide, and what it was made from. */
interface MadeSlide {
  readonly slide: Slide & { readonly series?: ChartSeries };
  readonly input: DeckInput;
}

function pack(name: string, { theme, language }: DeckInput, slides: readonly MadeSlide[]) {
  const { font, language: code } = POWERPOINT[language];
  const look = themePart(theme, font);
  const parts: Parts = {
    '_rels/.rels': relationships([
      relation('officeDocument', 'ppt/presentation.xml'),
      {
        type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: 'docProps/core.xml',
      },
    ]),
    'docProps/core.xml': corePart(name, code),
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
    ...Object.fromEntries(slides.flatMap((made, index) => slideParts(made, index + 1, code))),
  };
  return zipParts({ '[Content_Types].xml': contentTypes(typesOf(Object.keys(parts))), ...parts });
}

/** The parts of a slide, of its notes and of its chart, if it has one; all bear its number. */
function slideParts({ slide, input }: MadeSlide, number: number, code: string) {
  const { series } = slide;
  const { link } = input;
  const toLink: Relation[] =
    link === null ? [] : [{ ...relation('hyperlink', link, RELATION.link), external: true }];
  const parts: [path: string, content: Parts[string]][] = [
    [`ppt/slides/slide${number}.xml`, slidePart(slide)],
    [
      `ppt/slides/_rels/slide${number}.xml.rels`,
      relationships([
        relation('slideLayout', '../slideLayouts/slideLayout1.xml'),
        relation('notesSlide', `../notesSlides/notesSlide${number}.xml`),
        ...toLink,
        ...(series ? [relation('chart', `../charts/chart${number}.xml`, RELATION.chart)] : []),
      ]),
    ],
    [`ppt/notesSlides/notesSlide${number}.xml`, notesPart(slide, link, code)],
    [
      `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
      relationships([
        relation('notesMaster', '../notesMasters/notesMaster1.xml'),
        relation('slide', `../slides/slide${number}.xml`),
        ...toLink,
      ]),
    ],
  ];
  if (!series) return parts;
  return [
    ...parts,
    [`ppt/charts/chart${number}.xml`, chartXml(series, input)] as const,
    [
      `ppt/charts/_rels/chart${number}.xml.rels`,
      relationships([relation('package', `../embeddings/workbook${number}.xlsx`)]),
    ] as const,
    [`ppt/embeddings/workbook${number}.xlsx`, workbook(series, input.language)] as const,
  ];
}

function relation(kind: string, target: string, id?: string): Relation {
  return { type: `${OFFICE}/${kind}`, target, ...(id && { id }) };
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
