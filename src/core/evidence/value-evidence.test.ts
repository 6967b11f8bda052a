import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import type { Claim } from './claim.ts';
import { evidenceOf } from './evidence.ts';

const evidence = (claim: Claim) => evidenceOf(squareAtlas(), {}, claim);

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

test('a change of a county is part of the change of the nation', () => {
  const reading = { kind: 'change', from: 'half', measure: 'difference' } as const;
  const claim = { kind: 'county', layer: 'sales', county: '520102', period: '2018H2' } as const;
  expect(evidence({ ...claim, perHead: true, reading })).toMatchObject({
    value: { amount: 50, status: 'modelled' },
    rate: 'sales',
    formula: null,
    national: { kind: 'national', indicator: 'sales', period: '2018H2', reading },
    terms: [{ period: '2018H2' }, { period: '2018H1' }],
  });
});

test('a percentage is not by population', () => {
  const reading = { kind: 'change', from: 'half', measure: 'percent' } as const;
  const claim = { kind: 'county', layer: 'sales', county: '520102', period: '2018H2' } as const;
  expect(evidence({ ...claim, perHead: true, reading })).toMatchObject({
    value: { amount: 0.25 },
    rate: null,
    facts: [],
  });
});

test('a change of provinces has their total, not the nation alone', () => {
  const reading = { kind: 'change', from: 'half', measure: 'difference' } as const;
  const claim = { kind: 'union', layer: 'sales', counties: ['520101', '520102'] } as const;
  expect(evidence({ ...claim, period: '2018H2', reading })).toMatchObject({
    value: { amount: 10e6, status: 'modelled' },
    places: ['520000'],
  });
});
