import type { ViewStore } from '../../app/view-store.svelte.ts';
import { HOST } from '../../i18n/messages/embed.ts';

/** Why a still picture stands in place of the map, or nothing where the map is live. */
export function stillWords({ session, language }: ViewStore, hasWebGL: boolean): string {
  const why = hasWebGL ? session.graphics : 'none';
  // Who rests is not seen, or for a moment only.
  return why === 'live' || why === 'resting' || why === 'waiting' ? '' : HOST[language].still[why];
}
