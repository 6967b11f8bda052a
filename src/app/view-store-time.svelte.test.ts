import { expect, test } from 'vitest';
import { loadedExplorer } from '../../tests/fixtures/explorer.ts';

test('a map of a change gives way to a mode, and a mode to a map of a change', async () => {
  const { explorer } = await loadedExplorer({ hash: 'mode=hoh&period=2018H2' });
  explorer.compare('change');
  expect(explorer.view).toMatchObject({ mode: 'period', compare: 'change', vs: '2018H1' });
  expect(explorer.reading).toMatchObject({ kind: 'change', from: '2018H1' });
  explorer.read('cumulative');
  expect(explorer.view).toMatchObject({ mode: 'cumulative', compare: 'none', vs: null });
});

test('another half-year is compared with until nothing is', async () => {
  const { explorer } = await loadedExplorer();
  explorer.compareWith(2);
  expect(explorer.vs).toBeNull();
  explorer.compare('side');
  expect(explorer.vs).toBe('2018H2');
  explorer.compareWith(2);
  explorer.compare('swipe');
  expect(explorer.vs).toBe('2019H1');
  expect(explorer.other).toMatchObject({ period: '2019H1', total: { status: 'missing' } });
  explorer.compare('none');
  expect(explorer.vs).toBeNull();
  expect(explorer.other).toBeUndefined();
});

test('a layer that cannot be read so is read as published', async () => {
  const { explorer } = await loadedExplorer({ hash: 'mode=cumulative' });
  explorer.lead('list');
  expect(explorer.view.mode).toBe('period');
  explorer.lead('sales');
  explorer.compare('change');
  explorer.lead('list');
  expect(explorer.view).toMatchObject({ compare: 'none', vs: null });
});

test('chosen classes stay from period to period, and go with the scale that they are of', async () => {
  const { explorer, address } = await loadedExplorer();
  explorer.toggleClass(3);
  explorer.toggleClass(1);
  expect(explorer.view.classes).toEqual([1, 3]);
  explorer.show(1);
  expect(explorer.view.classes).toEqual([1, 3]);
  expect(address.history.at(-1)).toContain('class=2,4');
  explorer.toggleClass(3);
  expect(explorer.view.classes).toEqual([1]);
  explorer.classify('equal');
  expect(explorer.view.classes).toEqual([]);
});

test('classes hold for all half-years until they are cut anew for each', async () => {
  const { explorer } = await loadedExplorer({ hash: 'bins=equal' });
  const fixed = explorer.rates!.thresholds;
  explorer.show(1);
  expect(explorer.rates!.thresholds).toEqual(fixed);
  explorer.scale('rescale');
  const second = explorer.rates!.thresholds;
  explorer.show(0);
  expect(explorer.rates!.thresholds).not.toEqual(second);
  explorer.show(2);
  expect(explorer.rates!.thresholds).toEqual(fixed);
});
