import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { pathOf } from '../../../tests/fixtures/release.ts';
import type { Language } from '../../core/base/language.ts';
import { SEARCH } from '../../i18n/messages/search.ts';
import '../page.css';
import SearchBox from './SearchBox.svelte';

async function renderBox({ language = 'zh' as Language, onPlace = vi.fn() } = {}) {
  const { store, served } = await loadedStore({ language });
  const screen = await render(SearchBox, { store, onPlace });
  const box = screen.getByRole('combobox', { name: SEARCH[language].label });
  const options = screen.getByRole('option');
  const says = screen.getByRole('status');
  return { store, served, screen, box, options, says, onPlace };
}

test('the index of names is fetched when the box has the focus, not before', async () => {
  const { box, served } = await renderBox();
  expect(served.asked).not.toContain(pathOf('gazetteer'));
  await box.click();
  await expect.poll(() => served.asked).toContain(pathOf('gazetteer'));
});

test.each([
  ['zh', '甲县 520101 贵州省 东州 · 在名单上 · 拼音 jia xian'],
  ['en', 'Jia County 甲县 520101 东州, Guizhou · on the list · by pinyin'],
] as const)('a hit in %s says where it is and what it was found by', async (language, said) => {
  const { box, options } = await renderBox({ language });
  await box.fill('jiax');
  await expect.element(options.first()).toHaveTextContent(said);
});

test.each([
  ['zh', '旧甲', '曾用名 旧甲县 522101（到2016年） → 甲县'],
  ['en', '522101', 'formerly Old Jia County 522101 (until 2016) → Jia County'],
] as const)('a former name or code in %s says what it leads to', async (language, typed, said) => {
  const { box, options } = await renderBox({ language });
  await box.fill(typed);
  await expect.element(options.first()).toHaveTextContent(said);
});

test('a county outside the list is found and says so', async () => {
  const { box, options } = await renderBox();
  await box.fill('己区');
  await expect.element(options).toHaveTextContent('不在名单上');
});

test('Enter pins the first county without arrows, and the list closes', async () => {
  const { store, box, options } = await renderBox();
  await box.fill('yixian');
  await expect.element(options).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(store.view.county).toBe('520102');
  await expect.element(options).not.toBeInTheDocument();
  await expect.element(box).toHaveValue('乙县');
  await expect.element(box).toHaveFocus();
});

test('Shift+Enter pins the county beside the others', async () => {
  const { store, box, options } = await renderBox();
  store.selectCounty('520101');
  await box.fill('yixian');
  await expect.element(options).toBeVisible();
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
  expect(store.view).toMatchObject({ county: '520101', pins: ['520102'] });
});

test('a county outside the list can be pinned, too', async () => {
  const { store, box, options } = await renderBox();
  await box.fill('520103');
  await options.click();
  expect(store.view.county).toBe('520103');
});

test('arrows go round the options, Home and End to the ends, and the map shows the county', async () => {
  const { store, box, options } = await renderBox();
  await box.fill('5');
  await expect.element(options).toHaveLength(8);
  const activeIs = async (at: number) => {
    const id = options.nth(at).element().id;
    await expect.element(box).toHaveAttribute('aria-activedescendant', id);
    await expect.element(options.nth(at)).toHaveAttribute('aria-selected', 'true');
  };
  await userEvent.keyboard('{ArrowDown}');
  await activeIs(0);
  expect(store.session.hoveredCounty).toBe('520101');
  await userEvent.keyboard('{ArrowDown}');
  await activeIs(1);
  await userEvent.keyboard('{End}');
  await activeIs(7);
  await userEvent.keyboard('{ArrowDown}');
  await activeIs(0);
  await userEvent.keyboard('{ArrowUp}');
  await activeIs(7);
  await userEvent.keyboard('{Home}');
  await activeIs(0);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(store.view.county).toBe('520102');
  expect(store.session.hoveredCounty).toBe(null);
});

test('pointing at a hit shows the county on the map, and does not change what Enter chooses', async () => {
  const { store, box, options } = await renderBox();
  await box.fill('5201');
  await options.nth(2).hover();
  expect(store.session.hoveredCounty).toBe('520102');
  await userEvent.keyboard('{Enter}');
  expect(store.view.county).toBe(null);
  expect(store.session.hoveredCounty).toBe(null);
});

test('typing on after the arrows begins anew', async () => {
  const { box } = await renderBox();
  await box.fill('5');
  await userEvent.keyboard('{ArrowDown}2');
  await expect.element(box).not.toHaveAttribute('aria-activedescendant');
});

test('Escape closes the list, then empties the box, then is left to others', async () => {
  const { box, options } = await renderBox();
  const heard = vi.fn();
  window.addEventListener('keydown', heard);
  await box.fill('甲');
  await expect.element(options).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(options).not.toBeInTheDocument();
  await expect.element(box).toHaveValue('甲');
  await expect.element(box).toHaveAttribute('aria-expanded', 'false');
  await userEvent.keyboard('{Escape}');
  await expect.element(box).toHaveValue('');
  expect(heard).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(heard).toHaveBeenCalledOnce();
  window.removeEventListener('keydown', heard);
});

test('Down opens the list of what stands in the box again', async () => {
  const { box, options } = await renderBox();
  await box.fill('甲');
  await userEvent.keyboard('{Escape}{ArrowDown}');
  await expect.element(options).toHaveAttribute('aria-selected', 'true');
});

test('the list closes when the focus leaves', async () => {
  const { box, options } = await renderBox();
  await box.fill('甲');
  await expect.element(options).toBeVisible();
  await userEvent.tab();
  await expect.element(options).not.toBeInTheDocument();
});

test('a province or prefecture is handed on by its code', async () => {
  const { store, box, onPlace, options } = await renderBox();
  await box.fill('贵州');
  await expect.element(options.first()).toHaveTextContent('省级');
  await userEvent.keyboard('{Enter}');
  await box.fill('东州');
  await userEvent.keyboard('{Enter}');
  expect(onPlace.mock.calls).toEqual([['520000'], ['520100']]);
  expect(store.view.county).toBe(null);
});

test('where nobody takes provinces, only counties are found', async () => {
  const { store } = await loadedStore({ language: 'zh' });
  const screen = await render(SearchBox, { store });
  await screen.getByRole('combobox').fill('520');
  await expect.element(screen.getByRole('status')).toHaveTextContent('找到3个');
});

test.each([
  ['zh', '5', '找到9个，列出前8个；再输几个字可缩小范围'],
  ['zh', '甲', '找到1个'],
  [
    'zh',
    '戊己',
    '没有找到“戊己”。可输入中文名、拼音、首字母、六位代码，或名单县的曾用名；共收11个地名。',
  ],
  ['en', 'xyz', 'Nothing found for “xyz”.'],
] as const)('in %s, %s is answered by: %s', async (language, typed, said) => {
  const { box, says } = await renderBox({ language });
  await box.fill(typed);
  await expect.element(says).toHaveTextContent(said);
});

test('what an input method is composing is not searched, and its Enter chooses nothing', async () => {
  const { store, box, options } = await renderBox();
  await box.click();
  const input = box.element() as HTMLInputElement;
  input.value = 'jia';
  input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  input.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }),
  );
  expect(store.view.county).toBe(null);
  await expect.element(options).not.toBeInTheDocument();
  input.value = '甲';
  input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '甲' }));
  await expect.element(options).toHaveTextContent('甲县');
});

test('names that did not come are missed aloud, and can be asked for again', async () => {
  const { box, served, says, options, screen } = await renderBox();
  const path = pathOf('gazetteer');
  const bytes = served.files.get(path)!;
  served.files.delete(path);
  await box.fill('甲');
  await expect.element(says).toHaveTextContent(SEARCH.zh.failed);
  served.files.set(path, bytes);
  await screen.getByRole('button', { name: SEARCH.zh.retry }).click();
  await expect.element(options).toHaveTextContent('甲县');
});

test('the box names what it opens, and the list and each option have names', async () => {
  const { box, screen, options } = await renderBox();
  await expect.element(box).toHaveAttribute('aria-expanded', 'false');
  await expect.element(box).not.toHaveAttribute('aria-controls');
  await box.fill('甲');
  const list = screen.getByRole('listbox', { name: SEARCH.zh.results });
  await expect.element(list).toBeVisible();
  await expect.element(box).toHaveAttribute('aria-expanded', 'true');
  await expect.element(box).toHaveAttribute('aria-controls', list.element().id);
  await expect.element(options).toHaveAccessibleName(/甲县/);
});

test('the box and its list fit a phone', async () => {
  await page.viewport(320, 640);
  const { box, options } = await renderBox({ language: 'en' });
  await box.fill('5');
  await expect.element(options.first()).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await page.viewport(1440, 900);
});
