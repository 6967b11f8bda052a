import { isShared } from '../../core/atlas/share.ts';
import type { Atlas } from '../../core/atlas/atlas.ts';
import { conditionsOf, type Condition, type Filter } from '../../core/view/filter.ts';
import { hasValues, type LayerId } from '../../core/atlas/layer.ts';
import { AREAS } from '../../core/atlas/poverty-list.ts';
import { isPercent } from '../../core/atlas/read-values.ts';
import type { Reading } from '../../core/atlas/reading.ts';
import type { Language } from '../../core/base/language.ts';
import { areaName } from './area-name.ts';
import { FILTER_PANEL } from '../messages/filter-panel.ts';
import { MESSAGES } from '../messages/index.ts';
import { classTitle, endText, uncertaintyTitle } from './class-text.ts';
import { formatChance } from './number.ts';
import { indicatorUnit } from './county-text.ts';
import { layerName } from './layer-words.ts';
import { filterPlace, MOST_NAMES } from './filtered-text.ts';
import { countyName } from './place-name.ts';

/** What conditions are told of: the leading layer as it is read. */
export interface Filtered {
  readonly atlas: Atlas;
  readonly layer: LayerId;
  readonly reading: Reading;
  /** Above which probabilities are. */
  readonly threshold: number;
  readonly language: Language;
}

/** Says one condition of a filter in a few words. */
export function conditionText(condition: Condition, filter: Filter, context: Filtered): string {
  const { atlas, language } = context;
  const t = FILTER_PANEL[language];
  switch (condition.kind) {
    case 'places':
      return filterPlace(atlas, condition.id, language);
    case 'list':
      return listText(filter, context);
    case 'near':
      return t.near(nameOf(filter.near!, context));
    case 'areas':
    case 'threeAreas': {
      const areas = AREAS[condition.kind === 'areas' ? 'area' : 'three'];
      return areaName(areas.find(({ id }) => id === condition.id)!.zh, language);
    }
    case 'years':
      return t.left(condition.id);
    case 'statuses':
      return MESSAGES[language].status[condition.id];
    case 'keyCounty':
      return filter.keyCounty ? t.keyCounty : t.notKeyCounty;
    case 'outline':
      return t.outline;
    case 'range':
      return rangeText(filter, context);
  }
}

/** Names the counties of a list, or counts them where they are many. */
function listText({ list }: Filter, context: Filtered): string {
  if (list.length > MOST_NAMES) return FILTER_PANEL[context.language].named(list.length);
  return MESSAGES[context.language].list(list.map((id) => nameOf(id, context)));
}

function nameOf(id: string, { atlas, language }: Filtered): string {
  return countyName(atlas, id, id, language);
}

/** All conditions of a filter in words, one after the other; empty where nothing is filtered. */
export function filterText(filter: Filter, context: Filtered): string {
  const conditions = conditionsOf(filter).map((condition) =>
    conditionText(condition, filter, context),
  );
  return MESSAGES[context.language].list(conditions);
}

function rangeText(
  { range }: Filter,
  { atlas, layer, reading, threshold, language }: Filtered,
): string {
  if (!range || !hasValues(layer)) return '';
  const t = FILTER_PANEL[language];
  const { of, low, high } = range;
  const isRate = of === 'rate';
  if (of === 'chance') {
    const filled = { filling: 'chance', threshold } as const;
    const name = uncertaintyTitle(atlas, layer, filled, language);
    const [least, most] = [low, high].map((end) => end !== null && formatChance(end, language));
    if (!least) return t.atMost(name, most || '');
    return most ? t.between(name, least, most) : t.atLeast(name, least);
  }
  const title = classTitle(atlas, layer, reading, language);
  const theme = layerName(atlas, layer, language);
  // What is picked by a guess says so.
  const total = isShared(atlas, layer, reading) ? MESSAGES[language].estimated(theme) : theme;
  const name = isRate ? title.name : total;
  const unit = indicatorUnit(atlas, layer, language);
  const text = (end: number) => {
    const amount = endText(end, reading, language);
    if (isPercent(reading)) return amount;
    return isRate ? `${amount} ${title.unit}` : unit(amount);
  };
  if (low === null) return t.atMost(name, text(high!));
  return high === null ? t.atLeast(name, text(low)) : t.between(name, text(low), text(high));
}
