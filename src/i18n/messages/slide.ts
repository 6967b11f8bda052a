import type { Language } from '../../core/base/language.ts';

const zh = {
  /** A value and its status, on the map. */
  known: (amount: string, status: string) => `${amount}（${status}）`,
  /** Counties of the list, by whether they are still on it. */
  still: (count: string) => `${count}个还在`,
  left: (count: string) => `${count}个已摘帽`,
  /** What is drawn dashed of all that lies on top. */
  dashed: '虚线：未核实或近似',
  /** The line of steps below a story. */
  scenes: '场景',
};

const en: typeof zh = {
  known: (amount, status) => `${amount} (${status})`,
  still: (count) => `${count} still on`,
  left: (count) => `${count} had left`,
  dashed: 'dashed: unverified or approximate',
  scenes: 'Scenes',
};

/** The words of a slide. */
export const SLIDE: Readonly<Record<Language, typeof zh>> = { zh, en };
