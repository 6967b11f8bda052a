import type {
  LegendRow,
  LegendSizes,
  LegendBlock,
  LegendInput,
  StatusPattern,
} from './legend-block.ts';
import { COLUMN_PIXELS, UPRIGHT } from './total-symbols.ts';
import { FILL_KIND } from './fill-values.ts';
import { familyOf, hasValues, isOwnId, type ValueLayerId } from '../core/atlas/layer.ts';
import { isUniformChange } from '../core/atlas/uniform-change.ts';
import { isFilled, markOf, type Overlay } from '../core/view/view.ts';
import { groupRows, rateRows, type ClassRow } from './legend-classes.ts';
import { classTitle } from '../i18n/format/class-text.ts';
import { layerName } from '../i18n/format/county-text.ts';
import { formatAmount, formatCount } from '../i18n/format/number.ts';
import { classDefaults } from './scales.ts';
import { MESSAGES } from '../i18n/messages/index.ts';
import { PRINT_MESSAGES } from '../i18n/messages/print-layout.ts';
import { TIME } from '../i18n/messages/time.ts';
import { unitText } from '../i18n/format/units.ts';
import { OVERLAY_BLOCKS } from './overlay-legend.ts';

/** The height at which a map draws the greatest column, in pixels. */
const UPRIGHT_PIXELS = COLUMN_PIXELS * UPRIGHT;

/**
 * Says what a picture of a view shows, block by block: the leading layer, overlays from the topmost, statuses.
 * `isPrint` where lines stand for colours.
 */
export function legendOf(shown: LegendInput, isPrint = false): LegendBlock[] {
  const { view } = shown;
  const { layer } = view;
  const mark = markOf(view);
  return [
    ...leading(shown, isPrint),
    ...(hasValues(layer) && mark !== 'fill'
      ? totals(shown, layer, mark === 'columns' ? 'columns' : 'circles')
      : []),
    ...view.overlays.toReversed().flatMap((overlay) => overlayBlock(shown, overlay)),
    statuses(shown),
  ];
}

function leading(shown: LegendInput, isPrint: boolean): LegendBlock[] {
  const { atlas, view, filtered, at, scale, language } = shown;
  const { layer, grouping, period } = view;
  const messages = MESSAGES[language];
  const bare = { unit: '', rows: [], notes: [] };
  if (layer === 'list') {
    const rows = groupRows(filtered.counties, { grouping, period }, scale?.colors ?? [], language);
    const named = isPrint ? PRINT_MESSAGES[language].linesAreas : messages.areasNamed;
    const note = grouping === 'year' ? messages.yearRule : named;
    const title = messages.grouping[grouping];
    return [{ title, unit: '', rows: rows.map((row) => classRow(shown, row, [])), notes: [note] }];
  }
  if (!hasValues(layer)) return [];
  const { name, unit, base } = classTitle(atlas, layer, at.reading, language);
  if (!scale) {
    const isKnown = Boolean(atlas.estimates[layer]);
    return isKnown ? [] : [{ ...bare, title: name, notes: [messages.noData] }];
  }
  const t = TIME[language];
  const { linesChange, linesAverage } = PRINT_MESSAGES[language];
  const rows = rateRows(atlas, layer, filtered.counties, scale, at, language);
  const isChange = at.reading.kind === 'change';
  const classing = view.classing ?? classDefaults(layer).usual;
  const isUniform = isUniformChange(atlas, layer, filtered.counties, at);
  const patterns: StatusPattern[] = isOwnId(layer) ? ['dashes'] : ['dots'];
  return [
    {
      title: name,
      unit,
      rows: rows.map((row) => classRow(shown, row, patterns)),
      ...(view.scaling === 'rescale' && { warning: t.rescaled }),
      notes: [
        isChange
          ? `${base} · ${isPrint ? linesChange : t.colorsChange}`
          : `${base} · ${messages.classing[classing]}`,
        ...(!isChange && classing === 'average'
          ? [isPrint ? linesAverage : messages.colorsAverage]
          : []),
        ...(isUniform ? [t.uniform] : []),
        ...fitNotes(shown, layer),
      ],
    },
  ];
}

function classRow(
  { view, language }: LegendInput,
  row: ClassRow,
  patterns: StatusPattern[],
): LegendRow {
  const { classIndex, name, count } = row;
  return {
    key: { kind: 'fill', name: `bin-${classIndex}`, patterns },
    text: name,
    count: MESSAGES[language].counties(formatCount(count, language)),
    faded: view.classes.length > 0 && !view.classes.includes(classIndex),
  };
}

function totals(shown: LegendInput, layer: ValueLayerId, mark: LegendSizes['mark']): LegendBlock[] {
  const { atlas, view, at, theme, language } = shown;
  const messages = MESSAGES[language];
  const scale = shown.totalsOf(layer);
  if (!scale) return [];
  const ticks = scale.ticks();
  const pixelsOf = (tick: number) =>
    mark === 'circles' ? scale(tick) : (UPRIGHT_PIXELS * tick) / scale.greatest;
  const isLeading = layer === view.layer;
  const name = layerName(atlas, layer, language);
  const isSum = isLeading && at.reading.kind === 'cumulative';
  const unit = unitText(atlas.indicatorById.get(layer)?.unit ?? 'text', language)('').trim();
  return [
    {
      title: isSum ? TIME[language].rateSum(name) : name,
      unit,
      rows: [],
      sizes: {
        mark,
        color: theme.symbols[familyOf(layer)],
        ticks: ticks.map((tick) => [pixelsOf(tick), formatAmount(tick, language)] as const),
      },
      notes: [
        mark === 'circles' ? messages.legendCircles : messages.legendColumns,
        ...(isLeading && view.mark === 'both' ? [] : fitNotes(shown, layer)),
      ],
    },
  ];
}

/** What is doubtful about the estimate of a layer. */
function fitNotes({ atlas, language }: LegendInput, layer: ValueLayerId): string[] {
  const fit = atlas.fits[layer];
  if (!fit) return [];
  return [`⚠ ${MESSAGES[language].fit[fit.fit]}: ${language === 'zh' ? fit.noteZh : fit.noteEn}`];
}

function overlayBlock(shown: LegendInput, { id }: Overlay): LegendBlock[] {
  if (hasValues(id)) return totals(shown, id, 'circles');
  return [OVERLAY_BLOCKS[id](shown)];
}

/** Which statuses of fills a half-year has among what the filter keeps. */
function statuses({ values, geometry, filtered, at, view, language }: LegendInput): LegendBlock {
  const messages = MESSAGES[language];
  const kinds = new Set<number>();
  geometry.mesh.ids.forEach((id, row) => {
    const kind = values.kinds[row * values.periods + at.periodIndex]!;
    if (kind === FILL_KIND.outside || filtered.has(id)) kinds.add(kind);
  });
  const filled = isFilled(view);
  const row = (name: string, patterns: StatusPattern[], text: string): LegendRow => ({
    key: { kind: 'fill', name, patterns },
    text,
  });
  const unverified = view.layer === 'list' ? messages.legendUnverified : messages.legendOwn;
  return {
    title: '',
    unit: '',
    notes: [],
    rows: [
      ...(filled && kinds.has(FILL_KIND.modelled)
        ? [row('blank', ['dots'], messages.legendEstimate)]
        : []),
      ...(filled ? [] : [row('listed', [], messages.legendTinted)]),
      ...(filled && kinds.has(FILL_KIND.unverified) ? [row('blank', ['dashes'], unverified)] : []),
      ...(kinds.has(FILL_KIND.missing) ? [row('missing', ['hatch'], messages.legendMissing)] : []),
      row('outside', [], messages.legendOutside),
    ],
  };
}
