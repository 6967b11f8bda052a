import type { TopologyNames } from './atlas.ts';
import { citedSources } from './cited.ts';
import { englishName, GENERICS, ownPart } from './english.ts';
import { historyProduct } from './history.ts';
import type { GazetteerProduct, OtherName, SpelledName } from './product.ts';
import type { Tables } from './schema.ts';
import { syllablesOf } from './syllables.ts';

type Given = ReadonlyMap<string, string>;

function spelled(zh: string, given: Given, own = ownPart(zh).length): SpelledName {
  const syllables = syllablesOf(zh, given, own);
  return { zh, pinyin: syllables.map((all) => all.join('/')).join(' '), own };
}

/** Names and codes of listed counties besides those that the atlas shows, the earliest first. */
function otherNames(tables: Tables, given: Given): Record<string, OtherName[]> {
  const { names } = historyProduct(tables);
  const others: Record<string, OtherName[]> = {};
  for (const { adcode, name } of tables.counties) {
    const dated = (names[adcode] ?? []).filter(({ zh, code }) => zh !== name || code !== adcode);
    const known = new Set([name, ...dated.map(({ zh }) => zh)]);
    const listed = tables.list.filter((row) => row.county === adcode && !known.has(row.name));
    const all = [
      ...dated.map(({ zh, en, code, from, to }) => ({
        ...spelled(zh, given),
        en,
        code,
        from,
        to,
      })),
      ...listed.map((row) => ({
        ...spelled(row.name, given),
        en: englishName(row.name, adcode, given),
        code: null,
        from: null,
        to: null,
      })),
    ];
    if (all.length > 0) others[adcode] = all;
  }
  return others;
}

/**
 * Makes the gazetteer: every province, prefecture and county of the topology by its code, once; a code that
 * names a province or prefecture and its only county is a province, or else a county.
 */
export function gazetteerProduct(tables: Tables, topology: TopologyNames): GazetteerProduct {
  const given = new Map(tables.pinyin.map(({ name, en }) => [name, en]));
  const provinces = new Map(tables.provinces.map((row) => [row.id, row]));
  const listed = new Map(tables.counties.map(({ adcode, name }) => [adcode, name]));
  const named = new Map([
    ...topology.prefectures,
    ...topology.counties,
    ...listed,
    ...tables.provinces.map(({ id, zh }) => [id, zh] as const),
  ]);
  const ids = [...named.keys()].sort();
  const names = ids.map((id) => spelled(named.get(id)!, given, provinces.get(id)?.zh_short.length));
  const levelOf = (id: string) =>
    provinces.has(id) ? 'province' : topology.counties.has(id) ? 'county' : 'prefecture';
  const others = otherNames(tables, given);
  return {
    version: 1,
    sources: citedSources(tables, [
      ...tables.renames,
      ...tables.list.filter(({ county }) => others[county]),
      ...tables.counties.map(({ name_source }) => ({ source: name_source })),
    ]),
    generics: GENERICS.map(([zh, en]) => ({
      zh,
      pinyin: syllablesOf(zh, given, 0).flat().join(' '),
      en,
    })),
    id: ids,
    level: ids.map(levelOf),
    zh: names.map(({ zh }) => zh),
    pinyin: names.map(({ pinyin }) => pinyin),
    own: names.map(({ own }) => own),
    others,
  };
}
