import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../../tests/fixtures/view-store.ts';
import twoSheets from '../../../../tests/fixtures/own/two-sheets.xlsx?url';
import type { OwnSet } from '../../../core/atlas/own-figures.ts';
import type { BrokenSet } from '../../../import/own/kept-set.ts';
import { OWN_DATA } from '../../../i18n/messages/own-data.ts';
import type { MatchCandidate } from '../../../import/own/place-index.ts';
import { forgetSet, keepSets, keptSets } from '../../../import/own/user-data-store.ts';
import OwnData from './OwnData.svelte';

const HEADER = '县名,时期,销售额（万元）';

/** Renders the panel at a width with the four counties, and one that is not on the list. */
async function renderOwn({
  language = 'zh' as 'zh' | 'en',
  width = 420,
  sets = [] as OwnSet[],
  broken = [] as readonly BrokenSet[],
} = {}) {
  const { store } = await loadedStore({ language });
  const places: MatchCandidate[] = [
    ...store.atlas!.provinces.map(({ id, zh }) => ({ id, zh, others: [] })),
    ...store.atlas!.counties.map(({ id, zh, en }) => ({ id, zh, en, others: [] })),
    { id: '520199', zh: '戊县', others: [{ name: '己县', code: null }] },
  ];
  const onUse = vi.fn<(sets: readonly OwnSet[]) => void>();
  const onRemove = vi.fn<(key: IDBValidKey) => void>();
  const props = { store, sets, broken, onUse, onRemove, places: () => Promise.resolve(places) };
  const target = document.createElement('div');
  target.style.cssText = `width: ${width}px; padding: 16px; box-sizing: border-box; container-type: inline-size; background: var(--paper); color: var(--ink)`;
  document.body.append(target);
  const screen = await render(OwnData, { target, props });
  return { screen, store, onUse, onRemove };
}

const tsv = (...rows: string[]) => [HEADER, ...rows].join('\n').replaceAll(',', '\t');
const file = (...rows: string[]) => new File([[HEADER, ...rows].join('\n')], '各县.csv');
const input = (container: Element) =>
  container.querySelector<HTMLInputElement>('input[type=file]')!;

test('a file is chosen, checked, read and used', async () => {
  const { screen, onUse } = await renderOwn();
  await userEvent.upload(
    input(screen.container),
    file('甲县,2018H1,1000', '乙县,2018H1,2000', '戊县,2018H1,5', '丙是县,2018H1,3000'),
  );
  await expect.element(screen.getByText('各县.csv：4行，3列')).toBeVisible();
  await expect.element(screen.getByRole('group', { name: '销售额（万元）' })).toBeVisible();
  await screen.getByRole('button', { name: '核对并读取' }).click();
  await expect
    .element(screen.getByText('共4行：采用2行，没有数0行，重复0行，未采用2行'))
    .toBeVisible();
  await screen.getByRole('button', { name: '就是云南省丙县' }).click();
  await expect.element(screen.getByRole('button', { name: '采用这3个数' })).toBeVisible();
  await screen.getByRole('button', { name: '采用这3个数' }).click();
  await expect.element(screen.getByText('已采用3个数。')).toBeVisible();
  const [set] = onUse.mock.calls[0]![0];
  expect(set).toMatchObject({ indicator: 'sales', unit: 'yuan', file: '各县.csv' });
  expect(set!.figures.map(({ amount }) => amount)).toEqual([10e6, 20e6, 30e6]);
  expect((await keptSets()).sets).toContainEqual(set);
  await forgetSet(set!.id);
});

test('a table is pasted, read by keyboard, and a doubtful unit mended by one click', async () => {
  const { screen, onUse } = await renderOwn({ language: 'en' });
  const { getByRole, getByText } = screen;
  await getByRole('textbox').fill(
    tsv('甲县,2018上半年,10', '乙县,2018上半年,20').replace('万元', '元'),
  );
  getByRole('button', { name: 'Read what was pasted' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(getByText('Pasted table: 2 rows, 3 columns')).toBeVisible();
  getByRole('button', { name: 'Check and read' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(getByText('Doubtful unit')).toBeVisible();
  await getByRole('button', { name: 'Read as million yuan' }).click();
  await expect.element(getByText('No problem was found.')).toBeVisible();
  await getByRole('button', { name: 'Use these 2 figures' }).click();
  await expect.element(getByText('2 figures are in use.')).toBeVisible();
  const [set] = onUse.mock.calls[0]![0];
  expect(set!.figures.map(({ amount }) => amount)).toEqual([10e6, 20e6]);
  await forgetSet(set!.id);
});

test('of a workbook the sheet with counties is proposed, and another can be chosen', async () => {
  const { screen } = await renderOwn();
  const { getByRole, getByText } = screen;
  const bytes = await (await fetch(twoSheets)).arrayBuffer();
  await userEvent.upload(input(screen.container), new File([bytes], '各县.xlsx'));
  await expect.element(getByText('各县.xlsx：1行，3列')).toBeVisible();
  const sheet = getByRole('combobox', { name: '工作表' });
  await expect.element(sheet).toHaveValue('数据');
  const other = [...(sheet.element() as HTMLSelectElement).options].find(
    ({ value }) => value !== '数据',
  )!;
  await sheet.selectOptions(other.value);
  await expect.element(getByText('还没有县：', { exact: false })).toBeVisible();
  await sheet.selectOptions('数据');
  await getByRole('button', { name: '核对并读取' }).click();
  await expect.element(getByRole('button', { name: '采用这1个数' })).toBeVisible();
});

test('a file in the wrong encoding is opened again in another', async () => {
  const { screen } = await renderOwn();
  const { getByRole } = screen;
  const big5 = Uint8Array.of(0xbf, 0xa4, 0xa6, 0x57, 0x2c, 0x61, 0x0a, 0x41, 0x2c, 0x32);
  await userEvent.upload(input(screen.container), new File([big5], 'big5.csv'));
  await getByRole('combobox', { name: '编码' }).selectOptions('BIG5');
  await expect.element(getByRole('group', { name: '縣名' })).toBeVisible();
});

test('a plan that lacks something says what, and is mended by choosing', async () => {
  const { screen } = await renderOwn();
  const { getByRole, getByText } = screen;
  await userEvent.upload(
    input(screen.container),
    new File(['县名,销售额（万元）\n甲县,1000'], 'x.csv'),
  );
  await expect.element(getByText('还没有时期：', { exact: false })).toBeVisible();
  await expect.element(getByRole('button', { name: '核对并读取' })).toBeDisabled();
  await getByRole('combobox', { name: '全部数的时期' }).selectOptions('2018H2');
  await getByRole('button', { name: '核对并读取' }).click();
  await expect.element(getByRole('button', { name: '采用这1个数' })).toBeVisible();
});

test('settings that change after reading ask for reading again', async () => {
  const { screen } = await renderOwn();
  const { getByRole, getByText } = screen;
  await userEvent.upload(input(screen.container), file('甲县,2018H1,1000'));
  await getByRole('button', { name: '核对并读取' }).click();
  await expect.element(getByRole('button', { name: '采用这1个数' })).toBeEnabled();
  await getByText('各列怎样读').click();
  await getByRole('combobox', { name: '单位' }).selectOptions('千元');
  await expect.element(getByRole('button', { name: '采用这1个数' })).toBeDisabled();
  await getByRole('button', { name: '按新的设置重新读取' }).click();
  await expect.element(getByRole('button', { name: '采用这1个数' })).toBeEnabled();
});

test('a file that cannot be read is refused with what to do, and another can be chosen', async () => {
  const { screen } = await renderOwn();
  await userEvent.upload(input(screen.container), new File(['县名,销售额'], 'x.csv'));
  await expect.element(screen.getByText('没有读到数据行。', { exact: false })).toBeVisible();
  await userEvent.upload(input(screen.container), file('甲县,2018H1,1000'));
  await expect.element(screen.getByText('各县.csv：1行，3列')).toBeVisible();
});

test('a large file that is dropped can be cancelled while it is read', async () => {
  const { screen, onUse } = await renderOwn();
  const rows = Array.from({ length: 300_000 }, (_, index) => `甲县,2018H1,${index}`);
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([[HEADER, ...rows].join('\n')], 'large.csv'));
  const zone = screen.getByRole('group', { name: '把文件拖到这里' }).element();
  zone.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  await expect.element(screen.getByRole('progressbar')).toBeVisible();
  // Without a pointer that travels: on an idle machine the file is soon read.
  (screen.getByRole('button', { name: '取消' }).element() as HTMLElement).click();
  await expect.element(screen.getByText('已取消，什么都没有改变。')).toBeVisible();
  await expect.element(screen.getByText('选择文件')).toBeVisible();
  expect(onUse).not.toHaveBeenCalled();
});

test('what is in use is listed, and is forgotten when it is removed', async () => {
  const set: OwnSet = {
    id: 'own-0123456789ab',
    name: '销售额',
    file: '各县.csv',
    added: '2026-11-25',
    indicator: 'sales',
    unit: 'yuan',
    additive: true,
    kind: 'flow',
    figures: [{ county: '520101', period: '2018H1', amount: 1e7, line: 2 }],
  };
  await keepSets([set]);
  const { screen, onRemove } = await renderOwn({ sets: [set] });
  await expect
    .element(screen.getByText('1个数，2026年11月25日导入', { exact: false }))
    .toBeVisible();
  await expect.element(screen.getByText('代替', { exact: false })).toBeVisible();
  await screen.getByRole('button', { name: '删除销售额' }).click();
  await expect.poll(() => onRemove.mock.calls).toEqual([[set.id]]);
  expect((await keptSets()).sets).not.toContainEqual(set);
});

test('what is kept and is no set is shown as damaged, and is forgotten when it is removed', async () => {
  const damaged = { id: 'own-00000000dead', name: '坏的', figures: 'none' };
  await keepSets([damaged as never]);
  const { broken } = await keptSets();
  expect(broken).toEqual([{ key: damaged.id, name: '坏的', file: null }]);
  const { screen, onRemove } = await renderOwn({ sets: [], broken });
  await expect.element(screen.getByText(OWN_DATA.zh.keptBroken)).toBeVisible();
  await screen.getByRole('button', { name: '删除坏的' }).click();
  await expect.poll(() => onRemove.mock.calls).toEqual([[damaged.id]]);
  expect((await keptSets()).broken).toEqual([]);
});

test('where the browser keeps nothing it is said, and the figures work all the same', async () => {
  const { screen, onUse } = await renderOwn();
  const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('quota', 'QuotaExceededError');
  });
  await userEvent.upload(input(screen.container), file('甲县,2018H1,1000'));
  await screen.getByRole('button', { name: '核对并读取' }).click();
  await screen.getByRole('button', { name: '采用这1个数' }).click();
  await expect
    .element(screen.getByText('浏览器没有存下来（quota）', { exact: false }))
    .toBeVisible();
  expect(onUse).toHaveBeenCalledOnce();
  open.mockRestore();
});

test('where the names of counties do not arrive it is said', async () => {
  const { store } = await loadedStore({ language: 'zh' });
  const places = () => Promise.reject(new Error('offline'));
  const props = { store, sets: [], onUse: vi.fn(), onRemove: vi.fn(), places };
  const screen = await render(OwnData, props);
  await userEvent.upload(input(screen.container), file('甲县,2018H1,1000'));
  await expect.element(screen.getByText('县名表没有下载下来', { exact: false })).toBeVisible();
});
