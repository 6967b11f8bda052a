import type { Words } from '../../../data/product.ts';
import type { StoriesProduct, Story } from '../../core/atlas/layer-products.ts';
import type { ViewStore } from '../../app/view-store.svelte.ts';
import { LANGUAGES } from '../../core/base/language.ts';
import { placeInFull } from '../../i18n/format/place-name.ts';

/** What something in the lists is found by, in either language. */
export interface Findable {
  readonly names: readonly Words[];
  /** Code of a province, prefecture or county. */
  readonly place: string | null;
}

/** A hub, a reserve or a forest as what it is found by. */
export function itemOf(item: Words & Pick<Findable, 'place'>): Findable {
  return { names: [item], place: item.place };
}

/** A story is found by the name of its programme, too. */
export function storyOf({ programmes }: StoriesProduct, story: Story): Findable {
  return {
    names: [story, ...programmes.filter(({ id }) => id === story.programme)],
    place: story.place,
  };
}

/** Whether something has a text in its names or in that of its place. */
export function hasText({ atlas, geometry }: ViewStore, text: string, item: Findable): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  const { names, place } = item;
  const said = LANGUAGES.flatMap((language) => [
    ...names.map((name) => name[language]),
    ...(place !== null && atlas ? [placeInFull(atlas, geometry, place, language)] : []),
  ]);
  return said.some((one) => one.toLowerCase().includes(wanted));
}
