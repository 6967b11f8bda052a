import { fakeLngLatToSquare, squareToMetres } from '../../core/geography/albers.ts';
import { roundBelow } from '../../core/view/map-frame.ts';
import { areaName } from '../../i18n/format/area-name.ts';
import { formatCount } from '../../i18n/format/number.ts';
import { POWERPOINT } from '../../i18n/messages/pptx.ts';
import { PRINT_MESSAGES } from '../../i18n/messages/print-layout.ts';
import { pinnedLabels, placeLabels } from '../../scene/labels.ts';
import type { DeckInput } from './deck-input.ts';
import { UNITS_PER_POINT, type SlideRect } from './emu.ts';
import type { Group, PptxShape, TextBox } from './shape.ts';
import { isInside, type SlideTransform } from './slide-frame.ts';
import { emsOf } from './text-body.ts';

/** Sizes of type in points. */
const SIZES = { place: 10, pinned: 12, scale: 9 } as const;
/** Units kept free around a name. */
const GAP = 8;

/** The names of the pinned counties and of the provinces, as text to edit; none over another or over `taken`. */
export function nameShapes(
  input: DeckInput,
  frame: SlideTransform,
  taken: readonly SlideRect[],
): Group[] {
  const { geometry, atlas, language, pinned, theme } = input;
  const t = POWERPOINT[language];
  const named = [
    ...pinnedLabels(geometry, atlas, language, pinned).features,
    ...placeLabels(geometry, atlas, null, language, areaName).features.filter(
      ({ properties }) => properties!['kind'] === 'province',
    ),
  ];
  const kept: SlideRect[] = [...taken];
  const shapes = named.flatMap(({ properties, geometry: { coordinates } }): TextBox[] => {
    const { kind, name } = properties as { kind: string; name: string };
    const isPinned = kind === 'pinned';
    const size = isPinned ? SIZES.pinned : SIZES.place;
    const [x, y] = frame.toSlide(fakeLngLatToSquare(coordinates as [number, number]));
    const width = Math.ceil(emsOf(name) * size * UNITS_PER_POINT * 1.15) + 2 * GAP;
    const height = Math.ceil(size * UNITS_PER_POINT * 1.3);
    const middle = isPinned ? y - height : y;
    const area = {
      x: Math.round(x - width / 2),
      y: Math.round(middle - height / 2),
      width,
      height,
    };
    const corners = [
      [area.x, area.y],
      [area.x + width, area.y + height],
    ] as const;
    const isFree =
      name !== '' &&
      corners.every((corner) => isInside(corner, frame.area)) &&
      kept.every((other) => !overlap(area, other));
    if (!isFree) return [];
    kept.push(area);
    const paragraphs = [[{ text: name, bold: isPinned }]];
    const text = {
      paragraphs,
      size,
      color: theme.ink,
      language: t.language,
      align: 'center',
    } as const;
    return [{ kind: 'text', name, description: '', area, text }];
  });
  return shapes.length === 0 ? [] : [{ kind: 'group', name: t.names, description: '', shapes }];
}

/** A bar of round kilometres at the lower left of the map, at most a fifth of it wide. */
export function scaleShapes({ theme, language }: DeckInput, frame: SlideTransform): Group {
  const { x, y, width, height } = frame.area;
  const t = POWERPOINT[language];
  const [left, right] = [frame.toSlide([0, 0])[0], frame.toSlide([1, 0])[0]];
  const metres = (squareToMetres([1, 0])[0] - squareToMetres([0, 0])[0]) / (right - left);
  const length = roundBelow((metres * width) / 5000);
  const units = Math.round((length * 1000) / metres);
  const foot = y + height - 40;
  const said = PRINT_MESSAGES[language].kilometres(formatCount(length, language));
  const line = { color: theme.ink, width: 1 };
  const bar = (name: string, area: SlideRect): PptxShape => ({
    kind: 'preset',
    preset: 'line',
    name,
    description: '',
    area,
    fill: null,
    line,
  });
  return {
    kind: 'group',
    name: t.scale,
    description: said,
    shapes: [
      bar(t.scale, { x: x + 40, y: foot, width: units, height: 0 }),
      bar(t.scale, { x: x + 40, y: foot - 20, width: 0, height: 20 }),
      bar(t.scale, { x: x + 40 + units, y: foot - 20, width: 0, height: 20 }),
      {
        kind: 'text',
        name: said,
        description: '',
        area: { x: x + 52, y: foot - 60, width: Math.max(units, 320), height: 50 },
        text: {
          paragraphs: [[{ text: said }]],
          size: SIZES.scale,
          color: theme.ink,
          language: t.language,
        },
      },
    ],
  };
}

function overlap(a: SlideRect, b: SlideRect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
