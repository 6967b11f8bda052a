import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './atlas.ts';

/**
 * Expects that axe finds nothing, with the size of targets checked, too, and that all Chinese words of a page in English say
 * that they are Chinese: a voice spells them out wrongly otherwise, and a word that is not translated stands out. What is in
 * a frame is a page of its own, so axe passes by frames, and here they must have names.
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
  expect(await page.evaluate(chineseInEnglish)).toEqual([]);
  for (const frame of await page.locator('iframe').all()) {
    await expect(frame).toHaveAttribute('title', /\S/);
  }
}

/** The words with Chinese characters in what an English page shows or names, apart from what is marked as Chinese. */
function chineseInEnglish(): string[] {
  if (document.documentElement.lang !== 'en') return [];
  const isEnglish = (element: Element) => element.closest('[lang]')?.getAttribute('lang') === 'en';
  const han = /\p{Script=Han}/u;
  const found: string[] = [];
  for (const element of document.querySelectorAll('body *')) {
    if (!element.checkVisibility() || !isEnglish(element)) continue;
    if (/^(SCRIPT|STYLE|NOSCRIPT|TEXTAREA)$/.test(element.tagName)) continue;
    const said = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent);
    const named = ['aria-label', 'alt', 'title', 'placeholder'].map((name) =>
      element.getAttribute(name),
    );
    found.push(
      ...([...said, ...named].filter((text) => text !== null && han.test(text)) as string[]),
    );
  }
  return found;
}
