import type { DateIs, PlaceStatus } from '../../../data/product.ts';
import type { Atlas, County, CountyExit } from '../atlas/atlas.ts';
import type { Claim } from './claim.ts';
import type { Evidence, Fact, Saying, LocalizedText } from './evidence-types.ts';
import { readItem, type ItemId } from '../atlas/item.ts';
import type {
  Forest,
  Hub,
  LayerProducts,
  ProgrammeProduct,
  Reserve,
  StoriesProduct,
} from '../atlas/layer-products.ts';
import {
  isOffByBound,
  isOnList,
  listedRows,
  mayHaveLeft,
  onListAt,
} from '../atlas/poverty-list.ts';
import { groupBy } from '../base/group-by.ts';
import { MISSING, type Value } from '../atlas/value.ts';
import { countiesNamed, populationFact, toldFigures, summed } from './value-evidence.ts';

type ClaimOf<K extends Claim['kind']> = Extract<Claim, { kind: K }>;

/** Evidence of what the list says of a county. */
export function listingEvidence(
  atlas: Atlas,
  { exits }: Partial<LayerProducts>,
  { county: id }: ClaimOf<'listing'>,
): Partial<Evidence> | undefined {
  const county = atlas.countyById.get(id);
  if (!county || (county.exit && !exits)) return undefined;
  const { exit } = county;
  const announcements = [exit, exit?.rival].flatMap((one) =>
    one ? exits!.announcements[one.announcement]! : [],
  );
  const status = county.areaUnverified ? 'unverified' : 'reported';
  const { list, left, census } = atlas.countySources;
  return {
    places: [id],
    confidence: 'secondary',
    sources: [
      ...new Set([
        ...announcements.flatMap(({ sources }) => sources),
        ...list,
        ...(left[id] ?? []),
        ...census,
      ]),
    ],
    quote: announcements.flatMap(({ quote }) => quote ?? []).join('\n') || null,
    note: announcements[0]?.noteZh
      ? { zh: announcements[0].noteZh, en: announcements[0].noteEn }
      : null,
    facts: [
      { of: 'batch', says: batch(county.leftYear), status: 'reported' },
      ...(exit ? exitFacts(exit) : []),
      { of: 'contiguousArea', says: names(county.area?.split('|') ?? []), status },
      { of: 'threeAreas', says: names(county.threeAreas?.split('|') ?? []), status },
      { of: 'listedAs', says: listedAs(county), status: 'reported' },
      populationFact(county),
    ],
  };
}

/** What the list calls a county; a name that it shares with no other and still has is known in English, too. */
function listedAs({ listed, zh, en }: County): Saying | null {
  return listed.length === 1 && listed[0] === zh ? words(zh, en) : names(listed);
}

function exitFacts(exit: CountyExit): Fact[] {
  const { named, rival } = exit;
  const fact = { of: 'left', says: { kind: 'exit', exit, named } } as const;
  const facts: Fact[] = [{ ...fact, status: named ? 'reported' : 'derived' }];
  if (rival) {
    const says = { kind: 'exit', exit: rival, named: true } as const;
    facts.push({ of: 'leftElsewhere', says, status: 'reported' });
  }
  return facts;
}

/** Evidence of how many rows of the list were still on it at the end of a period: all, less those that had left by what was announced. */
export function listedEvidence(
  atlas: Atlas,
  { exits }: Partial<LayerProducts>,
  { counties: ids, period }: ClaimOf<'on-list'>,
): Partial<Evidence> | undefined {
  const counties = countiesNamed(atlas, ids);
  if (!counties || (!exits && counties.some(({ exit }) => exit))) return undefined;
  const bounds = listedRows(counties.filter((county) => isOffByBound(county, period)));
  const value = listedValue(atlas, exits, counties, period);
  const { sources, formula, confidence } = value;
  const says = { kind: 'amount', amount: bounds, unit: 'counties' } as const;
  return {
    ...summed(atlas, counties),
    period,
    unit: 'counties',
    ...{ sources, formula, confidence },
    facts: bounds > 0 ? [{ of: 'offByBound', says, status: null }] : [],
    value,
  };
}

/**
 * How many rows of the list some counties still were at the end of a period, and what that is derived from; without `exits`
 * the announcements by which counties left are not among its sources.
 */
export function listedValue(
  atlas: Atlas,
  exits: LayerProducts['exits'] | undefined,
  counties: readonly County[],
  period: string,
): Value {
  if (counties.length === 0) return MISSING;
  const { amount, range } = onListAt(counties, period);
  const derivation = listDerivation(atlas, exits, counties, period);
  return {
    ...MISSING,
    ...derivation,
    amount,
    range,
    bound: 'exact',
    status: 'derived',
    confidence: 'secondary',
  };
}

/** What a count of the list is derived from: the list, and the announcements by which counties left it or may have left. */
function listDerivation(
  { countySources }: Atlas,
  exits: LayerProducts['exits'] | undefined,
  counties: readonly County[],
  period: string,
): { sources: readonly string[]; formula: string } {
  const gone = counties.filter((county) => !isOnList(county, period));
  const open = counties.filter((county) => mayHaveLeft(county, period));
  const cited = [...gone, ...open].flatMap(({ exit }) => exit ?? []);
  const announcements = new Set(
    cited
      .flatMap(({ announcement, rival }) => [announcement, rival?.announcement ?? announcement])
      .sort((a, b) => a - b),
  );
  const leaving = groupBy(gone, ({ leftYear, exit }) => exit?.period ?? `${leftYear}H2`);
  const left = [...leaving.keys()].sort().map((half) => listedRows(leaving.get(half)!));
  return {
    sources: [
      ...new Set([
        ...countySources.list,
        ...[...announcements].flatMap((place) => exits?.announcements[place]!.sources ?? []),
      ]),
    ],
    formula: [listedRows(counties), ...left].join('-'),
  };
}

/** Evidence of what is told of a hub, a reserve, a forest or a story. */
export function itemEvidence(
  { programme, stories, ecology, network }: Partial<LayerProducts>,
  item: ItemId,
): Partial<Evidence> | undefined {
  const { kind, id } = readItem(item) ?? {};
  const isAsked = (entry: { id: string }) => entry.id === id;
  const hub = kind === 'hub' ? network?.hubs.find(isAsked) : undefined;
  const reserve = kind === 'reserve' ? ecology?.reserves.find(isAsked) : undefined;
  const forest = kind === 'forest' ? ecology?.forests.find(isAsked) : undefined;
  if (hub) return { ...ofEntry(hub), facts: hubFacts(hub) };
  if (reserve) return { ...ofEntry(reserve), facts: reserveFacts(reserve) };
  if (forest) return { ...ofEntry(forest), facts: forestFacts(forest) };
  return kind === 'story' && stories && programme
    ? storyEvidence(stories, programme, id!)
    : undefined;
}

function storyEvidence(
  { stories, programmes }: StoriesProduct,
  programme: ProgrammeProduct,
  id: string,
): Partial<Evidence> | undefined {
  const story = stories.find((story) => story.id === id);
  if (!story) return undefined;
  const of = programmes.find(({ id }) => id === story.programme);
  const { zh, en, place, date, dateIs } = story;
  return {
    ...ofEntry(story),
    name: of ? { zh: of.zh, en: of.en } : null,
    statement: { zh, en },
    figures: toldFigures(programme, story),
    facts: [
      { of: 'place', says: at(place), status: null },
      { of: 'date', says: day(date, dateIs), status: null },
    ],
  };
}

function hubFacts(hub: Hub): Fact[] {
  return [
    { of: 'role', says: words(hub.roleZh, hub.roleEn), status: null },
    { of: 'place', says: at(hub.place), status: hub.placeStatus },
    { of: 'position', says: point(hub.lng, hub.lat, null), status: hub.positionStatus },
    { of: 'opened', says: day(hub.opened), status: null },
  ];
}

function reserveFacts(reserve: Reserve): Fact[] {
  const { lng, lat, precisionKm, areaKm2, opened, knownBy } = reserve;
  return [
    { of: 'place', says: at(reserve.place), status: reserve.placeStatus },
    {
      of: 'position',
      says: lng === null || lat === null ? null : point(lng, lat, precisionKm),
      status: reserve.positionStatus,
    },
    {
      of: 'area',
      says: areaKm2 === null ? null : { kind: 'amount', amount: areaKm2, unit: 'km2' },
      status: reserve.areaStatus,
    },
    { of: 'opened', says: day(opened), status: reserve.openedStatus },
    ...(knownBy ? [{ of: 'knownBy', says: day(knownBy), status: null } as const] : []),
    { of: 'species', says: words(reserve.speciesZh, reserve.speciesEn), status: null },
    { of: 'operator', says: words(reserve.operatorZh, reserve.operatorEn), status: null },
  ];
}

function forestFacts(forest: Forest): Fact[] {
  const { forestNumbers } = forest;
  return [
    { of: 'place', says: at(forest.place), status: null },
    { of: 'date', says: day(forest.date, forest.dateIs), status: null },
    {
      of: 'forestNumbers',
      says: forestNumbers.length > 0 ? names(forestNumbers) : null,
      status: null,
    },
    { of: 'species', says: words(forest.speciesZh, forest.speciesEn), status: null },
  ];
}

interface Entry {
  readonly zh: string;
  readonly en: string;
  readonly status: PlaceStatus;
  readonly sources: readonly string[];
  readonly noteZh: string;
  readonly noteEn: string;
}

function ofEntry({ zh, en, status, sources, noteZh, noteEn }: Entry): Partial<Evidence> {
  const note = noteZh ? { zh: noteZh, en: noteEn } : null;
  return { name: { zh, en }, places: [], status, sources, note };
}

function at(place: string | null): Saying | null {
  return place === null ? null : { kind: 'places', codes: [place] };
}

/** A batch is a year's, whatever the day on which a county left with it. */
function batch(year: number): Saying {
  return { kind: 'words', words: { zh: `${year}年`, en: String(year) } };
}

function day(day: string | null, dateIs: DateIs | null = 'on'): Saying | null {
  return day === null ? null : { kind: 'day', day, dateIs: dateIs ?? 'on' };
}

function names(names: readonly string[]): Saying {
  return { kind: 'names', names };
}

function words(zh: string, en: string): Saying | null {
  const words: LocalizedText = { zh, en };
  return zh ? { kind: 'words', words } : null;
}

function point(lng: number, lat: number, precisionKm: number | null): Saying {
  return { kind: 'point', lng, lat, precisionKm };
}
