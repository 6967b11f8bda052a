import { defineReliefAtlas } from './relief-atlas.ts';

// As a script of a page, the element is there at once, and the atlas beside the script.
defineReliefAtlas((document.currentScript as HTMLScriptElement | null)?.src);
