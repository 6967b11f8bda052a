import { fillValues, FILL_KIND, type FillValues } from '../../scene/fill-values.ts';
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
export function deckValues(input: DeckInput): FillValues {
  const { atlas, view } = input;
  return fillValues(atlas, view, countyIds(input), readAt(input).reading);
}

/** The fill of the county at a row of the boundaries; as of one outside the list where its class does not stand out. */
export function countyFill(input: DeckInput, values: FillValues, row: number): Fill {
  const { theme, view } = input;
  const at = row * values.periods + readAt(input).periodIndex;
  const kind = values.kinds[at];
  const scale = isFilled(view) ? input.scale : undefined;
  const isMissing = kind === FILL_KIND.missing;
  const classIndex = isMissing ? -1 : (scale?.classIndexOf(values.rates[at]!) ?? -1);
  if (view.classes.length > 0 && !view.classes.includes(classIndex))
    return { color: theme.outside };
  if (isMissing) return { pattern: 'hatch', front: theme.hatch, ground: theme.missing };
  const color = classIndex < 0 ? theme.listed : scale!.colors[classIndex]!;
  if (classIndex < 0 || kind === FILL_KIND.solid) return { color };
  const pattern = kind === FILL_KIND.unverified ? 'dashes' : 'dots';
  return { pattern, front: theme.dots, ground: color };
}

/** Says what is known of a county in the view: its total and its rate with status and range, or what the list says. */
export function countyDescription(input: DeckInput, county: County): string {
  const { atlas, view, language } = input;
  const messages = MESSAGES[language];
  const t = POWERPOINT[language];
  const at = readAt(input);
  const time = readingTime(atlas, at, language);
  if (hasValues(view.layer)) {
    const { total, rate } = countyReadText(atlas, view.layer, county, at, language);
    const said = [total, ...(rate ? [rate] : [])].map(({ value, text }) =>
      value.amount === null ? text.status : t.known(text.amount, text.status, text.range),
    );
    return t.told(time, layerName(atlas, view.layer, language), [...new Set(said)]);
  }
  const { grouping } = view;
  const group = grouping === 'year' ? null : groupName(county, grouping);
  const left = messages.leftYear(county.leftYear);
  if (group === null) return left;
  const name = areaName(group, language);
  return t.inArea(left, county.areaUnverified ? `${name} (${messages.unverified})` : name);
}
