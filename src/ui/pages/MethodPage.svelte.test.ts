import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { pathOf } from '../../../tests/fixtures/release.ts';
import { METHOD_CHECKS } from '../../i18n/messages/method-checks.ts';
import { METHOD } from '../../i18n/messages/method.ts';
import MethodPage from './MethodPage.svelte';

async function renderPage(options: Parameters<typeof loadedStore>[0] = {}) {
  const { store } = await loadedStore(options);
  const onClose = vi.fn(() => void screen.unmount());
  const screen = await render(MethodPage, { store, onClose });
  return { store, onClose, screen };
}

test.each(['zh', 'en'] as const)(
  'the page in %s tells every step of the recipe',
  async (language) => {
    const { screen } = await renderPage({ language });
    const page = screen.getByRole('dialog', { name: METHOD[language].title });
    for (const [, what] of METHOD[language].steps) {
      await expect.element(page.getByText(what!, { exact: true })).toBeVisible();
    }
  },
);

test('what was left aside is counted from the numbers of the map, and stands beside what was published', async () => {
  const { screen } = await renderPage();
  const row = screen.getByRole('row', { name: /^over 20 million yuan, first half of 2018/ });
  await expect.element(row).toHaveTextContent('left aside');
  // Of 10, 20, 30 and 40 million with σ 0.2: nearly none, nearly a half, and nearly all of the others.
  await expect.element(row).toHaveTextContent(/2 \D*nine chances in ten 2 to 3/);
  await expect.element(row).toHaveTextContent('Two counties passed 20 million');
  await expect.element(screen.getByText(METHOD.en.within)).toBeVisible();
});

test('a published number that the model does not expect contradicts it', async () => {
  const { screen } = await renderPage({
    change: ({ estimates }) => (estimates.sales!.value[0] = [1e6, 1e6, 1e6, 97e6]),
  });
  await expect.element(screen.getByText(METHOD.en.outside)).toBeVisible();
});

test('other weights stand beside the main ones, each with its σ', async () => {
  const { screen } = await renderPage();
  await expect
    .element(screen.getByRole('row', { name: 'population 0.3 4 ± 1 2 ± 1 2 ± 1' }))
    .toBeVisible();
});

test('the other layers say how they fit once their estimates are there', async () => {
  const { screen } = await renderPage();
  await expect.element(screen.getByText('Too high in every county')).toBeVisible();
});

test('the flows say how many hubs are from memory', async () => {
  const { screen } = await renderPage();
  await expect.element(screen.getByText(METHOD.en.flowsHubs('0', '1'))).toBeVisible();
});

test('what is from memory is counted', async () => {
  const { screen } = await renderPage();
  await expect.element(screen.getByText(METHOD.en.unverifiedAreas('1'))).toBeVisible();
});

test('weights stand against bank loans, with what an estimate by these changes', async () => {
  const { screen } = await renderPage();
  const t = METHOD_CHECKS.en;
  await expect
    .element(screen.getByText(t.weighingLead('0.91', '3', 'Bank loans', 2018)))
    .toBeVisible();
  await expect.element(screen.getByRole('img', { name: t.plot('0.91', '3') })).toBeVisible();
  await expect
    .element(
      screen.getByText(/3 counties have such a figure; the other 1 are weighed as for sales/),
    )
    .toHaveTextContent(/1 counties differ by more than 2 times.*σ is still/);
});

test('a published fact of a county stands beside its estimate of the year, with the chance of it', async () => {
  const { screen } = await renderPage();
  const row = screen.getByRole('row', { name: /^Jia County/ });
  await expect.element(row).toHaveTextContent('counties with a greater weight: 3 of 4');
  await expect.element(row).toHaveTextContent('One village alone sells that much.');
  // 10 and 15 million in the two half-years.
  await expect.element(row).toHaveTextContent('2018: expected value ≈ 25 million yuan');
  await expect.element(row).toHaveTextContent(/chance of passing 100 million yuan: <1%/);
});

test('what is set aside of the context is listed with its reason', async () => {
  const { screen } = await renderPage();
  await expect.element(screen.getByText(METHOD_CHECKS.en.doubtfulLead(3, '1'))).toBeVisible();
  await userEvent.click(screen.getByText('Bank loans (1)'));
  await expect.element(screen.getByText('Ding County 2018 · 40 million yuan (jump)')).toBeVisible();
});

test('products that cannot be loaded leave the rest standing', async () => {
  const { store, served } = await loadedStore();
  for (const name of ['estimates', 'network']) served.files.delete(pathOf(name));
  const screen = await render(MethodPage, { store, onClose: () => {} });
  await expect.element(screen.getByRole('alert')).toHaveLength(2);
  await expect.element(screen.getByText(METHOD.en.steps[0]![1]!, { exact: true })).toBeVisible();
});

test('Escape closes the page', async () => {
  const { onClose } = await renderPage();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
});
