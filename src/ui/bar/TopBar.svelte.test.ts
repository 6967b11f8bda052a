import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { FRONT_PAGE } from '../../i18n/messages/front-page.ts';
import { SEARCH } from '../../i18n/messages/search.ts';
import TopBar from './TopBar.svelte';

async function renderBar(hash = 'v=1', language: 'zh' | 'en' = 'en') {
  const { store } = await loadedStore({ hash, language });
  const screen = await render(TopBar, { store, hasWebGL: true });
  return { store, screen };
}

test('one button speaks the other language, and says so in it', async () => {
  const { store, screen } = await renderBar();
  const chinese = screen.getByRole('button', { name: '中文' });
  await expect.element(chinese).toHaveAttribute('lang', 'zh-Hans');
  await chinese.click();
  expect(store.language).toBe('zh');
  await screen.getByRole('button', { name: 'English' }).click();
  expect(store.language).toBe('en');
});

test.each(['overview', 'places', 'stories', 'method', 'share'] as const)(
  'the link %s opens its page',
  async (kind) => {
    const { store, screen } = await renderBar();
    const name = FRONT_PAGE.en.links[kind];
    await screen.getByRole('navigation').getByRole('button', { name, exact: true }).click();
    expect(store.session.dialogs.map(({ kind }) => kind)).toEqual([kind]);
  },
);

test('the link of the table opens the workbench', async () => {
  const { store, screen } = await renderBar();
  const name = FRONT_PAGE.en.links.table;
  await screen.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  expect(store.session.workbench).toBe('table');
});

test.each([
  ['zh', 'v=1', ['看: 网络销售额', '时间: 2018年上半年', '地点: 全部5个县', '比较: 不比较']],
  [
    'zh',
    'layer=list&prov=52',
    ['看: 名单与退出', '时间: 2018年上半年', '地点: 贵州，2个县', '比较: 不比较'],
  ],
  [
    'en',
    'mode=hoh&period=2018H2',
    [
      'Show: Online sales',
      'Time: 2018 H2 · On the half-year before',
      'Place: all 5 counties',
      'Compare: not compared',
    ],
  ],
] as const)('the question in %s of %s is said in four words', async (language, hash, words) => {
  const { screen } = await renderBar(hash, language);
  const group = screen.getByRole('group', { name: FRONT_PAGE[language].question });
  for (const name of words) {
    await expect.element(group.getByRole('button', { name, exact: true })).toBeVisible();
  }
});

test('on a phone two words have the menus of all four', async () => {
  const { store, screen } = await renderBar('v=1', 'zh');
  store.session.compact = true;
  const words = screen.getByRole('group', { name: '看什么' }).getByRole('button');
  await expect.poll(() => words.elements().length).toBe(2);
  await words.first().click();
  const layers = screen.getByRole('dialog', { name: '看' });
  await expect.element(layers.getByRole('combobox', { name: SEARCH.zh.label })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await words.last().click();
  const time = screen.getByRole('dialog', { name: '时间' });
  await expect.element(time.getByRole('radio', { name: '并排' })).toBeInTheDocument();
});

test('a menu opens at what is chosen, one at a time, and Escape gives the focus back', async () => {
  const { screen } = await renderBar('layer=loans', 'zh');
  const word = screen.getByRole('button', { name: /^看: / });
  await word.click();
  const menu = screen.getByRole('dialog', { name: '看' });
  await expect.element(menu.getByRole('radio', { name: '网商银行贷款' })).toHaveFocus();
  await screen.getByRole('button', { name: /^时间: / }).click();
  await expect.element(menu).not.toBeInTheDocument();
  await expect.element(screen.getByRole('dialog', { name: '时间' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: /^时间: / })).toHaveFocus();
});

test('arrows choose in a menu that stays open, Enter leaves it, and a press closes it', async () => {
  const { store, screen } = await renderBar('v=1', 'zh');
  const word = screen.getByRole('button', { name: /^时间: / });
  await word.click();
  await userEvent.keyboard('{ArrowDown}');
  expect(store.view.period).toBe('2018H2');
  await expect.element(screen.getByRole('dialog', { name: '时间' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(word).toHaveFocus();
  await screen.getByRole('button', { name: /^看: / }).click();
  await screen.getByRole('radio', { name: '网商银行贷款' }).click();
  expect(store.view.layer).toBe('loans');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
});

test('Control and K, or a slash, lead to the search, and a letter alone does not', async () => {
  const { screen } = await renderBar('v=1', 'zh');
  const opener = screen.getByRole('button', { name: FRONT_PAGE.zh.search });
  await expect.element(opener).toHaveAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
  const box = screen.getByRole('combobox', { name: SEARCH.zh.label });
  await userEvent.keyboard('k');
  await expect.element(box).not.toBeInTheDocument();
  for (const keys of ['{Control>}k{/Control}', '/']) {
    await userEvent.keyboard(keys);
    await expect.element(box).toHaveFocus();
    await expect.element(box).toHaveValue('');
    await userEvent.keyboard('{Escape}');
    await expect.element(box).not.toBeInTheDocument();
  }
});

test('where the link turns our keys off a slash leads nowhere', async () => {
  const { screen } = await renderBar('keys=off', 'zh');
  await userEvent.keyboard('/');
  await expect.element(screen.getByRole('combobox')).not.toBeInTheDocument();
});

test('the menu of places says how many counties the filter keeps, and opens and clears it', async () => {
  const { store, screen } = await renderBar('prov=52');
  const word = screen.getByRole('button', { name: /^Place: / });
  await word.click();
  await screen.getByRole('button', { name: 'Clear' }).click();
  expect(store.filter.places).toEqual([]);
  await screen.getByRole('button', { name: 'Filter counties 5 of 5 counties' }).click();
  expect(store.session.workbench).toBe('filter');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
});
