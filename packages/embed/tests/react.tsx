import { createElement } from 'react';
import type {} from '../src/react.ts';

export const right = (
  <relief-atlas
    view="layer=sales"
    lang="en"
    height="auto"
    onatlas-view={({ detail }) => detail.hash.trim()}
  />
);
// @ts-expect-error The language is one of two.
export const wrong = <relief-atlas lang="fr" />;
export const made = createElement('relief-atlas', { theme: 'dark' });
