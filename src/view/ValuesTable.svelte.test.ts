import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedExplorer } from '../../tests/fixtures/explorer.ts';
import ValuesTable from './ValuesTable.svelte';

/** Renders the table; closing it takes it off the page, as the page does. */
async function renderTable(options: Parameters<typeof loadedExplorer>[0] = {}) {
  const { explorer } = await loadedExplorer(options);
  const onClose = vi.fn(() => void screen.unmount());
  const screen = await render(ValuesTable, { explorer, onClose });
  return { explorer, onClose, screen };
}

/** The cells of the first or the last table of the dialog, row by row. */
function cells(container: HTMLElement, which: 'first' | 'last'): string[][] {
  const rows = [...container.querySelectorAll(`table:${which}-of-type tbody tr`)];
  const words = ({ textContent }: Element) => textContent.replace(/\s+/g, ' ').trim();
  return rows.map((row) => [...row.children].map(words));
}

test.each([
  ['zh', '数值表', /2018年上半年各县网络销售额估计/],
  ['en', 'Table of values', /Online sales by county, estimated, first half of 2018/],
] as const)('the table in %s is a dialog with captions', async (language, name, caption) => {
  const { screen } = await renderTable({ language });
  await expect.element(screen.getByRole('dialog', { name })).toBeVisible();
  await expect.element(screen.getByRole('table', { name: caption })).toBeVisible();
});

test('national figures stand in the order of time with their status', async () => {
  const { screen } = await renderTable();
  expect(cells(screen.container, 'first')).toEqual([
    ['first half of 2018', 'over 100 million yuan', 'reported'],
    ['second half of 2018', 'about 200 million yuan', 'derived'],
    ['first half of 2019', 'not published', 'not published'],
  ]);
});

test('every county has rate, total, range and status, the greatest total first', async () => {
  const { screen } = await renderTable();
  expect(cells(screen.container, 'last')).toEqual([
    [
      'Ding County',
      'Yunnan',
      '≈ 400',
      '≈ 40 million yuan',
      '32 million–48 million yuan',
      'estimate',
    ],
    [
      'Bing County',
      'Yunnan',
      '≈ 300',
      '≈ 30 million yuan',
      '24 million–36 million yuan',
      'estimate',
    ],
    [
      'Yi County',
      'Guizhou',
      '≈ 200',
      '≈ 20 million yuan',
      '16 million–24 million yuan',
      'estimate',
    ],
    [
      'Jia County',
      'Guizhou',
      '≈ 100',
      '≈ 10 million yuan',
      '8 million–12 million yuan',
      'estimate',
    ],
  ]);
});

test('while the list leads, the table is that of the list', async () => {
  const { screen } = await renderTable({ hash: 'layer=list&period=2018H2&prov=53' });
  expect(cells(screen.container, 'last')).toEqual([
    ['Bing County', 'Yunnan', '2019', '●', '–', '–'],
    [
      'Ding County',
      'Yunnan',
      '2020',
      '●',
      expect.stringContaining('(unverified)'),
      expect.stringContaining('Nujiang'),
    ],
  ]);
});

test('what is missing says so and has no range', async () => {
  const { screen } = await renderTable({ hash: 'period=2019H1&prov=52', language: 'zh' });
  expect(cells(screen.container, 'last')).toEqual([
    ['甲县', '贵州', '未公布', '未公布', '', '未公布'],
    ['乙县', '贵州', '未公布', '未公布', '', '未公布'],
  ]);
});

test('a county of the table can be pinned, which closes the table', async () => {
  const { explorer, onClose, screen } = await renderTable();
  await screen.getByRole('button', { name: 'Bing County' }).click();
  expect(explorer.view.county).toBe('530101');
  expect(onClose).toHaveBeenCalled();
});

test('Escape closes the table', async () => {
  const { onClose } = await renderTable();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
});

test('closing the table puts the focus back to where it was opened', async () => {
  const opener = document.createElement('button');
  document.body.append(opener);
  opener.focus();
  const { onClose, screen } = await renderTable();
  await screen.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(document.activeElement).toBe(opener);
  opener.remove();
});
