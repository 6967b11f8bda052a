import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { pathOf } from '../../../tests/fixtures/release.ts';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import type { Claim } from '../../core/evidence/claim.ts';
import { PROVENANCE } from '../../i18n/messages/evidence.ts';
import ProvenanceDrawer from './EvidenceDrawer.svelte';

/** Asks for a claim and renders its drawer; it stays when the claim is taken back, which the page would not let it. */
async function renderDrawer(claim: Claim, options: Parameters<typeof loadedStore>[0] = {}) {
  const { store } = await loadedStore(options);
  const onMethod = vi.fn();
  store.session.openEvidence(claim);
  const screen = await render(ProvenanceDrawer, { store, onMethod });
  return { store, onMethod, screen };
}

const COUNTY: Claim = {
  kind: 'county',
  layer: 'sales',
  county: '520102',
  period: '2018H1',
  perHead: false,
};

test.each([
  ['zh', '网络销售额', '贵州省乙县 · 2018年上半年', '≈ 2000万元', '区间 1600万–2400万元'],
  [
    'en',
    'Online sales',
    'Yi County, Guizhou · first half of 2018',
    '≈ 20 million yuan',
    'range 16 million–24 million yuan',
  ],
] as const)(
  'the drawer in %s says what the value is of, and the value with its range',
  async (language, title, about, amount, range) => {
    const { screen } = await renderDrawer(COUNTY, { language });
    const name = `${PROVENANCE[language].title} ${title}`;
    const drawer = screen.getByRole('dialog', { name });
    await expect.element(drawer).toBeVisible();
    for (const text of [about, amount, range]) {
      await expect.element(drawer.getByText(text, { exact: true })).toBeVisible();
    }
  },
);

test('an estimate tells how far counties scatter about it', async () => {
  const { screen } = await renderDrawer(COUNTY);
  await expect.element(screen.getByText(PROVENANCE.en.scatter('0.2'))).toBeVisible();
});

test('the range of an older release is called what it is', async () => {
  const { screen } = await renderDrawer(COUNTY, {
    change: ({ estimates }) => delete estimates.sales!.sigma,
  });
  await expect.element(screen.getByText(PROVENANCE.en.weightings)).toBeVisible();
});

test('a derived figure has its formula, its confidence and its bound in words', async () => {
  const { screen } = await renderDrawer({
    kind: 'national',
    indicator: 'sales',
    period: '2018H2',
  });
  const words = PROVENANCE.en;
  await expect.element(screen.getByText('Formula: 300 million − 100 million')).toBeVisible();
  await expect.element(screen.getByText(words.confidence.published)).toBeVisible();
  await expect.element(screen.getByText(words.bound.approximate)).toBeVisible();
  await expect.element(screen.getByText('arithmetic on reported figures')).toBeVisible();
});

test('sources are links, and one without an address says so', async () => {
  const { screen } = await renderDrawer({
    kind: 'national',
    indicator: 'sales',
    period: '2018H2',
  });
  const link = screen.getByRole('link', { name: '半年报' });
  await expect.element(link).toHaveAttribute('href', 'https://example.org/report-1');
  await expect.element(link).toHaveAttribute('target', '_blank');
  await expect.element(link).toHaveAttribute('lang', 'zh-Hans');
  await expect.element(screen.getByText('no address')).toBeVisible();
});

test('from a part one gets to the national figure, and the focus to its title', async () => {
  const { store, screen } = await renderDrawer(COUNTY);
  await screen.getByRole('button', { name: PROVENANCE.en.askNational }).click();
  expect(store.session.claim).toEqual({ kind: 'national', indicator: 'sales', period: '2018H1' });
  await expect.element(screen.getByText('over 100 million yuan', { exact: true })).toBeVisible();
  await expect.element(screen.getByRole('heading', { level: 2 })).toHaveFocus();
});

test('from a part one gets to the method, and the drawer closes', async () => {
  const { store, onMethod, screen } = await renderDrawer(COUNTY);
  await screen.getByRole('button', { name: PROVENANCE.en.askMethod }).click();
  expect(onMethod).toHaveBeenCalledOnce();
  await expect.poll(() => store.session.claim).toBeNull();
});

test('figures that contradict each other stand together', async () => {
  const { store, screen } = await renderDrawer({ kind: 'figure', id: 'visited-near' });
  const rivals = screen.getByRole('heading', { name: PROVENANCE.en.rivals });
  await expect.element(rivals).toBeVisible();
  await expect.element(screen.getByText('about 100 counties', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('over 100 counties', { exact: true })).toBeVisible();
  await expect
    .element(screen.getByText('原文', { exact: true }))
    .toHaveAttribute('lang', 'zh-Hans');
  await screen.getByRole('button', { name: 'reported' }).click();
  expect(store.session.claim).toEqual({ kind: 'figure', id: 'visited-over' });
});

test('a figure in words is written as its source has it', async () => {
  const { screen } = await renderDrawer({ kind: 'figure', id: 'standard-1' });
  await expect.element(screen.getByText('一藤两瓜', { exact: true })).toBeVisible();
});

test('a reserve tells its facts, unverified ones and unknown ones as such', async () => {
  const { store, screen } = await renderDrawer({ kind: 'item', item: 'reserve:panda' });
  const facts = screen.getByRole('definition');
  await expect.element(facts.nth(1)).toHaveTextContent('31.5° N, 104.5° E');
  await expect.element(facts.nth(1)).toHaveTextContent('unverified');
  store.session.openEvidence({ kind: 'item', item: 'reserve:nowhere' });
  await expect.element(facts.nth(0)).toHaveTextContent('not known');
});

test('a flow is told as a scenario, with its hub', async () => {
  const { screen } = await renderDrawer({ kind: 'flow', at: 'province', id: '520000' });
  await expect
    .element(screen.getByRole('heading', { name: 'Flow of parcels (scenario)' }))
    .toBeVisible();
  await expect.element(screen.getByText('Hub east')).toBeVisible();
  await expect.element(screen.getByText('A scenario, not a fact')).toBeVisible();
});

test('the list is counted at the end of the period', async () => {
  const { screen } = await renderDrawer({
    kind: 'on-list',
    period: '2018H1',
    counties: ['520101', '520102', '530101', '530102'],
  });
  await expect.element(screen.getByText('All of China · the end of June 2018')).toBeVisible();
  await expect.element(screen.getByText('4 counties', { exact: true })).toBeVisible();
  await expect.element(screen.getByText(PROVENANCE.en.counted)).toBeVisible();
});

test('a date of leaving stands with what it is, with what another source says, and with the words of both', async () => {
  const { screen } = await renderDrawer({ kind: 'listing', county: '530102' });
  await expect.element(screen.getByText('after a public notice of November 2020')).toBeVisible();
  await expect.element(screen.getByText('by announcement of 2017')).toBeVisible();
  await expect.element(screen.getByText('丁县拟退出')).toHaveTextContent('2017年,丁县退出');
});

test('a date by the number of a province is derived, and says that no name was given', async () => {
  const { screen } = await renderDrawer({ kind: 'listing', county: '530101' });
  await expect.element(screen.getByText('by mid-May 2019 at the latest')).toBeVisible();
  await expect.element(screen.getByText(PROVENANCE.en.isUnnamed)).toBeVisible();
});

test('a county that the list does not have says so', async () => {
  const { screen } = await renderDrawer({ kind: 'listing', county: '520103' });
  await expect.element(screen.getByText(PROVENANCE.en.unresolved)).toBeVisible();
});

test('a product that cannot be loaded is said', async () => {
  const { store, served } = await loadedStore();
  served.files.delete(pathOf('programme'));
  store.session.openEvidence({ kind: 'figure', id: 'visited-near' });
  const screen = await render(ProvenanceDrawer, { store, onMethod: () => {} });
  await expect.element(screen.getByRole('alert')).toHaveTextContent(PROVENANCE.en.unloaded);
});

test('Escape takes the claim back', async () => {
  const { store } = await renderDrawer(COUNTY);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => store.session.claim).toBeNull();
});

test('the button takes the claim back, and the focus goes to where it was asked', async () => {
  const opener = document.createElement('button');
  document.body.append(opener);
  opener.focus();
  const { store, screen } = await renderDrawer(COUNTY);
  await screen.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => store.session.claim).toBeNull();
  expect(document.activeElement).toBe(opener);
  opener.remove();
});
