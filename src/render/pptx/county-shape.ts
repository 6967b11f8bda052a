import { fillValues, KIND, type CountyValues } from '../../scene/fill-values.ts';
import type { County } from '../../core/atlas/atlas.ts';
import { hasValues } from '../../core/atlas/layer.ts';
import { groupName } from '../../core/atlas/poverty-list.ts';
import { isFilled } from '../../core/view/view.ts';
import { layerName } from '../../i18n/format/county-text.ts';
import { countyReadText, readingTime } from '../../i18n/format/reading-text.ts';
import { areaName } from '../../i18n/format/area-name.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import { POWERPOINT } from '../../i18n/messages/pptx.ts';
import { readAt, type DeckInput } from './deck-input.ts';
import type { Fill } from './paint.ts';

/** The adcodes of the counties of the boundaries, in their order. */
export function countyIds({ boundaries }: Pick<DeckInput, 'boundaries'>): string[] {
  return boundaries.objects.counties.geometries.map(({ id }) => String(id));
}

/** What the counties of the boundaries are filled by, in their order. */
export function deckValues(input: DeckInput): CountyValues {
  const { atlas, view } = input;
  return fillValues(atlas, view, countyIds(input), readAt(input).reading);
}

/** The fill of the county at a row of the boundaries; as of one outside the list where its class does not stand out. */
export function countyFill(input: DeckInput, values: CountyValues, row: number): Fill {
  const { theme, view } = input;
  const at = row * values.periods + readAt(input).at;
  const kind = values.kinds[at];
  const scale = isFilled(view) ? input.scale : undefined;
  const isMissing = kind === KIND.missing;
  const bin = isMissing ? -1 : (scale?.binOf(values.rates[at]!) ?? -1);
  if (view.classes.length > 0 && !view.classes.includes(bin)) return { color: theme.outside };
  if (isMissing) return { pattern: 'hatch', front: theme.hatch, ground: theme.missing };
  const color = bin < 0 ? theme.listed : scale!.colors[bin]!;
  if (bin < 0 || kind === KIND.solid) return { color };
  const pattern = kind === KIND.unverified ? 'dashes' : 'dots';
  return { pattern, front: theme.dots, ground: color };
}

/** Says what is known of a county in the view: its total and its rate with status and range, or what the list says. */
export function countyDescription(input: DeckInput, county: County): string {
  const { atlas, view, language } = input;
  const messages = MESSAGES[language];
  const words = POWERPOINT[language];
  const now = readAt(input);
  const time = readingTime(atlas, now, language);
  if (hasValues(view.layer)) {
    const { total, rate } = countyReadText(atlas, view.layer, county, now, language);
    const said = [total, ...(rate ? [rate] : [])].map(({ value, text }) =>
      value.amount === null ? text.status : words.known(text.amount, text.status, text.range),
    );
    return words.told(time, layerName(atlas, view.layer, language), [...new Set(said)]);
  }
  const { grouping } = view;
  const group = grouping === 'year' ? null : groupName(county, grouping);
  const left = messages.leftYear(county.leftYear);
  if (group === null) return left;
  const name = areaName(group, language);
  return words.inArea(left, county.areaUnverified ? `${name} (${messages.unverified})` : name);
}
