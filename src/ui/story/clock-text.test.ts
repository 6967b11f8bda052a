import { expect, test } from 'vitest';
import { clockText } from './clock-text.ts';

test.each([
  [0, '0:00'],
  [5.9, '0:05'],
  [65, '1:05'],
  [3605, '1:00:05'],
  [-1, '0:00'],
])('%d seconds are %s', (seconds, text) => expect(clockText(seconds)).toBe(text));
