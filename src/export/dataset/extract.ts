import type { EstimateFit } from '../../../data/product.ts';
import type { Atlas, County, Indicator } from '../../core/atlas/atlas.ts';
import type { ValueLayerId } from '../../core/atlas/layer.ts';
import type { PeriodId } from '../../core/atlas/period.ts';
import {
  isPercent,
  rateRead,
  readCounty,
  readNation,
  type TimedReading,
} from '../../core/atlas/read-values.ts';
import { whyBarred, type Reading } from '../../core/atlas/reading.ts';
import { MISSING, type Value } from '../../core/atlas/value.ts';
import type { Language } from '../../core/base/language.ts';

/** What the reader wants to have as a file. */
export interface DataExtract {
  readonly atlas: Atlas;
  /** In the order of adcodes. */
  readonly counties: readonly County[];
  /** None gives the counties with what the list says of them. */
  readonly layers: readonly ValueLayerId[];
  /** Places of half-years in the order of time, ascending. */
  readonly places: readonly number[];
  /** How layers are read over time; one that cannot be read so is given as published. */
  readonly reading: Reading;
  /** Of names of indicators, units and readings. */
  readonly language: Language;
}

/** An indicator at a half-year: what a row of the long table, or a group of columns of the wide one, is about. */
export interface Subject {
  readonly layer: ValueLayerId;
  readonly indicator: Indicator;
  readonly period: PeriodId;
  readonly at: TimedReading;
}

/** A number of a subject, and what is to be said with it. */
export interface SubjectValues {
  readonly total: Value;
  /** The same by population; the nation has none. */
  readonly rate: Value;
  /** How the estimate of a county fits what is known, or `null` where nothing speaks against it. */
  readonly fit: EstimateFit['fit'] | null;
}

/**
 * The subjects of an extract, by layer and then half-year.
 * @throws if the atlas does not hold a layer's indicator or its estimates: they would look as if not published.
 */
export function subjectsOf({
  atlas,
  layers,
  places,
  reading,
}: Pick<DataExtract, 'atlas' | 'layers' | 'places' | 'reading'>): Subject[] {
  return layers.flatMap((layer) => {
    const indicator = atlas.indicatorById.get(layer);
    if (!indicator || !atlas.estimates[layer]) {
      const loaded = Object.keys(atlas.estimates).join(', ') || 'none';
      throw new Error(`export: expected estimates of ${layer}, got those of ${loaded}`);
    }
    const read: Reading = whyBarred(atlas, layer, reading) ? { kind: 'period' } : reading;
    return places.map((periodIndex) => ({
      layer,
      indicator,
      period: atlas.periods[periodIndex]!.id,
      at: { reading: read, periodIndex },
    }));
  });
}

/** What is known of a subject for a county, or for the whole country with `null`. */
export function subjectValues(
  atlas: Atlas,
  { layer, at }: Subject,
  county: County | null,
): SubjectValues {
  if (!county) return { total: readNation(atlas, layer, at), rate: MISSING, fit: null };
  const total = readCounty(atlas, layer, county, at);
  return {
    total,
    rate: isPercent(at.reading) ? MISSING : rateRead(atlas, layer, total, county, at.reading),
    fit: total.amount === null ? null : (atlas.fits[layer]?.fit ?? null),
  };
}
