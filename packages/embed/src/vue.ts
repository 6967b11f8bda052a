import type { DefineComponent, HTMLAttributes } from 'vue';
import type { ReliefAtlasAttributes, ReliefAtlasEvents } from './relief-atlas.ts';

/** The handlers of `@atlas-view` and others, as templates are checked. */
interface Handlers {
  onAtlasView?: (event: ReliefAtlasEvents['atlas-view']) => void;
  onAtlasKey?: (event: ReliefAtlasEvents['atlas-key']) => void;
  onAtlasError?: (event: ReliefAtlasEvents['atlas-error']) => void;
}

declare module 'vue' {
  interface GlobalComponents {
    'relief-atlas': DefineComponent<
      ReliefAtlasAttributes & Handlers & Omit<HTMLAttributes, keyof ReliefAtlasAttributes>
    >;
  }
}
