import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { pathOf } from '../../../tests/fixtures/release.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import CountyFigures from './CountyFigures.svelte';

async function renderFigures(
  id: string,
  options: Parameters<typeof loadedStore>[0] & { canAsk?: boolean } = {},
) {
  const { store, served } = await loadedStore(options);
  const county = store.atlas!.countyById.get(id)!;
  const { canAsk } = options;
  return { store, served, screen: await render(CountyFigures, { store, county, canAsk }) };
}

test.each([
  ['zh', '160–240 元/人', '1600万–2400万元', '中位数1800万 · 期望值 ≈ 2000万元'],
  [
    'en',
    '160–240 yuan per head',
    '16 million–24 million yuan',
    'median 18 million · expected value ≈ 20 million yuan',
  ],
] as const)(
  'of both estimates the ranges lead in %s, and what is expected is named as that',
  async (language, rate, total, beside) => {
    const { screen } = await renderFigures('520102', { language });
    for (const text of [rate, total, beside]) {
      await expect.element(screen.getByText(text, { exact: true })).toBeVisible();
    }
  },
);

test('both figures bear the mark of an estimate, which asks for its source', async () => {
  const { store, screen } = await renderFigures('520102', { canAsk: true });
  const marks = screen.getByRole('button', { name: 'estimate' });
  await expect.element(marks).toHaveLength(2);
  const claim = { kind: 'county', layer: 'sales', county: '520102', period: '2018H1' };
  await marks.first().click();
  expect(store.session.claim).toEqual({ ...claim, perHead: true });
  await marks.last().click();
  expect(store.session.claim).toEqual({ ...claim, perHead: false });
});

test('where nothing can be asked there is no button', async () => {
  const { screen } = await renderFigures('520102');
  await expect.element(screen.getByText('estimate', { exact: true })).toHaveLength(2);
  await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
});

test('in a period without estimates they are said to be missing', async () => {
  const { screen } = await renderFigures('520101', { hash: 'period=2019H1' });
  const figures = screen.getByRole('definition');
  await expect.element(figures).toHaveLength(2);
  await expect.element(figures.first()).toHaveTextContent(/^not published$/);
  await expect.element(figures.last()).toHaveTextContent(/^not published$/);
});

test('a county without a known population has a total and no rate', async () => {
  const { screen } = await renderFigures('520102', {
    change: ({ counties }) => (counties.population[1] = null),
  });
  const figures = screen.getByRole('definition');
  await expect.element(figures.first()).toHaveTextContent('not published');
  await expect.element(figures.last()).toHaveTextContent('≈ 20 million yuan');
});

test('an estimate that is not there yet is on its way, not unpublished', async () => {
  const { store, served } = await loadedStore();
  served.files.delete(pathOf('estimates'));
  store.set({ layer: 'loans' });
  const county = store.atlas!.countyById.get('520101')!;
  const screen = await render(CountyFigures, { store, county });
  await expect.element(screen.getByText(MESSAGES.en.pending)).toBeVisible();
  await expect.element(screen.getByText('not published')).not.toBeInTheDocument();
});

test.each([true, false])('what is known against an estimate stands beside it', async (canAsk) => {
  const { store, screen } = await renderFigures('520101', { hash: 'layer=loans', canAsk });
  await store.loadProduct('estimates');
  await expect.element(screen.getByText(`⚠ ${MESSAGES.en.fit.overstated}`)).toBeVisible();
});

test.each([
  ['2018H1', 'still on the list at the end of June 2018'],
  ['2018H2', 'no longer on the list at the end of December 2018'],
])('while the list leads, membership in %s is told', async (period, membership) => {
  const { store, screen } = await renderFigures('520102', {
    hash: `layer=list&period=${period}`,
    canAsk: true,
  });
  const facts = screen.getByRole('definition');
  await expect.element(facts.first()).toHaveTextContent(membership);
  await expect.element(facts.nth(1)).toHaveTextContent('2018');
  await facts.nth(1).getByRole('button', { name: 'reported' }).click();
  expect(store.session.claim).toEqual({ kind: 'listing', county: '520102' });
});

test('the areas of the list are named, and marked where they are recalled', async () => {
  const { screen } = await renderFigures('530102', { hash: 'layer=none' });
  const areas = screen.getByRole('definition');
  await expect
    .element(areas.nth(2))
    .toHaveTextContent('Border mountains of western Yunnan unverified');
  await expect.element(areas.nth(3)).toHaveTextContent('Nujiang unverified');
});

test('a county in no area says so', async () => {
  const { screen } = await renderFigures('530101', { hash: 'layer=list' });
  await expect.element(screen.getByText('In no contiguous area')).toBeVisible();
  await expect.element(screen.getByText('unverified')).not.toBeInTheDocument();
});
