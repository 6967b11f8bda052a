import { periodIndexOf } from '../core/atlas/atlas.ts';
import { readAvailability } from '../core/atlas/availability.ts';
import { isContextId, hasItems, hasValues, type ValueLayerId } from '../core/atlas/layer.ts';
import { AREAS } from '../core/atlas/poverty-list.ts';
import type { PeriodId } from '../core/atlas/period.ts';
import { markOf, type Overlay } from '../core/view/view.ts';
import { areaName } from '../i18n/format/area-name.ts';
import { classTitle, shareTitle, uncertaintyTitle } from '../i18n/format/class-text.ts';
import { layerName } from '../i18n/format/layer-words.ts';
import { rowCountText } from '../i18n/format/list-text.ts';
import { formatAmount, formatCount } from '../i18n/format/number.ts';
import { unitText } from '../i18n/format/units.ts';
import type { ClassScale } from '../core/statistics/class-scale.ts';
import type { Classing } from '../core/statistics/class-breaks.ts';
import { amountRead } from '../core/atlas/read-values.ts';
import { EXITS } from '../i18n/messages/exits.ts';
import type { Messages } from '../i18n/messages/zh.ts';
import { MESSAGES, periodEndName } from '../i18n/messages/index.ts';
import { TIME } from '../i18n/messages/time.ts';
import { layerColors } from '../core/theme/theme.ts';
import type { StatusPattern } from '../core/theme/status-patterns.ts';
import { paintOf, type Paint } from './fill.ts';
import type { LegendBlock, LegendRow, LegendSizes } from './legend-block.ts';
import { groupRows, leavingNotes, rateRows, type ClassRow } from './legend-classes.ts';
import { OVERLAY_BLOCKS } from './overlay-legend.ts';
import { classDefaults } from './scales.ts';
import { isShared } from '../core/atlas/share.ts';
import type { Scene } from './scene.ts';
import { COLUMN_PIXELS } from './total-symbols.ts';

/** What of a legend depends on the picture that it belongs to. */
export interface LegendOptions {
  /** Whether lines stand for colours. */
  readonly isPrint?: boolean;
  /** Whether areas are named by their colours: where the map has no names. */
  readonly areasByColor?: boolean;
}

/** Says what a scene shows, block by block: the leading layer, overlays from the topmost, statuses. */
export function legend(scene: Scene, options: LegendOptions = {}): LegendBlock[] {
  const { layer, overlays } = scene.view;
  const mark = markOf(scene.view);
  const paints = shownPaints(scene);
  return [
    ...leading(scene, options, paints),
    ...(hasValues(layer) && mark !== 'fill'
      ? totals(scene, layer, mark === 'columns' ? 'columns' : 'circles')
      : []),
    ...overlays.toReversed().flatMap((overlay) => overlayBlock(scene, overlay)),
    statuses(scene, paints),
  ];
}

/** How counties are painted that the filter lets through. */
function shownPaints({ geometry, paintOf }: Scene): Paint[] {
  return geometry.mesh.ids.map((_, row) => paintOf(row)).filter(({ shown }) => shown);
}

/**
 * Whether any county has a class in a half-year that has a map, beside this one or here; a scale without any would say
 * something of nothing.
 */
function isAnyKnown({ atlas, fill, mask, headline }: Scene): boolean {
  const beside = headline.other && periodIndexOf(atlas, headline.other.period);
  return [fill.periodIndex, beside ?? fill.periodIndex].some((periodIndex) => {
    const shown = { ...fill, periodIndex };
    return mask.some((_, row) => paintOf(shown, mask, row).fill === 'class');
  });
}

const isEstimate = ({ pattern }: Paint) => pattern === 'strokes';
const isOwnFigure = ({ pattern }: Paint) => pattern === 'dashes';

function leading(scene: Scene, options: LegendOptions, paints: readonly Paint[]): LegendBlock[] {
  const { layer } = scene.view;
  if (layer === 'list') return [groups(scene, options)];
  if (!hasValues(layer)) return [];
  if (scene.fill.classes && isAnyKnown(scene)) return [rates(scene, layer, options, paints)];
  if (scene.classes && !scene.fill.classes) return [];
  const { atlas, at, language } = scene;
  const { name } =
    scene.quantity !== 'rate'
      ? shareTitle(atlas, layer, at, language)
      : classTitle(atlas, layer, at.reading, language);
  const isChange = at.reading.kind === 'change';
  const block = { id: layer, title: name, unit: '', rows: [] };
  return [
    isChange
      ? { ...block, notes: [], emphasis: TIME[language].unknownChange }
      : { ...block, notes: [MESSAGES[language].noData] },
  ];
}

function groups(scene: Scene, { isPrint, areasByColor }: LegendOptions): LegendBlock {
  const { view, filtered, classes, language } = scene;
  const { grouping } = view;
  const messages = MESSAGES[language];
  const colors = classes?.colors ?? [];
  const rowsAt = (period: PeriodId) =>
    groupRows(filtered.counties, { grouping, period }, colors, language);
  const besides = scene.headline.other && rowsAt(scene.headline.other.period);
  const rows = rowsAt(view.period)
    .map((row, place) => classRow(scene, row, null, besides?.[place]))
    .filter(({ isEmpty }) => !isEmpty);
  const title = messages.grouping[grouping];
  // Counts are those of one of two maps.
  const unit = scene.headline.other ? periodEndName(view.period, messages) : '';
  const block = { id: 'list', title, unit };
  if (grouping === 'year')
    return { ...block, rows, notes: leavingNotes(filtered.counties, view.period, language) };
  if (areasByColor) {
    const named = colors.slice(0, -1).map((color, index): LegendRow => {
      const areas = AREAS[grouping].filter((area) => area.color === index);
      return {
        key: { kind: 'fill', name: `bin-${index}`, color, pattern: null },
        text: messages.list(areas.map(({ zh }) => areaName(zh, language))),
      };
    });
    return { ...block, rows: [...named, ...rows], notes: [] };
  }
  const note = isPrint ? messages.linesAreas : messages.areasNamed;
  return { ...block, rows, notes: [note] };
}

function rates(
  scene: Scene,
  layer: ValueLayerId,
  options: LegendOptions,
  paints: readonly Paint[],
): LegendBlock {
  if (scene.quantity === 'share') return shares(scene, layer, paints);
  if (scene.quantity !== 'rate') return uncertainty(scene, layer, scene.quantity, paints);
  const { isPrint } = options;
  const { atlas, view, filtered, at, classes, language } = scene;
  const messages = MESSAGES[language];
  const t = TIME[language];
  const { name, unit, base } = classTitle(atlas, layer, at.reading, language);
  const isChange = at.reading.kind === 'change';
  const classing = view.classing ?? classDefaults(atlas, layer).usual;
  const rows = rateRows(atlas, layer, filtered.counties, classes!, at, scene.filled, language);
  const besides = rowsBeside(scene, layer);
  return {
    id: layer,
    title: name,
    unit,
    ...(view.scaling === 'rescale' && { warning: t.rescaled }),
    rows: rows.map((row, place) => classRow(scene, row, 'dashes', besides?.[place])),
    notes: isChange
      ? [`${base} · ${isPrint ? messages.linesChange : t.colorsChange}`]
      : [
          `${base} · ${messages.classing[classing]}`,
          ...divergingNotes(classing, classes!, messages, isPrint),
        ],
    ...doubts(scene, layer),
  };
}

function divergingNotes(
  classing: Classing,
  { middle }: ClassScale,
  messages: Messages,
  isPrint: boolean | undefined,
): string[] {
  if (middle === null) return [];
  if (classing === 'average') return [isPrint ? messages.linesAverage : messages.colorsAverage];
  return [isPrint ? messages.linesZero : messages.colorsZero];
}

/** Shares of the nation, with what the average county has now, and that they hardly move. */
function shares(scene: Scene, layer: ValueLayerId, paints: readonly Paint[]): LegendBlock {
  const { atlas, filtered, at, classes, language } = scene;
  const messages = MESSAGES[language];
  const rows = rateRows(atlas, layer, filtered.counties, classes!, at, scene.filled, language);
  const { name, unit, base } = shareTitle(atlas, layer, at, language);
  return {
    id: layer,
    title: messages.estimated(name),
    unit,
    rows: rows.map((row) => classRow(scene, row, paints.some(isEstimate) ? 'strokes' : 'dashes')),
    notes: [
      base,
      ...(paints.some(isOwnFigure) || isKnownOnce(scene, layer) ? [] : [messages.sharesStay]),
    ],
    ...doubts(scene, layer),
  };
}

/** Whether only one half-year has a national figure, so that nothing moves. */
function isKnownOnce({ atlas, at }: Scene, layer: ValueLayerId): boolean {
  const known = readAvailability(atlas, layer, at.reading).filter((status) => status !== 'missing');
  return known.length < 2;
}

/** How uncertain counties are, or how likely one is above a threshold. */
function uncertainty(
  scene: Scene,
  layer: ValueLayerId,
  quantity: 'width' | 'chance',
  paints: readonly Paint[],
): LegendBlock {
  const { atlas, filtered, at, classes, filled, language } = scene;
  const messages = MESSAGES[language];
  const rows = rateRows(atlas, layer, filtered.counties, classes!, at, filled, language);
  const besides = rowsBeside(scene, layer);
  const title = uncertaintyTitle(atlas, layer, filled, language);
  const pattern = paints.some(isEstimate) ? 'strokes' : 'dashes';
  return {
    id: layer,
    title: pattern === 'strokes' ? messages.estimated(title) : title,
    unit: quantity === 'width' ? messages.widthUnit : '',
    rows: rows.map((row, place) => classRow(scene, row, pattern, besides?.[place])),
    notes: [
      (paints.some(isEstimate) ? messages.uncertainty : messages.uncertaintyStated)[quantity],
    ],
    ...doubts(scene, layer),
  };
}

/** The classes in the half-year of the other map, where there are two. */
function rowsBeside(scene: Scene, layer: ValueLayerId): ClassRow[] | undefined {
  const { atlas, filtered, at, classes, headline, language } = scene;
  if (!headline.other) return undefined;
  const { period } = headline.other;
  const periodIndex = periodIndexOf(atlas, period);
  const then = { ...at, periodIndex };
  return rateRows(atlas, layer, filtered.counties, classes!, then, scene.filled, language);
}

/** `beside` is the same class in the half-year of the other map, where there are two. */
function classRow(
  { fill, language }: Scene,
  { classIndex, color, name, count, range = null }: ClassRow,
  pattern: StatusPattern | null,
  beside?: ClassRow,
): LegendRow {
  return {
    key: { kind: 'fill', name: `bin-${classIndex}`, color, pattern },
    text: name,
    classIndex,
    count: MESSAGES[language].counties(rowCountText({ amount: count, range }, language)),
    size: count,
    sizeText: (range ?? [count]).map((end) => formatCount(end, language)).join('–'),
    isEmpty: count === 0 && !beside?.count,
    faded: fill.highlighted.length > 0 && !fill.highlighted.includes(classIndex),
  };
}

function totals(scene: Scene, layer: ValueLayerId, mark: LegendSizes['mark']): LegendBlock[] {
  const { atlas, view, at, filtered, theme, language } = scene;
  const messages = MESSAGES[language];
  const scale = scene.sizesOf(layer);
  if (!scale) return [];
  const pixelsOf = (tick: number) =>
    mark === 'circles' ? scale(tick) : (COLUMN_PIXELS * tick) / scale.greatest;
  const isLeading = layer === view.layer;
  const plain = layerName(atlas, layer, language);
  const name = isShared(atlas, layer, { kind: 'period' }) ? messages.estimated(plain) : plain;
  const isSum = isLeading && at.reading.kind === 'cumulative';
  const drawn = isLeading ? at : { ...at, reading: { kind: 'period' } as const };
  const isBelowZero = filtered.counties.some(
    (county) => (amountRead(atlas, layer, county, drawn) ?? 0) < 0,
  );
  const unit = unitText(atlas.indicatorById.get(layer)?.unit ?? 'text', language)('').trim();
  return [
    {
      id: `${layer}-${mark}`,
      title: isSum ? TIME[language].rateSum(name) : name,
      unit,
      rows: [],
      sizes: {
        mark,
        color: layerColors(theme, atlas, layer).symbol,
        ticks: scale.ticks().map((tick) => [pixelsOf(tick), formatAmount(tick, language)]),
      },
      notes: [
        mark === 'circles' ? messages.legendCircles : messages.legendColumns,
        ...(isBelowZero ? [messages.sizesFromZero] : []),
      ],
      ...(!(isLeading && view.mark === 'both') && doubts(scene, layer)),
    },
  ];
}

/** What a layer's figures cover, and what is doubtful about its estimate. */
function doubts(
  { atlas, language }: Scene,
  layer: ValueLayerId,
): Pick<LegendBlock, 'scopeOf' | 'fit'> {
  const fit = atlas.fits[layer];
  if (!fit) return { scopeOf: layer };
  const summary = `⚠ ${MESSAGES[language].fit[fit.fit]}`;
  return { scopeOf: layer, fit: { summary, text: language === 'zh' ? fit.noteZh : fit.noteEn } };
}

function overlayBlock(scene: Scene, { id }: Overlay): LegendBlock[] {
  return hasItems(id) ? [OVERLAY_BLOCKS[id](scene)] : totals(scene, id, 'circles');
}

/** What fills mean that are no class, each where it occurs among what the filter lets through. */
function statuses({ view, theme, language }: Scene, paints: readonly Paint[]): LegendBlock {
  const messages = MESSAGES[language];
  const occurs = (test: (paint: Paint) => boolean) => paints.some(test);
  const row = (name: string, color: string, pattern: StatusPattern | null, text: string) => ({
    key: { kind: 'fill', name, color, pattern } as const,
    text,
  });
  const listed = view.grouping === 'year' ? EXITS[language].pattern : messages.legendUnverified;
  const unverified = isContextId(view.layer)
    ? messages.legendContext
    : view.layer === 'list'
      ? listed
      : messages.legendOwn;
  return {
    id: 'statuses',
    title: '',
    unit: '',
    notes: [],
    rows: [
      ...(occurs(isEstimate)
        ? [row('blank', theme.quiet, 'strokes', messages.legendEstimate)]
        : []),
      ...(occurs(({ fill }) => fill === 'listed')
        ? [row('listed', theme.listed, null, messages.legendTinted)]
        : []),
      ...(occurs(isOwnFigure) ? [row('blank', theme.quiet, 'dashes', unverified)] : []),
      ...(occurs(({ fill }) => fill === 'missing')
        ? [row('missing', theme.missing, 'hatch', messages.legendMissing)]
        : []),
      row('outside', theme.outside, null, messages.legendOutside),
    ],
  };
}
