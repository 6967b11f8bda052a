import { type AxisScale } from '../core/view/chart-choice.ts';
import type { PlotOptions, ScaleOptions } from '@observablehq/plot';
import { scaleLinear } from 'd3-scale';
import type { Language } from '../core/base/language.ts';
import type { Theme } from '../core/theme/theme.ts';

/** The fonts of the page, for pictures that leave it. */
export const FONT =
  "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',system-ui,sans-serif";

/** Size of the writing in a chart, in pixels. */
export const TYPE = 12;

/** Pixels that the amounts on an upright axis need: English writes out millions. */
export const AMOUNT_WIDTH: Readonly<Record<Language, number>> = { zh: 60, en: 88 };

/** Leading digits of the labels of a logarithmic axis, the closest set that fits first. */
const LOG_DIGITS = [[1, 2, 3, 5, 7], [1, 2, 5], [1, 3], [1]];

/** What all charts have in common: width, type and colour. */
export function frame(theme: Theme, width: number): PlotOptions {
  return {
    width,
    style: {
      fontFamily: FONT,
      fontSize: `${TYPE}px`,
      fontVariantNumeric: 'tabular-nums',
      color: theme.ink,
      background: 'none',
    },
  };
}

/** The height of charts of how many counties lie in each bin, in pixels. */
const BINS_HEIGHT = 276;

/** What charts of bins have in common: their size, and the axes of amounts and of counties. */
export function binsFrame(
  theme: Theme,
  width: number,
  amounts: Pick<AxisInput, 'type' | 'domain' | 'write' | 'label'>,
  counties: Pick<AxisInput, 'domain' | 'write' | 'label'>,
) {
  return {
    ...frame(theme, width),
    height: BINS_HEIGHT,
    marginTop: 44,
    marginRight: 24,
    marginBottom: 44,
    marginLeft: 44,
    x: axis({ ...amounts, pixels: width - 68, each: 72 }),
    y: axis({ ...counties, pixels: BINS_HEIGHT - 90, each: 40 }),
  };
}

/** An axis of numbers. */
interface AxisInput {
  readonly type?: AxisScale;
  readonly domain: readonly [low: number, high: number];
  /** Writes a tick. */
  readonly write: (amount: number) => string;
  readonly label: string;
  /** How long the axis is, and how much of it a tick needs. */
  readonly pixels: number;
  readonly each: number;
}

/**
 * An axis as Plot wants it, with labels at round numbers, no more than fit: on a logarithmic one at 1, 2 and 5, at 1
 * and 3, or at powers of ten, unless it is too short for two of these.
 */
export function axis(input: AxisInput): ScaleOptions & { domain: [number, number] } {
  const { type = 'linear', domain, write, label, pixels, each } = input;
  const most = Math.max(2, Math.floor(pixels / each));
  const ticks = type === 'log' ? logTicks(domain, most) : scaleLinear().domain(domain).ticks(most);
  return {
    type,
    domain: [domain[0], domain[1]],
    ticks,
    tickFormat: write,
    label,
    labelArrow: 'none',
  };
}

function logTicks([low, high]: readonly [number, number], most: number): number[] {
  const first = Math.floor(Math.log10(low));
  const powers = Array.from(
    { length: Math.ceil(Math.log10(high)) - first + 1 },
    (_, index) => first + index,
  );
  const choices = LOG_DIGITS.map((digits) =>
    powers
      .flatMap((power) => digits.map((digit) => Number(`${digit}e${power}`)))
      .filter((tick) => tick >= low && tick <= high),
  );
  const fitting = choices.find(({ length }) => length >= 2 && length <= most);
  if (fitting) return fitting;
  const tens = choices.at(-1)!;
  if (tens.length < 2) return scaleLinear().domain([low, high]).ticks(most);
  return tens.filter((_, index) => index % Math.ceil(tens.length / most) === 0);
}
