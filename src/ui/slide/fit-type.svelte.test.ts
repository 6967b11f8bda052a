import { expect, test } from 'vitest';
import { fitType } from './fit-type.ts';

test('a claim gets smaller when what stands below it grows, though no word changes, and large again', async () => {
  const words = document.createElement('div');
  words.style.height = '100px';
  const key = document.createElement('p');
  key.style.height = '50px';
  words.append(key);
  document.body.append(words);
  const leave = fitType(words);
  const claim = () => words.style.getPropertyValue('--claim');
  const largest = claim();
  key.style.height = '200px';
  await expect.poll(claim).not.toBe(largest);
  key.style.height = '50px';
  await expect.poll(claim).toBe(largest);
  leave();
  words.remove();
});
