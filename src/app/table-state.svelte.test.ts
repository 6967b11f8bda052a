import { expect, test } from 'vitest';
import { loadedStore } from '../../tests/fixtures/view-store.ts';
import { columnOf as column } from '../../tests/fixtures/column.ts';
import { columnId } from '../core/view/columns.ts';
import { tableChoice, type TableChoice } from './table-state.svelte.ts';

const shown = (choice: TableChoice) => choice.columns.map(columnId);
const order = ({ sort }: TableChoice) =>
  sort && `${sort.descending ? '-' : ''}${columnId(sort.column)}`;

async function choiceAt(hash = 'v=1', real = false) {
  const { store } = await loadedStore({ hash, real });
  return { store, choice: tableChoice(store) };
}

test('a store has one table', async () => {
  const { store, choice } = await choiceAt();
  expect(tableChoice(store)).toBe(choice);
  expect((await choiceAt()).choice).not.toBe(choice);
});

test('columns and order follow the leading layer until others are chosen', async () => {
  const { store, choice } = await choiceAt('v=1', true);
  expect(order(choice)).toBe('-sales.now.total');
  store.set({ layer: 'list' });
  expect(shown(choice)).toContain('leftYear');
  expect(order(choice)).toBeNull();
  choice.toggle(column('population'));
  store.set({ layer: 'sales' });
  expect(shown(choice)).toContain('population');
  expect(shown(choice)).not.toContain('sales.now.total');
  choice.reset();
  expect(shown(choice)).toContain('sales.now.total');
  expect(choice.isUsual).toBe(true);
});

test('no table is a ranking of estimates, even if one is asked for', async () => {
  const { choice } = await choiceAt();
  expect(order(choice)).toBeNull();
  choice.sortBy(column('sales.now.total'));
  expect(order(choice)).toBeNull();
  choice.sortBy(column('province'));
  expect(order(choice)).toBe('province');
});

test('a column is added at the end and taken out again, and names stay first', async () => {
  const { choice } = await choiceAt();
  choice.choose(['area', 'county', 'area', 'sales.2018H1.rate'].map(column));
  expect(shown(choice)).toEqual(['county', 'area', 'sales.2018H1.rate']);
  choice.toggle(column('population'));
  choice.toggle(column('area'));
  expect(shown(choice)).toEqual(['county', 'sales.2018H1.rate', 'population']);
});

test('amounts are first sorted from the greatest, words from the first, and then by adcode again', async () => {
  const { choice } = await choiceAt('v=1', true);
  choice.sortBy(column('county'));
  const steps = (id: string) =>
    [1, 2, 3].map(() => {
      choice.sortBy(column(id));
      return order(choice);
    });
  expect(steps('sales.now.rate')).toEqual(['-sales.now.rate', 'sales.now.rate', null]);
  expect(steps('county')).toEqual(['county', '-county', null]);
});

test('with its column the order goes, too', async () => {
  const { choice } = await choiceAt();
  choice.sortBy(column('province'));
  choice.toggle(column('province'));
  expect(order(choice)).toBeNull();
});

test('a province is folded once and shown again', async () => {
  const { choice } = await choiceAt();
  choice.fold('520000', true);
  choice.fold('520000', true);
  expect(choice.folded).toEqual(['520000']);
  choice.fold('520000', false);
  expect(choice.folded).toEqual([]);
});
