import { expect, test } from 'vitest';
import { LoadError } from './load-error.ts';

test('a load error says which product is at fault and why', () => {
  const error = new LoadError('overview', { kind: 'truncated', got: 3, expected: 4 });
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe('LoadError');
  expect(error.message).toMatch(/overview.*truncated.*3.*4/);
});
