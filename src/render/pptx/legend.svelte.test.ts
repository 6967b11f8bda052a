import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { squareDeck } from '../../../tests/fixtures/deck.ts';
import type { ViewStore } from '../../app/view-store.svelte.ts';
import Legend from '../../ui/legend/Legend.svelte';
import { legendEntries } from './legend.ts';

/** The texts of the slide's legend for what the page shows; those of a line apart. */
function slideTexts(store: ViewStore): string[] {
  const input = { ...squareDeck(), ...store.scene! };
  return legendEntries(input).flatMap(({ text }) => text.split('\u2003'));
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

test.each([
  '',
  'mark=both',
  'mark=circles&period=2018H2',
  'mode=hoh&period=2018H2&as=percent',
  'bins=average&scale=rescale',
  'layer=list',
  'layer=none',
  'layer=none&on=ecology',
  'layer=none&on=programmes',
  'class=1&prov=53',
])('what the legend of a slide says of “%s”, the page says, too', async (hash) => {
  const { store } = await loadedStore({ hash });
  const { container } = await render(Legend, { store });
  const page = spaced(container.textContent);
  for (const text of slideTexts(store)) expect(page).toContain(spaced(text));
});

test('areas, which the page names on the map, are named in the legend of a slide', async () => {
  const { store } = await loadedStore({ hash: 'layer=list&by=area' });
  expect(slideTexts(store).join()).toContain('Wumeng Mountains');
});

test('nothing that the page says of classes is left out on a slide', async () => {
  const { store } = await loadedStore();
  const { container } = await render(Legend, { store });
  const said = slideTexts(store).map(spaced);
  const told = container.querySelectorAll('h2, tbody span, .count, .block > .note, .kinds li');
  const texts = [...told].filter(({ tagName }) => tagName !== 'DETAILS');
  expect(texts.length).toBeGreaterThan(10);
  for (const { textContent } of texts) expect(said).toContain(spaced(textContent));
});
