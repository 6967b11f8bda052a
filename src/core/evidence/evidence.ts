import { flowEvidence } from './flow-evidence.ts';
import type { Evidence } from './evidence-types.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { Claim } from './claim.ts';
import { readItem } from '../atlas/item.ts';
import type { LayerProductName, LayerProducts } from '../atlas/layer-products.ts';
import { productsOf } from '../atlas/layer.ts';
import { itemEvidence, listedEvidence, listingEvidence } from './place-evidence.ts';
import { nationalFigure } from '../atlas/value.ts';
import {
  countyEvidence,
  figureEvidence,
  isOnYearBefore,
  nationalEvidence,
  unionEvidence,
} from './value-evidence.ts';

/** What a claim about the whole country has, of which nothing else is known. */
const BARE: Evidence = {
  ...{
    name: null,
    places: ['100000'],
    counties: null,
    period: null,
    figure: null,
    value: null,
    unit: 'text',
  },
  reading: null,
  terms: [],
  ...{
    rate: null,
    statement: null,
    status: null,
    confidence: null,
    formula: null,
    scope: null,
    quote: null,
  },
  note: null,
  facts: [],
  estimate: null,
  national: null,
  rivals: [],
  figures: [],
  sources: [],
};

/** The products without which a claim has no evidence; those of dates only where the atlas has dates. */
export function productsFor(atlas: Atlas, claim: Claim): readonly LayerProductName[] {
  switch (claim.kind) {
    case 'union':
    case 'county':
      return productsOf(atlas, claim.layer);
    case 'listing':
      return atlas.countyById.get(claim.county)?.exit ? ['exits'] : [];
    case 'national': {
      if (claim.reading) return isOnYearBefore(atlas, claim) ? ['programme'] : [];
      const row = nationalFigure(atlas, claim.indicator, claim.period);
      return row?.terms || row?.conflict ? ['programme'] : [];
    }
    case 'figure':
      return ['programme'];
    case 'on-list':
      return claim.counties.some((id) => atlas.countyById.get(id)?.exit) ? ['exits'] : [];
    case 'flow':
      return ['network', 'estimates'];
    case 'item': {
      const kind = readItem(claim.item)?.kind;
      if (kind === 'hub') return ['network'];
      return kind === 'story' ? ['stories', 'programme'] : ['ecology'];
    }
    default:
      return [];
  }
}

/**
 * Says where a claim comes from; `undefined` where the tables have no such thing, or a product of
 * `productsFor` is not there yet.
 */
export function evidenceOf(
  atlas: Atlas,
  products: Partial<LayerProducts>,
  claim: Claim,
): Evidence | undefined {
  const known = resolve(atlas, products, claim);
  return known && { ...BARE, ...known };
}

function resolve(
  atlas: Atlas,
  products: Partial<LayerProducts>,
  claim: Claim,
): Partial<Evidence> | undefined {
  switch (claim.kind) {
    case 'national':
      return nationalEvidence(atlas, products.programme, claim);
    case 'union':
      return unionEvidence(atlas, claim);
    case 'county':
      return countyEvidence(atlas, claim);
    case 'listing':
      return listingEvidence(atlas, products, claim);
    case 'on-list':
      return listedEvidence(atlas, products, claim);
    case 'figure':
      return products.programme && figureEvidence(products.programme, claim.id);
    case 'item':
      return itemEvidence(products, claim.item);
    case 'flow':
      return products.network && flowEvidence(atlas, products.network, claim);
  }
}
