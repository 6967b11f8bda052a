import type { Theme } from '../core/theme/theme.ts';

/** What a frame of the fill depends on; a change costs uniforms only, whatever the mesh's size. */
export interface FillState {
  /** Places of the period left and of the period reached in the order of time. */
  readonly from: number;
  readonly to: number;
  /** How far the step has come, 0 to 1. */
  readonly mix: number;
  /** Whether rates are filled in, or the listed counties merely tinted. */
  readonly filled: boolean;
  readonly breaks: readonly number[];
  /** At most eight, one more than thresholds. */
  readonly colors: readonly string[];
  /** Classes that stand out while all others recede; none lets all stand out. */
  readonly classes: readonly number[];
  /** 0 to 1: how far the fill stands out from counties outside the list. */
  readonly opacity: number;
  readonly theme: Theme;
}
