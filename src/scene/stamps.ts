import type { Claim } from '../core/evidence/claim.ts';
import { hasValues, isContextId } from '../core/atlas/layer.ts';
import { LIST_FIGURE, onListAt } from '../core/atlas/poverty-list.ts';
import type { Knowledge, Standing } from '../core/atlas/status.ts';
import { indicatorUnit } from '../i18n/format/county-text.ts';
import { toldText } from '../i18n/format/headline.ts';
import { rowCountText } from '../i18n/format/list-text.ts';
import { readText } from '../i18n/format/reading-text.ts';
import { FRONT_PAGE } from '../i18n/messages/front-page.ts';
import { SLIDE } from '../i18n/messages/slide.ts';
import type { Figures, FiguresInput } from './figures.ts';

/** How a number of a headline is known, in the words that stand beside it. */
export interface Stamp {
  /** What is known so; empty where the headline says it. */
  readonly text: string;
  readonly status: Standing | Knowledge;
  /** What one asks the sources of; none of what the method answers for. */
  readonly claim?: Claim;
}

/** What stamps are made of. */
type Stamped = Pick<Figures, 'at' | 'filtered' | 'headline'> &
  Pick<FiguresInput, 'atlas' | 'view' | 'language'>;

/**
 * Says how each number of a headline is known. Where something else than the headline is claimed, such as the title of a scene,
 * the stamps have the amounts, too.
 */
export function stampsOf(
  { atlas, view, language, at, filtered, headline }: Stamped,
  hasAmounts: boolean,
): Stamp[] {
  const { layer, period } = view;
  if (layer === 'none' || filtered.counties.length === 0) return [];
  const t = FRONT_PAGE[language];
  const { value, told: figure, isEstimate } = headline;
  const counties = filtered.counties.map(({ id }) => id);
  const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(' ');
  if (!hasValues(layer)) {
    const on = SLIDE[language].still(rowCountText(onListAt(filtered.counties, period), language));
    const said = figure && toldText(atlas, figure, language);
    return [
      ...(figure && said
        ? [
            {
              text: joined(said.amount, said.range),
              status: figure,
              claim: { kind: 'national', indicator: LIST_FIGURE, period } as const,
            },
          ]
        : []),
      { text: on, status: 'derived', claim: { kind: 'on-list', counties, period } },
    ];
  }
  if (isContextId(layer) && value.amount === null) return [{ text: '', status: 'unverified' }];
  const text = readText(value, at, language, indicatorUnit(atlas, layer, language));
  const subject = filtered.all ? t.nation : t.sum;
  // The headline has the amount already, and that of an estimate as a range; the title of a scene has neither.
  const isLone = value.status === 'modelled' && text.range !== null;
  const amount = hasAmounts && text.amount !== text.status && !isLone ? text.amount : null;
  const range = hasAmounts || !isLone ? text.range : null;
  const read = at.reading.kind === 'period' ? {} : { reading: at.reading };
  return [
    {
      text: joined(subject, amount, range),
      status: value,
      claim: filtered.all
        ? { kind: 'national', indicator: layer, period, ...read }
        : { kind: 'union', layer, counties, period, ...read },
    },
    ...(isEstimate && filtered.all ? [{ text: t.counties, status: 'modelled' } as const] : []),
  ];
}
