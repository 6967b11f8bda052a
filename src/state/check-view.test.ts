import { expect, test } from 'vitest';
import { squareAtlas } from '../../tests/fixtures/atlas.ts';
import { DEFAULT_VIEW } from '../model/view.ts';
import { checkView } from './check-view.ts';

const check = (change: Partial<typeof DEFAULT_VIEW>) =>
  checkView({ ...DEFAULT_VIEW, ...change }, squareAtlas());

test('a view of what exists stays as it is', () => {
  const view = { period: '2018H2', provinces: ['520000', '710000'], county: '520101' };
  expect(check(view)).toEqual({ view: { ...DEFAULT_VIEW, ...view }, notices: [] });
});

test('a period that has no report gives way to the first', () => {
  expect(check({ period: '2031H1' })).toEqual({
    view: DEFAULT_VIEW,
    notices: [{ kind: 'bad-value', key: 'period', got: '2031H1' }],
  });
});

test('unknown provinces are left out and named in one notice; known ones stay', () => {
  const { view, notices } = check({ provinces: ['520000', '980000', '990000'] });
  expect(view.provinces).toEqual(['520000']);
  expect(notices).toEqual([{ kind: 'bad-value', key: 'prov', got: '98,99' }]);
});

test('a county outside the list may be pinned, for it has a name', () => {
  expect(check({ county: '520103' }).view.county).toBe('520103');
});

test('a county that is nowhere is unpinned', () => {
  expect(check({ county: '999999' })).toEqual({
    view: DEFAULT_VIEW,
    notices: [{ kind: 'bad-value', key: 'county', got: '999999' }],
  });
});

test('a comparison without another half-year gets the usual one', () => {
  expect(check({ compare: 'side' }).view.vs).toBe('2018H2');
  expect(check({ compare: 'side', period: '2018H2' }).view.vs).toBe('2018H1');
  expect(check({ compare: 'side', period: '2019H1' }).view.vs).toBe('2018H1');
});

test('a half-year that has no report is not compared with', () => {
  const { view, notices } = check({ compare: 'swipe', vs: '2031H1' });
  expect(view.vs).toBe('2018H2');
  expect(notices).toEqual([{ kind: 'bad-value', key: 'vs', got: '2031H1' }]);
});

test('a reading that makes no sense for the layer gives way to the half-year alone', () => {
  expect(check({ layer: 'list', mode: 'cumulative' })).toEqual({
    view: { ...DEFAULT_VIEW, layer: 'list' },
    notices: [{ kind: 'bad-value', key: 'mode', got: 'cumulative' }],
  });
});

test('a change of what has no amounts is not shown', () => {
  expect(check({ layer: 'list', compare: 'change', vs: '2018H2' })).toEqual({
    view: { ...DEFAULT_VIEW, layer: 'list' },
    notices: [{ kind: 'bad-value', key: 'compare', got: 'change' }],
  });
});

test('each fault has a notice of its own', () => {
  expect(check({ period: '2031H1', provinces: ['990000'], county: '999999' }).notices).toHaveLength(
    3,
  );
});
