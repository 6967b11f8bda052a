import { createRawSnippet, type Component } from 'svelte';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import VirtualGrid from './VirtualGrid.svelte';

const MANY = 300_000;

/** A grid whose rows are numbers. */
const Numbers = VirtualGrid as unknown as Component<Record<string, unknown>>;

/** Renders a grid whose row at a place is its number, made when it is asked for. */
async function renderMany(revealed: string | null = null) {
  const cell = createRawSnippet<[number, number]>((row, column) => ({
    render: () => `<span>${row()}.${column()}</span>`,
  }));
  const header = createRawSnippet<[number]>((column) => ({
    render: () => `<span>column ${column()}</span>`,
  }));
  const screen = await render(Numbers, {
    label: 'many',
    count: MANY,
    rowAt: (index: number) => index,
    cell,
    header,
    revealed,
    columns: ['a', 'b', 'c'].map((key) => ({
      key,
      width: 400,
      numeric: false,
      sort: 'none' as const,
    })),
    state: (row: number) => ({ key: String(row), pointed: false }),
    indexOf: Number,
    onSort: () => {},
    onChoose: () => {},
    onAsk: () => {},
  });
  const grid = screen.container.querySelector<HTMLElement>('[role=grid]')!;
  const shown = () =>
    [...grid.querySelectorAll('.body [role=row]')].map(
      (row) => Number(row.getAttribute('aria-rowindex')) - 2,
    );
  await expect.poll(() => shown().length).toBeGreaterThan(0);
  return { screen, grid, shown };
}

test('of very many rows only those in sight are in the page, wherever one scrolls', async () => {
  const { grid, shown } = await renderMany();
  expect(grid.getAttribute('aria-rowcount')).toBe(String(MANY + 1));
  expect(shown()).toContain(0);
  grid.scrollTop = grid.scrollHeight / 2;
  await expect.poll(shown).toContain(MANY / 2);
  expect(shown().length).toBeLessThan(50);
  grid.scrollTop = grid.scrollHeight;
  await expect.poll(shown).toContain(MANY - 1);
  expect(shown().length).toBeLessThan(50);
});

test('the focus stays in the page when its row leaves the sight', async () => {
  const { grid, shown } = await renderMany();
  grid.querySelector<HTMLElement>('[tabindex="0"]')!.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  await expect.poll(() => document.activeElement?.textContent).toBe('2.0');
  grid.scrollTop = 1e6;
  await expect.poll(() => shown().at(-1)).toBeGreaterThan(20_000);
  expect(document.activeElement?.textContent).toBe('2.0');
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(() => document.activeElement?.textContent).toBe('1.0');
  expect(grid.scrollTop).toBeLessThan(100);
});

test('the ends are one key away, and a page is what is in sight', async () => {
  const { grid } = await renderMany();
  grid.querySelector<HTMLElement>('[tabindex="0"]')!.focus();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect.poll(() => document.activeElement?.textContent).toBe(`${MANY - 1}.2`);
  const inSight = () => {
    const cell = document.activeElement!.getBoundingClientRect();
    const { top, bottom } = grid.getBoundingClientRect();
    return cell.top >= top && cell.bottom <= bottom + 1;
  };
  await expect.poll(inSight).toBe(true);
  await userEvent.keyboard('{PageUp}');
  await expect
    .poll(() => Number(document.activeElement?.textContent.split('.')[0]))
    .toBeLessThan(MANY - 3);
  await expect.poll(inSight).toBe(true);
});

test('what is chosen elsewhere comes into sight, below the headers', async () => {
  const { grid, shown } = await renderMany('200000');
  await expect.poll(shown).toContain(200_000);
  const row = grid.querySelector('[aria-rowindex="200002"]')!.getBoundingClientRect();
  const head = grid.querySelector('.head')!.getBoundingClientRect();
  expect(row.top).toBeGreaterThanOrEqual(head.bottom - 1);
  expect(row.bottom).toBeLessThanOrEqual(grid.getBoundingClientRect().bottom);
});
