import { expect, test } from './atlas.ts';
import { fillOf, takePicture } from './picture.ts';

test.use({ javaScriptEnabled: false });

test('without JavaScript the static map and the national figures stand', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('#plate img')).toBeVisible();
  expect(fillOf(await takePicture(page)).count).toBeGreaterThan(50_000);
  await expect(page.locator('noscript p')).toBeInViewport();
  await expect(page.locator('noscript p')).toContainText('交互地图需要 JavaScript');
  const figures = page.getByRole('table');
  await expect(figures.getByRole('row')).toHaveCount(1 + 6);
  await expect(figures).toBeInViewport();
  await expect(figures.getByText('超过260亿元')).toBeInViewport();
});
