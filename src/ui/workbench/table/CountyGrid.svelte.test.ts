import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../../tests/fixtures/view-store.ts';
import { columnOf } from '../../../../tests/fixtures/column.ts';
import { columnId } from '../../../core/view/columns.ts';
import { tableChoice } from '../../../app/table-state.svelte.ts';
import { COLUMN_STATISTICS } from '../../../i18n/messages/column-statistics.ts';
import { COPIED } from '../../../i18n/messages/copied.ts';
import { MESSAGES } from '../../../i18n/messages/index.ts';
import { TABLE } from '../../../i18n/messages/table.ts';
import { TIME } from '../../../i18n/messages/time.ts';
import CountyGrid from './CountyGrid.svelte';
import { indicatorLayer } from '../../../../tests/fixtures/layers.ts';

type Setting = Parameters<typeof loadedStore>[0] & {
  columns?: readonly string[];
  /** The column that the table is sorted by from the greatest; codes unless said. */
  by?: string;
  grouped?: boolean;
};

async function renderTable({ columns, by, grouped = false, ...setting }: Setting = {}) {
  const { store, served } = await loadedStore({ language: 'zh', ...setting });
  const choice = tableChoice(store);
  if (columns) choice.choose(columns.map(columnOf));
  if (by) choice.sortBy(columnOf(by));
  choice.grouped = grouped;
  const screen = await render(CountyGrid, { store });
  return { store, served, choice, screen };
}

const said = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
/** The rows in sight as text, those of the total and of the country last. */
const rows = (container: Element) =>
  [...container.querySelectorAll('[role=row]')]
    .slice(1)
    .map((row) => [...row.children].map(said).join(' '));
const names = (container: Element) => [...container.querySelectorAll('[role=rowheader]')].map(said);
const focused = () => said(document.activeElement!);
/** Puts the focus on the one tab stop of the grid. */
const enter = (container: Element) =>
  container.querySelector<HTMLElement>('.grid [tabindex="0"]')!.focus();

test('counties stand in the order of their codes with their ranges, above their sum and the published figure', async () => {
  const { screen } = await renderTable();
  await expect
    .poll(() => rows(screen.container))
    .toEqual([
      '甲县 ≈ 1000万 估计 800万–1200万 ≈ 100 估计 80–120 贵州 2017',
      '乙县 ≈ 2000万 估计 1600万–2400万 ≈ 200 估计 160–240 贵州 2018',
      '丙县 ≈ 3000万 估计 2400万–3600万 ≈ 300 估计 240–360 云南 2019',
      '丁县 ≈ 4000万 估计 3200万–4800万 ≈ 400 估计 320–480 云南 2020',
      '合计4个县 超过1亿 公布 超过250 推算 — 2017–2020',
      '全国 超过1亿 公布 — — —',
    ]);
  await expect.element(screen.getByText(TABLE.zh.count('4', '5'), { exact: false })).toBeVisible();
});

test('the grid says how large it is, and which column sorts it', async () => {
  const { screen } = await renderTable();
  const grid = screen.getByRole('grid');
  await expect.element(grid).toHaveAttribute('aria-rowcount', '7');
  await expect.element(grid).toHaveAttribute('aria-colcount', '5');
  const header = screen.getByRole('columnheader', { name: '县', exact: true });
  await expect.element(header).toHaveAttribute('aria-sort', 'none');
  await header.click();
  await expect.element(header).toHaveAttribute('aria-sort', 'ascending');
  expect(names(screen.container).slice(0, 4)).toEqual(['丙县', '丁县', '甲县', '乙县']);
  const places = [...screen.container.querySelectorAll('[role=row]')].map((row) =>
    row.getAttribute('aria-rowindex'),
  );
  expect(places).toEqual(['1', '2', '3', '4', '5', '6', '7']);
});

test('a column of estimates sorts nothing, and says so', async () => {
  const { choice, screen } = await renderTable();
  const header = screen.getByRole('columnheader', { name: /^网络销售额/ });
  await expect.element(header).toHaveTextContent(TABLE.zh.unsorted);
  await expect.element(header).not.toHaveAttribute('aria-sort');
  await header.click();
  expect(choice.sort).toBeNull();
});

test('the keyboard walks the cells behind a single tab stop, sorts, pins and asks', async () => {
  const { store, screen } = await renderTable({ real: true });
  await expect.poll(() => names(screen.container)).toHaveLength(6);
  enter(screen.container);
  expect(focused()).toBe('县');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.poll(focused).toBe('丙县');
  expect(store.session.hoveredCounty).toBe('530101');
  await userEvent.keyboard('{Enter}');
  expect(store.view.county).toBe('530101');
  await expect.element(screen.getByRole('row', { selected: true })).toHaveTextContent('丙县');
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(focused).toMatch(/3000万/);
  await userEvent.keyboard(' ');
  expect(store.session.claim).toMatchObject({ kind: 'county', county: '530101', perHead: false });
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect.poll(() => document.activeElement?.getAttribute('aria-colindex')).toBe('5');
  expect(document.activeElement?.closest('[role=row]')?.textContent).toMatch(/全国/);
  await userEvent.keyboard('{Control>}{Home}{/Control}{Enter}');
  await expect
    .element(screen.getByRole('columnheader', { name: '县', exact: true }))
    .toHaveAttribute('aria-sort', 'ascending');
  expect(screen.container.querySelectorAll('.grid [tabindex="0"]')).toHaveLength(1);
});

test('a row and its county on the map point at each other, and a pin of the map shows', async () => {
  const { store, screen } = await renderTable();
  const jia = screen.getByRole('rowheader', { name: '甲县' });
  await jia.hover();
  expect(store.session.hoveredCounty).toBe('520101');
  store.session.hoveredCounty = '530101';
  await expect.poll(() => said(screen.container.querySelector('.pointed')!)).toMatch(/^丙县/);
  store.selectCounty('520102');
  await expect.element(screen.getByRole('row', { selected: true })).toHaveTextContent('乙县');
  await jia.click();
  expect(store.view.county).toBe('520101');
});

test('what the map points at stays when the table goes', async () => {
  const { store, screen } = await renderTable();
  store.session.hoveredCounty = '530101';
  await screen.unmount();
  expect(store.session.hoveredCounty).toBe('530101');
});

test('provinces stand above their counties with subtotals, and fold by key and by button', async () => {
  const { screen, store } = await renderTable({
    grouped: true,
    columns: ['sales.now.total'],
  });
  await expect
    .poll(() => rows(screen.container)[0])
    .toMatch(/^贵州2个县 ≈ 3000万 估计 2\d{3}万–3\d{3}万$/);
  enter(screen.container);
  await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
  await expect
    .poll(() => names(screen.container))
    .toEqual(['贵州2个县', '云南2个县', '丙县', '丁县', '合计4个县', '全国']);
  const guizhou = screen.getByRole('rowheader', { name: '贵州' });
  await expect.element(guizhou).toHaveAttribute('aria-expanded', 'false');
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(guizhou).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{ArrowRight} ');
  expect(store.session.claim).toMatchObject({ kind: 'union', counties: ['520101', '520102'] });
  await screen.getByRole('button', { name: '云南' }).click();
  await expect.poll(() => names(screen.container)).not.toContain('丙县');
  store.selectCounty('530101');
  await expect.poll(() => names(screen.container)).toContain('丙县');
});

test('a step in time does not unfold what the reader folded', async () => {
  const { store, choice, screen } = await renderTable({ grouped: true });
  store.selectCounty('520101');
  await expect.poll(() => names(screen.container)).toContain('甲县');
  choice.fold('520000', true);
  store.setPeriodIndex(1);
  await expect.poll(() => rows(screen.container)[0]).toMatch(/^贵州2个县 ≈ 4000万/);
  expect(names(screen.container)).not.toContain('甲县');
});

test('a province with a part of its counties says how far those may be off together', async () => {
  const { store, screen } = await renderTable({
    grouped: true,
    columns: ['sales.now.total'],
    change: ({ estimates }) => (estimates.sales!.value[0]![0] = null),
  });
  await expect
    .poll(() => rows(screen.container))
    .toContain(`贵州2个县 ≈ 2000万 估计 1600万–2400万 ${TABLE.zh.lacking('1')}`);
  expect(rows(screen.container)).toContain('甲县 未公布');
  expect(store.counties).toHaveLength(4);
});

test('columns are chosen and taken out, and go back to those of the layer', async () => {
  const { screen, choice } = await renderTable({ language: 'en' });
  await screen.getByText(TABLE.en.chosenColumns(4)).click();
  await screen.getByRole('checkbox', { name: 'Prefecture' }).click();
  const sales = screen.getByRole('group', { name: 'Online sales' });
  await sales
    .getByRole('group', { name: 'total' })
    .getByRole('checkbox', { name: 'second half of 2018' })
    .click();
  const heads = () => screen.container.querySelectorAll('[role=columnheader]');
  await expect
    .poll(() => [...heads()].map(said).slice(-2))
    .toEqual(['Prefecture', `Online sales second half of 2018 yuan ${TABLE.en.unsorted}`]);
  await expect.element(sales.getByText('Not published: 2019 H1')).toBeVisible();
  await screen.getByRole('button', { name: TABLE.en.reset }).click();
  await expect.poll(() => heads().length).toBe(5);
  expect(choice.isUsual).toBe(true);
});

test('the ends of ranges and the probability of a threshold are columns, of counties alone', async () => {
  const { screen, choice } = await renderTable({
    language: 'en',
    hash: 'v=1&over=20000000',
    columns: [],
  });
  await screen.getByText(TABLE.en.chosenColumns(0)).click();
  const sales = screen.getByRole('group', { name: 'Online sales' });
  const known = sales.getByRole('group', { name: TABLE.en.uncertainty });
  await known.getByRole('checkbox', { name: 'Online sales · lower end' }).click();
  await known
    .getByRole('checkbox', { name: 'Probability of online sales over 20 million yuan' })
    .click();
  expect(choice.columns.map(columnId)).toEqual([
    'county',
    'sales.now.low',
    'sales.now.over20000000',
  ]);
  await expect
    .poll(() => rows(screen.container))
    .toEqual([
      'Jia County ≈ 8 million estimate <1% estimate',
      'Yi County ≈ 16 million estimate 46% estimate',
      'Bing County ≈ 24 million estimate 97% estimate',
      'Ding County ≈ 32 million estimate 100% estimate',
      'Total4 counties – –',
      'All of China – –',
    ]);
});

test('other layers send for their estimates, and say so until they are there', async () => {
  const { screen, served } = await renderTable({ columns: ['loans.2018H1.total'] });
  await expect.poll(() => rows(screen.container)[0]).toBe('甲县 ≈ 1000万 估计 800万–1200万');
  expect(served.asked).toContain('products/estimates.json');
});

test('estimates that do not come are said to be missing, and can be asked for again', async () => {
  const { store, served } = await loadedStore({ language: 'zh' });
  const file = served.files.get('products/estimates.json')!;
  served.files.delete('products/estimates.json');
  tableChoice(store).choose([columnOf('loans.2018H1.total')]);
  const screen = await render(CountyGrid, { store });
  await expect.element(screen.getByRole('alert')).toHaveTextContent(TABLE.zh.failed);
  expect(rows(screen.container)[0]).toBe('甲县 没有载入');
  served.files.set('products/estimates.json', file);
  await screen.getByRole('button', { name: TABLE.zh.retry }).click();
  await expect.poll(() => rows(screen.container)[0]).toMatch(/1000万/);
});

test('what was not published, cannot be read so or must not be summed is said in its cells', async () => {
  const { screen } = await renderTable({
    ...{
      hash: 'mode=cumulative',
      columns: ['loans.now.total', 'loans.2018H1.total', 'sales.2019H1.total'],
    },
    change: ({ indicators }) => {
      indicators.push({ ...indicators[0]!, id: 'loans', kind: 'stock', additive: false });
    },
  });
  await expect
    .poll(() => rows(screen.container)[0])
    .toBe('甲县 不能这样读 ≈ 1000万 估计 800万–1200万 未公布');
  expect(rows(screen.container).at(-2)).toBe('合计4个县 不能这样读 不能相加 未公布');
  const header = screen.getByRole('columnheader', { name: TIME.zh.whyBarred['running-total'] });
  await expect.element(header).toBeVisible();
});

test('areas that rest on recollection say so, and those of none too', async () => {
  const { screen } = await renderTable({ columns: ['area', 'keyCounty'] });
  await expect
    .poll(() => rows(screen.container))
    .toEqual([
      '甲县 乌蒙山区 是',
      '乙县 不在其中 不是',
      '丙县 不在其中 不是',
      `丁县 滇西边境山区 ${MESSAGES.zh.unverified} 不是 ${MESSAGES.zh.unverified}`,
      '合计4个县 — —',
      '全国 — —',
    ]);
});

test('what is not known of people is said, and estimates that fit badly are named', async () => {
  const { screen } = await renderTable({
    columns: ['population', 'loans.2018H1.total'],
    change: ({ counties, indicators }) => {
      counties.population[3] = null;
      indicators.push({ ...indicators[0]!, id: 'loans', kind: 'stock' });
    },
  });
  await expect
    .poll(() => rows(screen.container)[3])
    .toBe(`丁县 ${MESSAGES.zh.status.missing} ≈ 4000万 估计 3200万–4800万`);
  expect(rows(screen.container).at(-2)).toBe('合计4个县 超过30万 ≈ 1亿 估计');
  await expect
    .element(screen.getByText(`${indicatorLayer('loans').name.zh} ⚠`, { exact: false }))
    .toBeVisible();
});

test('a filter that keeps no county says so', async () => {
  const { screen } = await renderTable({ hash: 'prov=71' });
  await expect.element(screen.getByText(TABLE.zh.empty)).toBeVisible();
  expect(screen.container.querySelector('[role=grid]')).toBeNull();
});

test('the choice of columns outlives the panel', async () => {
  const { store, screen } = await renderTable({ columns: ['population'] });
  await screen.unmount();
  const again = await render(CountyGrid, { store });
  await expect.element(again.getByRole('columnheader', { name: '人口' })).toBeVisible();
});

test('pinned counties have the letters that the map has, and Shift with Enter pins one more', async () => {
  const { store, screen } = await renderTable({ hash: 'v=1&county=530101,520101' });
  await expect.poll(() => names(screen.container)[0]).toBe('B 甲县');
  expect(names(screen.container).slice(1, 4)).toEqual(['乙县', 'A 丙县', '丁县']);
  expect(screen.container.querySelectorAll('[aria-selected=true]')).toHaveLength(2);
  enter(screen.container);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Shift>}{Enter}{/Shift}');
  expect(store.view).toMatchObject({ county: '530101', pins: ['520101', '520102'] });
  await userEvent.keyboard('{Enter}');
  expect(store.view).toMatchObject({ county: '520102', pins: [] });
});

/** What a copy from the grid puts on the clipboard, as text and as a table; `null` where the grid leaves it to the browser. */
function copyFrom(element: Element) {
  const clipboardData = new DataTransfer();
  const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
  element.dispatchEvent(event);
  if (!event.defaultPrevented) return null;
  const table = new DOMParser().parseFromString(clipboardData.getData('text/html'), 'text/html');
  return {
    codes: clipboardData
      .getData('text/plain')
      .split('\n')
      .map((line) => line.split('\t')[0]),
    cells: table.querySelectorAll('tr').length,
  };
}

test('rows that are selected are copied as a table, one alone by its focus, and words of a cell as words', async () => {
  const { screen } = await renderTable({ columns: ['sales.now.total'] });
  const { container } = screen;
  await expect.poll(() => names(container).length).toBe(6);
  const heads = [...container.querySelectorAll('[role=rowheader]')];
  getSelection()!.setBaseAndExtent(heads[1]!, 0, heads[3]!, heads[3]!.childNodes.length);
  expect(copyFrom(heads[1]!)).toEqual({
    codes: ['区划代码', '520102', '530101', '530102'],
    cells: 4,
  });
  getSelection()!.selectAllChildren(heads[0]!.firstElementChild!);
  expect(copyFrom(heads[0]!)).toBeNull();
  getSelection()!.removeAllRanges();
  enter(container);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(copyFrom(document.activeElement!)).toEqual({ codes: ['区划代码', '520102'], cells: 2 });
});

test('the whole table is copied without sums that would count its counties twice', async () => {
  const { screen } = await renderTable({ columns: ['sales.now.total'], grouped: true });
  const written: ClipboardItem[] = [];
  const write = vi.spyOn(navigator.clipboard, 'write').mockImplementation((items) => {
    written.push(...items);
    return Promise.resolve();
  });
  await screen.getByRole('button', { name: COPIED.zh.copy }).click();
  await expect.element(screen.getByText(COPIED.zh.copied('4'))).toBeVisible();
  const text = await (await written[0]!.getType('text/plain')).text();
  const values = text
    .split('\n')
    .slice(1)
    .map((line) => Number(line.split('\t')[2]));
  expect(values).toEqual([10e6, 20e6, 30e6, 40e6]);
  write.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
  await screen.getByRole('button', { name: COPIED.zh.copy }).click();
  await expect.element(screen.getByText(COPIED.zh.failed)).toBeVisible();
  write.mockRestore();
});

test('the statistics of a column say no order of estimates, and that of figures', async () => {
  const { screen } = await renderTable({ columns: ['sales.now.total'] });
  const words = COLUMN_STATISTICS.zh;
  await screen.getByText(words.title).click();
  const cells = () => [...screen.container.querySelectorAll('td')].map(said);
  await expect.poll(cells).toEqual(['0', '4', '0', '超过1亿 · 公布', '—', '—', '—']);
  await expect.element(screen.getByText(words.note)).toBeVisible();
  screen.unmount();
  const real = await renderTable({ columns: ['sales.now.total'], real: true });
  await real.screen.getByText(words.title).click();
  const known = () => [...real.screen.container.querySelectorAll('td')].map(said);
  await expect
    .poll(known)
    .toEqual(['4', '0', '0', expect.stringContaining('1亿'), '1000万', '2500万', '4000万']);
});
