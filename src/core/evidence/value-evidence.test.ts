import { expect, test } from 'vitest';
import { OWN_SALES, realAtlas, squareAtlas } from '../../../tests/fixtures/atlas.ts';
import type { Claim } from './claim.ts';
import { evidenceOf } from './evidence.ts';

const evidence = (claim: Claim) => evidenceOf(squareAtlas(), {}, claim);
const real = (claim: Claim) => evidenceOf(realAtlas(), {}, claim);

test('a sum has a formula and the published figures that it is made of', () => {
  const reading = { kind: 'cumulative' } as const;
  expect(
    evidence({ kind: 'national', indicator: 'sales', period: '2018H2', reading }),
  ).toMatchObject({
    value: { amount: 300e6, status: 'derived' },
    formula: '100000000+200000000',
    reading,
    terms: [
      { kind: 'national', indicator: 'sales', period: '2018H1' },
      { kind: 'national', indicator: 'sales', period: '2018H2' },
    ],
    sources: ['report-1', 'report-2'],
  });
});

const CHANGE = { kind: 'change', from: 'half', measure: 'difference' } as const;
const YI = { kind: 'county', layer: 'sales', county: '520102', period: '2018H2' } as const;
const GUIZHOU = { kind: 'union', layer: 'sales', counties: ['520101', '520102'] } as const;

test('a change of a county is part of the change of the nation', () => {
  expect(real({ ...YI, perHead: true, reading: CHANGE })).toMatchObject({
    value: { amount: 50, status: 'derived' },
    rate: 'sales',
    sources: [OWN_SALES],
    national: { kind: 'national', indicator: 'sales', period: '2018H2', reading: CHANGE },
    terms: [{ period: '2018H2' }, { period: '2018H1' }],
  });
});

test('a percentage is not by population', () => {
  const reading = { ...CHANGE, measure: 'percent' } as const;
  expect(real({ ...YI, perHead: true, reading })).toMatchObject({
    value: { amount: 0.25 },
    rate: null,
    facts: [],
  });
});

test('a change of provinces has their total, not the nation alone', () => {
  expect(real({ ...GUIZHOU, period: '2018H2', reading: CHANGE })).toMatchObject({
    value: { amount: 10e6, status: 'derived' },
    places: ['520000'],
  });
});

test('a change of an estimate is missing, beside that of the nation', () => {
  expect(evidence({ ...YI, perHead: false, reading: CHANGE })).toMatchObject({
    value: { amount: null, status: 'missing' },
    estimate: null,
    sources: [],
    national: { period: '2018H2', reading: CHANGE },
  });
  expect(evidence({ ...GUIZHOU, period: '2018H2', reading: CHANGE })).toMatchObject({
    value: { amount: null, status: 'missing' },
    sources: [],
  });
});
