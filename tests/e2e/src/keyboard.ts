import { expect, type Locator, type Page } from '@playwright/test';

/** Walks to a control with Tab, in at most so many steps, and expects that one sees where the focus is. */
export async function tabTo(page: Page, target: Locator, atMost: number): Promise<void> {
  for (let steps = 0; steps < atMost; steps += 1) {
    await page.keyboard.press('Tab');
    if (await isFocused(target)) break;
  }
  await expect(target).toBeFocused();
  const ring = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
  });
  expect(ring).toBeGreaterThanOrEqual(2);
}

const isFocused = (target: Locator) =>
  target.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);
