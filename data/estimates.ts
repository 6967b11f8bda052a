import { NATION } from './cross-checks.ts';
import { estimate, type Answer } from './model/estimate.ts';
import { roundDown, roundUp } from './model/round.ts';
import { salesModel, type SalesModel } from './model/sales.ts';
import type { Estimate, EstimatesProduct } from './product.ts';
import type { Tables } from './schema.ts';

const HALF_A_YEAR = 0.5;

function spread(
  tables: Tables,
  indicator: string,
  model: SalesModel,
  answerTo: (total: number) => Answer,
): Estimate {
  const { counties, observations, periods, provinces } = tables;
  const provinceOf = model.places.map((place) =>
    provinces.findIndex(({ id }) => id === counties[place]!.province),
  );
  const answers = periods.map(({ id }) => {
    const national = observations.find(
      (row) => row.indicator === indicator && row.place === NATION && row.period === id,
    );
    const total = national?.value ?? null;
    return total === null ? null : answerTo(total);
  });
  const column = (amounts: readonly number[] | undefined) => {
    const all: (number | null)[] = counties.map(() => null);
    model.places.forEach((place, i) => (all[place] = amounts?.[i] ?? null));
    return all;
  };
  return {
    value: answers.map((answer) => column(answer?.value)),
    low: answers.map((answer) => column(answer?.low.map((x) => roundDown(x, 3)))),
    high: answers.map((answer) => column(answer?.high.map((x) => roundUp(x, 3)))),
    gamma: Object.fromEntries(model.members.map(({ name, gamma }) => [name, gamma])),
    memberNames: model.members.map(({ name }) => name),
    provinces: model.members.map((_, member) =>
      answers.map((answer) => {
        const sums = provinces.map(() => 0);
        answer?.members[member]!.forEach((x, i) => (sums[provinceOf[i]!]! += x));
        return sums.map((sum) => Number(sum.toPrecision(4)));
      }),
    ),
  };
}

/** Estimates the sales of every county and half-year; a half-year without a national figure is all null. */
export function salesEstimate(tables: Tables): Estimate {
  const model = salesModel(tables.counties);
  return spread(tables, 'sales', model, (total) => model.answer(total, HALF_A_YEAR));
}

/** Estimates the indicators of the table by the recipe of sales: its members and exponents, but no floors. */
export function estimatesProduct(tables: Tables): EstimatesProduct {
  const model = salesModel(tables.counties);
  const floors = model.places.map(() => 0);
  const answerTo = (total: number) => estimate(model.members, { total, floors });
  return {
    version: 1,
    estimates: Object.fromEntries(
      tables.estimates.map(({ indicator }) => [
        indicator,
        spread(tables, indicator, model, answerTo),
      ]),
    ),
    fits: Object.fromEntries(
      tables.estimates.map(({ indicator, fit, note_zh, note_en }) => [
        indicator,
        { fit, noteZh: note_zh, noteEn: note_en },
      ]),
    ),
  };
}
