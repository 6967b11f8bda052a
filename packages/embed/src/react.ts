import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ReliefAtlas, ReliefAtlasAttributes, ReliefAtlasEvents } from './relief-atlas.ts';

/** React takes the handlers of a custom element by the names of its events. */
type Handlers = {
  [Name in keyof ReliefAtlasEvents as `on${Name}`]?: (event: ReliefAtlasEvents[Name]) => void;
};

type Props = Omit<
  DetailedHTMLProps<HTMLAttributes<ReliefAtlas>, ReliefAtlas>,
  keyof ReliefAtlasAttributes
> &
  ReliefAtlasAttributes &
  Handlers;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React declares its elements in one.
  namespace JSX {
    interface IntrinsicElements {
      'relief-atlas': Props;
    }
  }
}
