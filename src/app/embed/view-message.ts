import type { View } from '../../core/view/view.ts';
import { formatView } from '../../core/view/url.ts';

/** What a host is sent of a view. */
export interface ViewMessage {
  /** Without `#`; defaults are left out. */
  readonly hash: string;
  /** The same by key, but the layer and the half-year always. */
  readonly view: Readonly<Record<string, string>>;
}

/** Tells a view to a host. */
export function viewMessage(view: View): ViewMessage {
  const hash = formatView(view);
  const parameters = [...new URLSearchParams(hash)].filter(([key]) => key !== 'v');
  const { layer, period } = view;
  return { hash, view: { layer, period, ...Object.fromEntries(parameters) } };
}
