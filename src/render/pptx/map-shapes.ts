import { feature, mesh } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { hasNoData } from '../../scene/fill-values.ts';
import { fakeLngLatToSquare, projectToSquare, type Point } from '../../core/geography/albers.ts';
import { linesOf, ringsOf } from '../../core/geography/topojson-rings.ts';
import { MESSAGES, periodName } from '../../i18n/messages/index.ts';
import { POWERPOINT } from '../../i18n/messages/pptx.ts';
import { countyDescription, countyFill } from './county-shape.ts';
import type { DeckInput } from './deck-input.ts';
import { cutLines, cutRings, onFrame, type SlideTransform } from './slide-frame.ts';
import type { Fill, Line } from './paint.ts';
import type { Freeform, Group, PptxShape } from './shape.ts';
import { nameShapes, scaleShapes } from './map-names.ts';
import { symbolShapes } from './symbol-shapes.ts';
import type { SlideRect } from './emu.ts';

/** Widths in points, as on a static map of this size. */
const WIDTHS = { county: 0.25, province: 0.5, nation: 0.75, dash: 1.25, forest: 1 } as const;

/**
 * The map as one group: for each province a group of its outline and the counties that are kept, then lines, then
 * what lies above, last names and scale, which keep out of `taken`. Names of the shapes of places begin with their code.
 */
export function mapShapes(
  input: DeckInput,
  frame: SlideTransform,
  taken: readonly SlideRect[],
): Group {
  const { view, language, symbols, forests } = input;
  const t = POWERPOINT[language];
  const period = periodName(view.period, MESSAGES[language]);
  return {
    kind: 'group',
    name: t.map,
    description: t.mapOf(period),
    shapes: [
      ...provinceGroups(input, frame),
      ...lineShapes(input, frame),
      ...forests.features.flatMap((forest) => forestShapes(input, forest, frame)),
      ...symbols.flatMap((part) => symbolShapes(part, input, frame)),
      ...nameShapes(input, frame, taken),
      scaleShapes(input, frame),
    ],
  };
}

function provinceGroups(input: DeckInput, frame: SlideTransform): Group[] {
  const { boundaries, theme, filtered, language } = input;
  const byProvince = countyShapes(input, frame);
  return feature(boundaries, boundaries.objects.provinces).features.flatMap((province) => {
    const id = String(province.id);
    const paths = ringsOnSlide(province.geometry, frame);
    if (paths.length === 0) return [];
    const name = `${id} ${provinceName(input, id, province.properties.name)}`;
    const isEmpty = hasNoData(id) && filtered.has(id);
    const fill: Fill = isEmpty
      ? { pattern: 'hatch', front: theme.hatch, ground: theme.missing }
      : { color: theme.outside };
    const description = isEmpty ? MESSAGES[language].noDataPlace : '';
    const outline: Freeform = {
      kind: 'freeform',
      name,
      description,
      paths,
      closed: true,
      fill,
      line: null,
    };
    return [
      {
        kind: 'group',
        name,
        description: '',
        shapes: [outline, ...(byProvince.get(id.slice(0, 2)) ?? [])],
      },
    ];
  });
}

/** The counties of the list that are kept, by the first two digits of their code. */
function countyShapes(input: DeckInput, frame: SlideTransform): ReadonlyMap<string, Freeform[]> {
  const { boundaries, geometry, atlas, filtered, theme, language } = input;
  const rows = new Map(geometry.mesh.ids.map((id, row) => [id, row]));
  const line: Line = { color: theme.countyLine, width: WIDTHS.county };
  const shapes = new Map<string, Freeform[]>();
  feature(boundaries, boundaries.objects.counties).features.forEach((shown) => {
    const county = atlas.countyById.get(String(shown.id));
    const row = rows.get(String(shown.id));
    if (!county || row === undefined || !filtered.has(county.id)) return;
    const paths = ringsOnSlide(shown.geometry, frame);
    if (paths.length === 0) return;
    const province = county.id.slice(0, 2);
    const shape: Freeform = {
      kind: 'freeform',
      name: `${county.id} ${language === 'zh' ? county.zh : county.en}`,
      description: countyDescription(input, county),
      paths,
      closed: true,
      fill: countyFill(input, row),
      line,
    };
    shapes.set(province, [...(shapes.get(province) ?? []), shape]);
  });
  return shapes;
}

function provinceName({ atlas, language }: DeckInput, id: string, zh: string): string {
  const province = atlas.provinceById.get(id);
  return (language === 'zh' ? province?.zh : province?.en) ?? zh;
}

function lineShapes(
  { boundaries, theme, language }: DeckInput,
  frame: SlideTransform,
): PptxShape[] {
  const { provinces, nation, tendash } = boundaries.objects;
  const t = POWERPOINT[language];
  const lines = (of: GeometryCollection<object>, between: boolean) =>
    linesOf(
      mesh(boundaries, of as GeometryCollection, between ? (a, b) => a !== b : undefined),
    ).map((line) => line.map(projectToSquare).map(frame.toSlide));
  const drawn = [
    [t.provinceLines, lines(provinces, true), theme.provinceLine, WIDTHS.province],
    [t.nationLine, lines(nation, false), theme.nationLine, WIDTHS.nation],
    [t.dashLine, lines(tendash, false), theme.nationLine, WIDTHS.dash],
  ] as const;
  return drawn.flatMap(([name, paths, color, width]) =>
    openShape(name, cutLines(paths, frame), { color, width }),
  );
}

/** A shape of lines, or nothing where none is long enough to be seen. */
export function openShape(name: string, lines: readonly Point[][], line: Line): Freeform[] {
  const paths = onFrame(lines, (point) => point, false);
  if (paths.length === 0) return [];
  return [{ kind: 'freeform', name, description: '', paths, closed: false, fill: null, line }];
}

function forestShapes(
  { theme, language }: DeckInput,
  { geometry, properties }: GeoJSON.Feature,
  frame: SlideTransform,
): Freeform[] {
  const lines = linesOf(geometry as GeoJSON.MultiLineString).map((line) =>
    line.map((lngLat) => frame.toSlide(fakeLngLatToSquare(lngLat))),
  );
  const line = { color: theme.ecology, width: WIDTHS.forest, dashed: Boolean(properties?.dashed) };
  const name = MESSAGES[language].legendForest;
  return openShape(name, cutLines(lines, frame), {
    ...line,
    alpha: Number(properties?.opacity ?? 1),
  });
}

function ringsOnSlide(geometry: GeoJSON.Geometry, frame: SlideTransform): Point[][] {
  const rings = ringsOf(geometry).map((ring) => ring.map(projectToSquare).map(frame.toSlide));
  return onFrame(cutRings(rings, frame), (point) => point, true);
}
