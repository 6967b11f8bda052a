import type { Atlas, County } from '../../core/atlas/atlas.ts';
import type { TimedReading } from '../../core/atlas/read-values.ts';
import { columnTime, factOf } from '../../core/table/cells.ts';
import type { TableColumn, CountyAttribute } from '../../core/view/columns.ts';
import type { Language } from '../../core/base/language.ts';
import { exitDateText } from './exit-text.ts';
import { areaName } from './area-name.ts';
import { MESSAGES } from '../messages/index.ts';
import { TABLE } from '../messages/table.ts';
import { classTitle, thresholdText } from './class-text.ts';
import { indicatorUnit } from './county-text.ts';
import { layerName } from './layer-words.ts';
import { formatCount } from './number.ts';
import { figureTimeName, readingTime } from './reading-text.ts';

/** What a column is headed by; `time` and `unit` are `null` where they go without saying. */
export interface ColumnTitle {
  readonly name: string;
  readonly time: string | null;
  readonly unit: string | null;
}

/** Says what a column holds, over what time, and in what unit; the cells then have bare numbers. */
export function columnTitle(
  atlas: Atlas,
  column: TableColumn,
  at: TimedReading,
  language: Language,
): ColumnTitle {
  const t = TABLE[language];
  if (column.kind === 'fact') {
    const unit = column.fact === 'population' ? t.people : null;
    return { name: t.fact[column.fact], time: null, unit };
  }
  const { layer, quantity } = column;
  const time = columnTime(atlas, column, at);
  const when = time
    ? readingTime(atlas, layer, time, language)
    : figureTimeName(atlas, layer, column.period, language);
  if (quantity === 'rate') {
    const { name, unit } = classTitle(atlas, layer, (time ?? at).reading, language);
    return { name, time: when, unit };
  }
  const name = layerName(atlas, layer, language);
  if (quantity === 'chance') {
    const threshold = thresholdText(atlas, layer, column.over, language);
    return { name: MESSAGES[language].chanceOver(name, threshold), time: when, unit: null };
  }
  const unit = indicatorUnit(atlas, layer, language)('').trim() || null;
  return {
    name: quantity === 'total' ? name : `${name} · ${t.quantity[quantity]}`,
    time: when,
    unit,
  };
}

/** A fact of a county in words, or `null` where it has none or it is not known. */
export function factText(
  atlas: Atlas,
  county: County,
  fact: CountyAttribute,
  language: Language,
): string | null {
  const t = TABLE[language];
  const isChinese = language === 'zh';
  const value = factOf(county, fact);
  if (value === null) return null;
  switch (fact) {
    case 'county':
      return isChinese ? county.zh : county.en;
    case 'province':
      return isChinese ? county.province.zhShort : county.province.en;
    case 'prefecture':
      return isChinese ? county.prefecture : prefectureInEnglish(atlas, county);
    case 'area':
    case 'threeAreas':
      return areaName(String(value), language);
    case 'keyCounty':
      return value ? t.yes : t.no;
    case 'leftYear':
      return String(value);
    case 'leftDate':
      return county.exit && exitDateText(county.exit, language);
    case 'population':
      return formatCount(Number(value), language);
  }
}

/** A prefecture without a transliteration keeps its Chinese name. */
function prefectureInEnglish(atlas: Atlas, { id, prefecture }: County): string {
  return atlas.prefectureNames[`${id.slice(0, 4)}00`] ?? prefecture;
}
