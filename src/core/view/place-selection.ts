import type { Atlas, Province } from '../atlas/atlas.ts';

/** A prefecture with counties on the list; what a province rules without one between counts as one. */
export interface ListedPrefecture {
  /** `522300`. */
  readonly id: string;
  readonly zh: string;
  /** How many counties of the list lie inside. */
  readonly counties: number;
}

/** A province with counties on the list. */
export interface ListedProvince {
  readonly province: Province;
  readonly counties: number;
  /** In the order of codes; none where the only one is the province itself, such as 重庆. */
  readonly prefectures: readonly ListedPrefecture[];
}

/** The provinces and prefectures that counties of the list lie in, in the order of codes. */
export function placeTree({ provinces, counties }: Atlas): ListedProvince[] {
  return provinces.flatMap((province) => {
    const within = counties.filter((county) => county.province === province);
    if (within.length === 0) return [];
    const codes = [...new Set(within.map(({ id }) => `${id.slice(0, 4)}00`))];
    const prefectures = codes.flatMap((id): ListedPrefecture[] => {
      const inside = within.filter((county) => county.id.startsWith(id.slice(0, 4)));
      const zh = inside[0]!.prefecture;
      return zh === province.zh ? [] : [{ id, zh, counties: inside.length }];
    });
    return [{ province, counties: within.length, prefectures }];
  });
}

/** The Chinese name of a prefecture by its code, as the list has it; `undefined` for others. */
export function prefectureName({ counties }: Atlas, code: string): string | undefined {
  return counties.find(({ id }) => id.startsWith(code.slice(0, 4)))?.prefecture;
}
