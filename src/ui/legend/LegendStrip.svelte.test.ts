import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { FRONT_PAGE } from '../../i18n/messages/front-page.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import { TIME } from '../../i18n/messages/time.ts';
import LegendStrip from './LegendStrip.svelte';

async function renderStrip(hash = 'v=1', language: 'zh' | 'en' = 'en', real = false) {
  const { store } = await loadedStore({ hash, language, real });
  const screen = await render(LegendStrip, { store });
  await expect.element(screen.getByRole('region')).toBeVisible();
  const classes = screen.getByRole('list').first().getByRole('button');
  const names = () => classes.elements().map((button) => button.getAttribute('aria-label'));
  return { store, screen, classes, names };
}

test('each class of shares is a button with its ends and its counties, where there are any', async () => {
  const { names } = await renderStrip();
  expect(names()).toEqual(['under 0.5, 1 county', '0.5–1, 1 county', '1–2, 3 counties']);
});

test('where a filter keeps no county of a class, the class has no bar', async () => {
  const { names } = await renderStrip('prov=53');
  expect(names()).toEqual(['1–2, 3 counties']);
});

test('where two half-years are shown, the classes of both are named', async () => {
  const at = async (hash: string) => {
    const { names, screen } = await renderStrip(`v=1&layer=list&${hash}`);
    const said = names().map((name) => name!.split(',')[0]);
    await screen.unmount();
    return said;
  };
  const [early, late] = [await at('period=2018H1'), await at('period=2019H1')];
  expect(early).not.toEqual(late);
  const both = await at('period=2018H1&compare=side&vs=2019H1');
  expect(both.toSorted()).toEqual([...new Set([...early, ...late])].toSorted());
});

test('a class that is pressed stands out in the view, and again no more', async () => {
  const { store, screen } = await renderStrip();
  const third = screen.getByRole('button', { name: '1–2, 3 counties' });
  await third.click();
  await expect.element(third).toHaveAttribute('aria-pressed', 'true');
  expect(store.view.classes).toEqual([2]);
  await third.click();
  expect(store.view.classes).toEqual([]);
});

test('a count of the list that no source closes stands as what it lies between', async () => {
  const { classes } = await renderStrip('layer=list&period=2018H1');
  expect(classes.elements().map((button) => button.querySelector('b')!.textContent)).toContain(
    '2–4',
  );
});

test('the bars of classes are as high as they have counties', async () => {
  const { classes } = await renderStrip();
  const heights = classes
    .elements()
    .map((button) => button.querySelector('.swatch')!.getBoundingClientRect().height);
  expect(heights[0]).toBe(heights[1]);
  expect(heights[2]! / heights[0]!).toBeCloseTo(3, 1);
});

test.each(['zh', 'en'] as const)(
  'in %s dots, hatching and the pale ground are explained where they are seen',
  async (language) => {
    const { legendEstimate, legendMissing, legendOutside } = MESSAGES[language];
    const { store, screen } = await renderStrip('v=1', language);
    await expect.element(screen.getByText(legendEstimate)).toBeVisible();
    await expect.element(screen.getByText(legendOutside)).toBeVisible();
    await expect.element(screen.getByText(legendMissing)).not.toBeInTheDocument();
    store.set({ period: '2019H1' });
    await expect.element(screen.getByText(legendMissing)).toBeVisible();
    await expect.element(screen.getByText(legendEstimate)).not.toBeInTheDocument();
  },
);

test('the sizes of circles are read beside the fill, and that hollow ones are estimates', async () => {
  const { store, screen } = await renderStrip();
  const sizes = () =>
    [...screen.container.querySelectorAll('circle')].filter((one) => !one.closest('details'));
  expect(sizes()).toEqual([]);
  store.set({ mark: 'both' });
  await expect.poll(() => sizes().length).toBeGreaterThan(0);
  await screen.getByText(FRONT_PAGE.en.legendMore).click();
  await expect.element(screen.getByText(MESSAGES.en.legendCircles)).toBeVisible();
});

test('the rest of the legend unfolds', async () => {
  const { screen } = await renderStrip();
  const scope = screen.getByText(MESSAGES.en.scope).first();
  await expect.element(scope).not.toBeVisible();
  await screen.getByText(FRONT_PAGE.en.legendMore).click();
  await expect.element(scope).toBeVisible();
});

test('changes of estimates are not drawn, and the legend says why without being unfolded', async () => {
  const { screen, names } = await renderStrip('mode=hoh&period=2018H2');
  expect(names()).toEqual([]);
  await expect.element(screen.getByText(TIME.en.unknownChange).first()).toBeVisible();
});
