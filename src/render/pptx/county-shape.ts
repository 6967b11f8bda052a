import type { StatusPattern } from '../../core/theme/status-patterns.ts';
import type { Theme } from '../../core/theme/theme.ts';
import type { County } from '../../core/atlas/atlas.ts';
import { hasValues } from '../../core/atlas/layer.ts';
import { groupName } from '../../core/atlas/poverty-list.ts';
import { layerName } from '../../i18n/format/layer-words.ts';
import { countyReadText, readingTime } from '../../i18n/format/reading-text.ts';
import { exitText } from '../../i18n/format/exit-text.ts';
import { areaName } from '../../i18n/format/area-name.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import { POWERPOINT } from '../../i18n/messages/pptx.ts';
import type { DeckInput } from './deck-input.ts';
import type { Fill } from './paint.ts';

/** The fill of the county at a row of the mesh; as of one outside the list where its class does not stand out. */
export function countyFill({ theme, fill, paintOf }: DeckInput, row: number): Fill {
  const paint = paintOf(row);
  if (!paint.shown || paint.fill === 'outside') return { color: theme.outside };
  const color =
    paint.fill === 'class' ? fill.classes!.colors[paint.classIndex]! : theme[paint.fill];
  return patternFill(color, paint.pattern, theme);
}

/** A colour under the pattern of a status. */
export function patternFill(
  ground: string,
  pattern: StatusPattern | null,
  theme: Pick<Theme, 'veil' | 'hatch'>,
): Fill {
  if (!pattern) return { color: ground };
  return { pattern, front: pattern === 'hatch' ? theme.hatch : theme.veil, ground };
}

/** Says what is known of a county in the view: its total and its rate with status and range, or what the list says. */
export function countyDescription(input: DeckInput, county: County): string {
  const { atlas, view, language } = input;
  const messages = MESSAGES[language];
  const t = POWERPOINT[language];
  const { at } = input;
  const time = readingTime(atlas, view.layer, at, language);
  if (hasValues(view.layer)) {
    const { total, rate } = countyReadText(atlas, view.layer, county, at, language);
    const amounts = [total, ...(rate ? [rate] : [])].map(({ value, text }) =>
      value.amount === null ? text.status : t.known(text.amount, text.status, text.range),
    );
    return t.told(time, layerName(atlas, view.layer, language), [...new Set(amounts)]);
  }
  const { grouping } = view;
  const group = grouping === 'year' ? null : groupName(county, grouping);
  const left = messages.leftList(exitText(county, language));
  if (group === null) return left;
  const name = areaName(group, language);
  return t.inArea(left, county.areaUnverified ? `${name} (${messages.unverified})` : name);
}
