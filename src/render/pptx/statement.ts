import { hasValues, isOwnId, isStatedLayer } from '../../core/atlas/layer.ts';
import { isOwnValue } from '../../core/atlas/status.ts';
import { readNation } from '../../core/atlas/read-values.ts';
import type { Value } from '../../core/atlas/value.ts';
import { indicatorUnit } from '../../i18n/format/county-text.ts';
import { publisherText } from '../../i18n/format/publisher-text.ts';
import { estimateText } from '../../i18n/format/estimate-text.ts';
import { formatCount, formatDay } from '../../i18n/format/number.ts';
import { listStatuses, valueStatuses } from '../../i18n/format/headline.ts';
import { readText, readingTime } from '../../i18n/format/reading-text.ts';
import { MESSAGES, periodName } from '../../i18n/messages/index.ts';
import { POWERPOINT } from '../../i18n/messages/pptx.ts';
import { PROVENANCE } from '../../i18n/messages/evidence.ts';
import type { DeckInput } from './deck-input.ts';

/** How the number of the sentence is known: its time, status, range, and the national figure beside it. */
export function statusLine(input: DeckInput): string {
  const { atlas, view, filtered, at, headline, language } = input;
  const messages = MESSAGES[language];
  const time = readingTime(atlas, view.layer, at, language);
  if (!hasValues(view.layer)) {
    const { told } = headline;
    const said = { told, counties: filtered.counties, period: view.period };
    return [time, ...listStatuses(atlas, said, language)].join(' · ');
  }
  const unit = indicatorUnit(atlas, view.layer, language);
  const total = headline.value;
  const text = readText(total, at, language, unit);
  const known = valueStatuses(headline.isEstimate, filtered, text, language);
  const nation = readText(readNation(atlas, view.layer, at), at, language, unit);
  const national =
    nation.amount === nation.status
      ? nation.status
      : POWERPOINT[language].known(nation.amount, nation.status, null);
  return [time, ...known, text.range, filtered.all ? null : messages.nationalTotal(national)]
    .filter(Boolean)
    .join(' · ');
}

/** How many publishers the foot of a slide names; its notes name every document. */
const MOST_PUBLISHERS = 6;

/** What stands behind a slide: the values that it speaks of, and whether it shows counties, too. */
export interface Behind {
  readonly values: readonly Value[];
  readonly hasCounties: boolean;
}

/** The lines at the foot of each slide, but for the link. */
export function footLines(input: DeckInput, { values, hasCounties }: Behind): string[] {
  const { atlas, view, language, reviewNumber } = input;
  const messages = MESSAGES[language];
  const t = POWERPOINT[language];
  const documents = cited(input, values);
  const publishers = [...new Set(documents.map((source) => publisherText(source, language)))];
  const isModelled = hasCounties || values.some(({ status }) => status === 'modelled');
  const isEstimated = isModelled && hasValues(view.layer) && !isStatedLayer(view.layer);
  const named = messages.list(publishers.slice(0, MOST_PUBLISHERS));
  const isCut = publishers.length > MOST_PUBLISHERS;
  const said = isCut ? t.andOthers(named, formatCount(documents.length, language)) : named;
  const source = publishers.length === 0 ? t.noSources : t.source(said);
  return [
    source + (isEstimated ? ` ${t.estimates}` : ''),
    [
      messages.disclaimer,
      reviewNumber === null ? messages.reviewNumberEmpty : t.reviewNumber(reviewNumber),
      t.release(atlas.release),
    ].join(' · '),
  ];
}

/** What a speaker must know of a slide: the link, statuses, the method, sources and what is not drawn. */
export function notes(
  input: DeckInput,
  { heading, omitted, ...behind }: Behind & { heading: string; omitted: readonly string[] },
): string[] {
  const { atlas, view, language, link } = input;
  const messages = MESSAGES[language];
  const t = POWERPOINT[language];
  const { values, hasCounties } = behind;
  const statuses = new Set(values.map(({ status }) => status));
  if (hasCounties && hasValues(view.layer) && !isStatedLayer(view.layer)) statuses.add('modelled');
  const meanings = [...statuses].map((status) =>
    t.means(messages.status[status], messages.statusMeaning[status]),
  );
  const isOwn = values.some(isOwnValue) || isOwnId(view.layer);
  const documents = cited(input, values).map((source) => {
    const { title, date, url } = source;
    const day = date ? formatDay(date, language) : PROVENANCE[language].undated;
    return [title, publisherText(source, language), day, url].filter(Boolean).join(', ');
  });
  const indicator = atlas.indicatorById.get(view.layer);
  return [
    heading,
    statusLine(input),
    ...(link === null ? [] : [t.link(link)]),
    ...(indicator
      ? [t.means(messages.scope, language === 'zh' ? indicator.scopeZh : indicator.scopeEn)]
      : []),
    ...(hasValues(view.layer) && !isStatedLayer(view.layer) ? [estimateText(atlas, language)] : []),
    ...(meanings.length > 0 ? [t.statuses + meanings.join('; ')] : []),
    ...(isOwn ? [t.means(messages.ownStatus, messages.ownMeaning)] : []),
    ...(documents.length === 0 ? [t.noSources] : [t.sources, ...documents]),
    ...(omitted.length === 0 ? [] : [t.notShown + messages.list(omitted)]),
    ...footLines(input, behind).slice(1),
  ];
}

/** What the page shows and the slide cannot. */
export function omissions({ view, language, symbols }: DeckInput): string[] {
  const t = POWERPOINT[language];
  const isBeside = view.compare === 'side' || view.compare === 'swipe';
  const hasFlows = symbols.some((part) => part.kind === 'flows' && part.visible);
  const hasColumns = symbols.some((part) => part.kind === 'columns' && part.visible);
  return [
    ...(isBeside && view.comparedPeriod
      ? [t.notCompared(periodName(view.comparedPeriod, MESSAGES[language]))]
      : []),
    ...(view.moving && hasFlows ? [t.notMoving] : []),
    ...(hasColumns ? [t.notColumns] : []),
  ];
}

/** The documents behind values, and those of the list where that leads; in the order of their ids. */
function cited({ atlas, view, sources }: DeckInput, values: readonly Value[]) {
  const ofList = hasValues(view.layer) ? [] : atlas.countySources.list;
  const ids = new Set([...ofList, ...values.flatMap((value) => value.sources)]);
  return [...ids].sort().flatMap((id) => sources.get(id) ?? []);
}
