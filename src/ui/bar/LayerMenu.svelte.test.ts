import { pathOf } from '../../../tests/fixtures/release.ts';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import LayerMenu from './LayerMenu.svelte';

async function renderMenu(hash = 'v=1', language: 'zh' | 'en' = 'en', real = false) {
  const { store } = await loadedStore({ hash, language, real });
  return { store, screen: await render(LayerMenu, { store }) };
}

test.each([
  ['zh', '网商银行贷款', '总量圆'],
  ['en', 'MYbank loans', 'Circles'],
] as const)(
  'one layer leads, and its way to be drawn is chosen, in %s',
  async (language, name, mark) => {
    const { store, screen } = await renderMenu('v=1', language);
    await screen.getByText(name, { exact: true }).click();
    expect(store.view.layer).toBe('loans');
    await screen.getByRole('radio', { name: mark, exact: true }).click();
    expect(store.view.mark).toBe('circles');
  },
);

test('arrow keys go from one way to draw to the next', async () => {
  const { store, screen } = await renderMenu();
  (screen.getByRole('radio', { name: 'Fill', exact: true }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(store.view.mark).toBe('circles');
});

test('what is chosen follows the address', async () => {
  const { screen } = await renderMenu('layer=list&by=area&on=ecology');
  await expect.element(screen.getByRole('radio', { name: 'Contiguous area' })).toBeChecked();
  await expect
    .element(screen.getByRole('radio', { name: 'The list, and leaving it' }))
    .not.toBeChecked();
  await expect
    .element(screen.getByRole('checkbox', { name: 'Reserves and forests' }))
    .toBeChecked();
});

test('shares of estimates have classes of their own, so no way of cutting is offered', async () => {
  const { screen } = await renderMenu();
  await screen.getByText('Classes and opacity').click();
  await expect.element(screen.getByRole('combobox', { name: 'Classes' })).not.toBeInTheDocument();
});

test('the classes of own figures can be cut in another way, the one of the layer being named as usual', async () => {
  const { store, screen } = await renderMenu('', 'en', true);
  await screen.getByText('Classes and opacity').click();
  const classes = screen.getByRole('combobox', { name: 'Classes' });
  await expect.element(classes).toHaveTextContent('Quantiles (usual)');
  await classes.selectOptions('Natural breaks');
  expect(store.view.classing).toBe('jenks');
});

test('a leading layer leaves the overlays', async () => {
  const { store, screen } = await renderMenu('on=loans,network');
  await screen.getByRole('radio', { name: 'MYbank loans' }).click();
  expect(store.view).toMatchObject({ layer: 'loans', overlays: [{ id: 'network' }] });
});

test('overlays are laid on, faded, moved among each other and taken off', async () => {
  const { store, screen } = await renderMenu('on=ecology');
  const ids = () => store.view.overlays.map(({ id }) => id);
  await screen.getByRole('checkbox', { name: 'Warehouses and flows' }).click();
  expect(ids()).toEqual(['ecology', 'network']);
  await screen.getByRole('button', { name: 'Move “Warehouses and flows” down' }).click();
  expect(ids()).toEqual(['network', 'ecology']);
  await expect
    .element(screen.getByRole('button', { name: 'Move “Warehouses and flows” down' }))
    .toBeDisabled();
  await screen.getByRole('slider', { name: 'Opacity: Reserves and forests' }).fill('40');
  expect(store.view.overlays.at(-1)).toEqual({ id: 'ecology', opacity: 40 });
  await screen.getByRole('checkbox', { name: 'Reserves and forests' }).click();
  expect(ids()).toEqual(['network']);
});

test('the totals of other themes can be laid on top', async () => {
  const { store, screen } = await renderMenu();
  await screen.getByText('Totals of other themes').click();
  await screen.getByRole('checkbox', { name: 'MYbank loans: totals (circles)' }).click();
  expect(store.view.overlays).toEqual([{ id: 'loans', opacity: 100 }]);
});

test('flows that would move stay still where the system asks for less motion, and that is said', async () => {
  const { screen } = await renderMenu('on=network&flow=on');
  const moving = screen.getByRole('checkbox', { name: 'Let the flows move' });
  await expect.element(moving).toBeDisabled();
  await expect.element(moving).not.toBeChecked();
  await expect.element(screen.getByTitle(/asks for less motion/)).toBeVisible();
});

test('each layer says for which periods it has figures, and of what status', async () => {
  const { screen } = await renderMenu();
  const sales =
    'Online sales: figures for first half of 2018 (reported) and second half of 2018 (derived)';
  await expect.element(screen.getByRole('img', { name: sales })).toBeVisible();
  const loans = screen.getByRole('img', { name: 'MYbank loans: no figures by half-year' });
  await expect.element(loans.first()).toBeVisible();
});

test('context stands in a group of its own, which sends for it when it is opened', async () => {
  const { store, served } = await loadedStore();
  const screen = await render(LayerMenu, { store });
  const context = screen.getByText(store.messages.context);
  expect(served.asked).not.toContain(pathOf('context'));
  await context.click();
  await screen.getByRole('radio', { name: 'Bank loans', exact: true }).click();
  expect(served.asked).toContain(pathOf('context'));
  expect(store.view.layer).toBe('context-bank-loans');
  store.set({ period: '2018H2' });
  expect(store.figures?.headline.sentence).toBe(
    'Bank loans, 2018: 3 of 4 counties have a figure (context, not verified)',
  );
});

test('counties are filled by the probability of more than an amount that the reader sets', async () => {
  const { store, screen } = await renderMenu();
  await screen.getByRole('radio', { name: 'probability of more than', exact: true }).click();
  const threshold = screen.getByRole('textbox', { name: 'More than' });
  await expect.element(threshold).toHaveValue('100 million');
  await threshold.fill('25 million');
  await userEvent.keyboard('{Enter}');
  expect(store.view).toMatchObject({ filling: 'chance', threshold: 25e6 });
  await threshold.fill('much');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('alert')).toHaveTextContent('“much” is no amount');
  expect(store.threshold).toBe(25e6);
});

test('what is no fill, or a change, is filled by no uncertainty, and none is offered', async () => {
  for (const hash of ['v=1&mark=circles', 'v=1&mode=hoh&period=2018H2']) {
    const { screen } = await renderMenu(hash);
    await expect
      .element(screen.getByRole('radio', { name: 'width of the range' }))
      .not.toBeInTheDocument();
    await screen.unmount();
  }
});
