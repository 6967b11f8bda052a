import type {} from 'svelte/elements';
import type { ReliefAtlas, ReliefAtlasAttributes, ReliefAtlasEvents } from './relief-atlas.ts';

type Handlers = {
  [Name in keyof ReliefAtlasEvents as `on${Name}`]?: (event: ReliefAtlasEvents[Name]) => void;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'relief-atlas': Omit<HTMLAttributes<ReliefAtlas>, keyof ReliefAtlasAttributes> &
      ReliefAtlasAttributes &
      Handlers;
  }
}
