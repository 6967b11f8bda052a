import { FOUR_FIFTHS_REACH, NINE_TENTHS_REACH } from '../../data/model/normal.ts';
import type { Bound, Observation, Source, Status } from '../../data/product.ts';
import type { Atlas } from '../../src/core/atlas/atlas.ts';
import type { LayerProducts } from '../../src/core/atlas/layer-products.ts';
import { BATCHES, listedRows, onListAt } from '../../src/core/atlas/poverty-list.ts';
import { explainedShare, salesChances } from '../../src/core/evidence/sales-chances.ts';

/** Something that a release knows, as a story may say it. */
export interface Fact {
  /** `null` where nothing is known, or what is known is a day. */
  readonly value: number | null;
  /** What it may be; both ends closed. */
  readonly range: readonly [low: number, high: number];
  /** A unit of the tables; `null` for bare numbers. */
  readonly unit: string | null;
  readonly bound: Bound;
  /** What can be said to be so of it: its status, bound and confidence, the kind of a date, `contested`. */
  readonly is: ReadonlySet<string>;
  /** An ISO year, month or day. */
  readonly day?: string;
  /** What was published as words, in the language of the source. */
  readonly text?: string;
}

/** By the name under which stories speak of them. */
export type Facts = ReadonlyMap<string, Fact>;

/** The products that stories speak of. */
export type ToldProducts = Pick<
  LayerProducts,
  'programme' | 'estimates' | 'exits' | 'network' | 'stories'
>;

/** Half-years before those of the atlas at whose end the list is counted. */
const BEFORE = ['2016H2', '2017H1', '2017H2'];

/** Collects what a release knows. */
export function factsOf(atlas: Atlas, products: ToldProducts): Facts {
  return new Map([
    ...figureFacts(atlas, products),
    ...gapFacts(atlas, products),
    ...listFacts(atlas),
    ...modelFacts(atlas, products),
    ...placeFacts(products),
    ...dayFacts(atlas, products),
  ]);
}

type Named = [name: string, fact: Fact];

/** A number that is counted or worked out from the release itself, and so exact unless it has a range. */
function counted(value: number, range: Fact['range'] | null = null, ...is: string[]): Fact {
  return {
    value,
    range: range ?? [value, value],
    unit: null,
    bound: range ? 'approximate' : 'exact',
    is: new Set(is),
  };
}

interface FigureLike extends Pick<
  Observation,
  'value' | 'bound' | 'confidence' | 'range' | 'allows'
> {
  readonly status: Status;
  readonly conflict?: string;
  readonly text?: string;
}

/** The national figures under `<indicator>-<period>`, those of the programme under their ids. */
function figureFacts(atlas: Atlas, { programme }: ToldProducts): Named[] {
  const metricUnit = new Map(programme.metrics.map(({ id, unit }) => [id, unit]));
  const figures = programme.figures.flatMap((figure): Named[] => [
    [figure.id, figureFact(figure, metricUnit.get(figure.metric)!)],
    [`${figure.id}-day`, dayFact(figure.end)],
  ]);
  const national = [...atlas.national, ...atlas.inputs].flatMap((row): Named[] => {
    const name = `${row.indicator}-${row.period.toLowerCase()}`;
    const fact = figureFact(row, atlas.indicatorById.get(row.indicator)!.unit);
    return [
      [name, fact],
      ...(row.asOf ? [[`${name}-day`, dayFact(row.asOf)] satisfies Named] : []),
    ];
  });
  return [...figures, ...national];
}

function figureFact(figure: FigureLike, unit: string): Fact {
  const { value, bound, status, confidence, conflict, text } = figure;
  return {
    value,
    range: figure.range ?? figure.allows ?? rangeOf(value, bound),
    unit,
    bound,
    is: new Set([
      status,
      ...(value === null ? [] : [bound, confidence]),
      ...(conflict ? ['contested'] : []),
    ]),
    ...(text !== undefined && (/^\d{4}(-\d{2}){0,2}$/.test(text) ? { day: text } : { text })),
  };
}

function rangeOf(value: number | null, bound: Bound): Fact['range'] {
  if (value === null || bound === 'approximate') return [-Infinity, Infinity];
  return [value, bound === 'lower' ? Infinity : value];
}

/** How many half-years and counties have figures of a metric: `half-years-with-…`, `counties-with-…`. */
function gapFacts(
  { periods, national, layers, fits }: Atlas,
  { programme }: ToldProducts,
): Named[] {
  const ofMetric = programme.metrics.map(({ id }): Named => {
    const places = programme.figures.flatMap(({ metric, level, place, value }) =>
      metric === id && level === 'county' && value !== null ? [place] : [],
    );
    return [`counties-with-${id}`, counted(new Set(places).size)];
  });
  const indicators = [...new Set(national.map(({ indicator }) => indicator))];
  const ofIndicator = indicators.flatMap((id): Named[] => {
    const rows = national.filter(({ indicator }) => indicator === id);
    const withStatus = (status: Status) => rows.filter((row) => row.status === status).length;
    return [
      [`half-years-reported-${id}`, counted(withStatus('reported'))],
      [`half-years-derived-${id}`, counted(withStatus('derived'))],
      [`half-years-missing-${id}`, counted(withStatus('missing'))],
    ];
  });
  const estimated = [...layers.values()].map(({ id, estimate }): Named => {
    const { fit } = fits[id] ?? {};
    const is = [estimate === null ? 'missing' : 'modelled', ...(fit ? [fit] : [])];
    return [`counties-${id}`, { ...counted(0, null, ...is), value: null }];
  });
  return [['half-years', counted(periods.length)], ...ofMetric, ...ofIndicator, ...estimated];
}

/** Rows of the list by batch, half-year, announcement and kind of date. */
function listFacts(atlas: Atlas): Named[] {
  const { counties, periods } = atlas;
  const rowsOf = (test: (county: Atlas['counties'][number]) => boolean) =>
    counted(listedRows(counties.filter(test)));
  const ends = [...BEFORE, ...periods.map(({ id }) => id)];
  const kinds = ['announced', 'approved', 'proposed', 'by'] as const;
  const provinces = new Set(counties.map(({ province }) => province.id));
  return [
    ['listed', rowsOf(() => true)],
    ['listed-counties', counted(counties.length)],
    ['listed-provinces', counted(provinces.size)],
    ['batches', counted(BATCHES.length)],
    ['left-contested', rowsOf(({ exit }) => exit?.rival != null)],
    ...ends.map((end): Named => {
      const { amount, range } = onListAt(counties, end);
      return [`on-list-${end.toLowerCase()}`, counted(amount, range)];
    }),
    ...BATCHES.flatMap((year): Named[] => {
      const batch = counties.filter(({ leftYear }) => leftYear === year);
      const provinces = new Set(batch.map(({ province }) => province.id));
      return [
        [`batch-${year}`, counted(listedRows(batch))],
        [`provinces-of-batch-${year}`, counted(provinces.size)],
      ];
    }),
    ...kinds.map((kind): Named => [`left-${kind}`, rowsOf(({ exit }) => exit?.kind === kind)]),
    ...counties.flatMap(({ id, exit }): Named[] => [
      [`left-with-${id}`, rowsOf((other) => other.exit?.announcement === exit?.announcement)],
      ...(exit ? [leftOn(`left-on-${id}`, exit)] : []),
      ...(exit?.rival ? [leftOn(`left-on-${id}-rival`, exit.rival)] : []),
    ]),
  ];
}

function leftOn(name: string, { date, kind }: { date: string; kind: string }): Named {
  return [name, dayFact(date, kind)];
}

function dayFact(day: string, ...is: string[]): Fact {
  return { ...counted(0, [-Infinity, Infinity], ...is), value: null, day };
}

/** What the model of sales believes of the nation and of each county, and how it stands against what was counted. */
function modelFacts(atlas: Atlas, { estimates: { test } }: ToldProducts): Named[] {
  const { sales } = atlas.estimates;
  const [model] = test?.variants ?? [];
  const first = atlas.periods[0]!.id;
  return [
    ...(model && test
      ? [
          ['sigma', counted(model.sigma, test.sigmaRange, 'modelled')] satisfies Named,
          [
            'spread',
            counted(Math.round(Math.exp(2 * FOUR_FIFTHS_REACH * model.sigma)), null, 'modelled'),
          ] satisfies Named,
          ...test.counts.flatMap(({ figure, threshold, period, most, use }, at): Named[] => {
            const { mean, deviation } = model.expected[at]!;
            const ends = [
              mean - NINE_TENTHS_REACH * deviation,
              mean + NINE_TENTHS_REACH * deviation,
            ];
            const chances = use === 'test' ? salesChances(atlas, period, threshold) : null;
            return [
              [
                `expected-${figure}`,
                counted(
                  Math.round(mean),
                  [Math.floor(ends[0]!), Math.ceil(ends[1]!)],
                  'modelled',
                  use,
                ),
              ],
              [`read-${figure}`, counted(0, [test.counts[at]!.least, most ?? Infinity])],
              [`threshold-${figure}`, { ...counted(threshold), unit: 'yuan' }],
              ...(chances
                ? [
                    [
                      `chance-of-${figure}`,
                      counted(Math.max(...chances), null, 'modelled'),
                    ] satisfies Named,
                  ]
                : []),
            ];
          }),
        ]
      : []),
    ['explained', counted(explainedShare(atlas, first) ?? 0, null, 'modelled')],
    ...atlas.counties.flatMap(({ id, index }) =>
      atlas.periods.flatMap(({ id: period }, at): Named[] => {
        const [value, low, high, median] = (['value', 'low', 'high', 'median'] as const).map(
          (part) => sales?.[part]?.[at]?.[index] ?? null,
        );
        if (value == null || low == null || high == null) return [];
        const name = `sales-of-${id}-${period.toLowerCase()}`;
        const fact: Fact = { ...counted(value, [low, high], 'modelled'), unit: 'yuan' };
        return [
          [name, fact],
          [`${name}-median`, { ...fact, value: median ?? null }],
        ];
      }),
    ),
  ];
}

/** How many places of the network and of the programmes are known how well. */
function placeFacts({ network, stories }: ToldProducts): Named[] {
  const unverified = network.hubs.filter(({ positionStatus }) => positionStatus === 'unverified');
  return [
    ['hubs', counted(network.hubs.length)],
    ['hubs-unverified', counted(unverified.length)],
    ['flows', { ...counted(0), value: null, is: new Set([network.scenario.status]) }],
    ...stories.programmes.map(({ id }): Named => {
      const known = stories.stories.filter(
        ({ programme, level, status }) =>
          programme === id && level === 'county' && status !== 'unverified',
      );
      return [`counties-told-${id}`, counted(new Set(known.map(({ place }) => place)).size)];
    }),
  ];
}

/** The days on which documents were published, as `published-<source>`. */
function dayFacts(atlas: Atlas, products: ToldProducts): Named[] {
  const sources: Source[] = [
    ...atlas.sourceById.values(),
    ...products.programme.sources,
    ...products.exits.sources,
    ...products.stories.sources,
  ];
  return sources.flatMap(({ id, date }): Named[] =>
    date ? [[`published-${id}`, dayFact(date)]] : [],
  );
}
