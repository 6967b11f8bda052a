import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './atlas.ts';

/**
 * Expects that axe finds nothing, with the size of targets checked, too. What is in a frame is a page of its own, so axe
 * passes by frames, and here they must have names.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page })
    .exclude('iframe')
    // Reports of what is right take most of the time, and so does a page of its own to write them.
    .setLegacyMode()
    .options({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target} ${failureSummary}`),
  );
  expect(found).toEqual([]);
  for (const frame of await page.locator('iframe').all()) {
    await expect(frame).toHaveAttribute('title', /\S/);
  }
}
