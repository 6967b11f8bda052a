import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../../tests/fixtures/view-store.ts';
import type { Language } from '../../../core/base/language.ts';
import OrderFiles from './OrderFiles.svelte';

const ORDERS = `county,date,amount
甲县,2018/1/2,"¥1,200.50"
520102,2018-08-01,99.9
530101,2018-08-01,-9.9
999999,2018-01-02,5
520101,2018-02-30,5
520101,2018-01-02,0.005
`;

const PLACES = [{ id: '520101', zh: '甲县', others: [] }];

async function renderFiles(language: Language) {
  const { store } = await loadedStore({ language });
  const onResult = vi.fn<(csv: File) => void>();
  return {
    onResult,
    screen: await render(OrderFiles, { store, places: async () => PLACES, onResult }),
  };
}

const csv = (text: string, name = 'orders.csv') => new File([text], name, { type: 'text/csv' });
/** Drops files where they may be dropped. */
function drop(...files: File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
  document.querySelector('[role=group]')!.dispatchEvent(event);
}

const input = () => document.querySelector<HTMLInputElement>('input[type=file]')!;

test('a chosen file is added up; what was used and what was not is said', async () => {
  const { screen } = await renderFiles('zh');
  await userEvent.upload(input(), csv(ORDERS));
  await expect.element(screen.getByRole('status')).toHaveTextContent('orders.csv：共6行，用上3行');
  await expect.element(screen.getByText('其中1行金额为负')).toBeVisible();
  const aside = [...screen.container.querySelectorAll('li')].map((row) =>
    row.textContent.replace(/\s+/g, ' ').trim(),
  );
  expect(aside).toEqual([
    '县不在名单上，或不止一个县叫这个名字 1行 第5行“999999”',
    '日期不是年、月、日 1行 第6行“2018-02-30”',
    '金额细于一分，没有四舍五入 1行 第7行“0.005”',
  ]);
  const rows = screen.container.querySelectorAll('tbody tr');
  expect([...rows].map((row) => row.textContent.replace(/\s+/g, ' ').trim())).toEqual([
    '2018上1,200 1 1',
    '2018下90 2 2',
    '2019上没有订单',
  ]);
});

test('the sums are offered to the atlas as a CSV file', async () => {
  const { screen, onResult } = await renderFiles('en');
  await userEvent.upload(input(), csv(ORDERS));
  await screen.getByRole('button', { name: 'Use in the atlas' }).click();
  const [file] = onResult.mock.calls[0]!;
  expect(file.name).toBe('orders-by-half-year.csv');
  expect(await file.text()).toBe(
    'county,period,amount,orders\n520101,2018H1,1200.50,1\n520102,2018H2,99.90,1\n530101,2018H2,-9.90,1\n',
  );
});

test('a file can be dropped, but one at a time', async () => {
  const { screen } = await renderFiles('en');
  drop(csv(ORDERS), csv(ORDERS));
  await expect.element(screen.getByRole('alert')).toHaveTextContent('got 2');
  drop(csv(ORDERS));
  await expect.element(screen.getByRole('status')).toHaveTextContent('6 rows, 3 used');
});

test('a file that cannot be used says what was got, what was expected and what to do', async () => {
  const { screen } = await renderFiles('en');
  await userEvent.upload(input(), csv('county,day,price\n'));
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent(
      'There is no column for the amount: the header is “county, day, price”, expected one of amount,',
    );
});

test('reading can be cancelled, and nothing is kept', async () => {
  const { screen } = await renderFiles('en');
  drop(csv(`county,date,amount\n${'520101,2018-01-02,1\n'.repeat(2e6)}`));
  await screen.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('Cancelled');
  expect(screen.container.querySelector('table')).toBeNull();
});
