import type { Page } from '@playwright/test';

/**
 * Controls that are smaller than 44 px in either direction. Links and terms within running words are as high as their line
 * (WCAG 2.2, 2.5.8: inline).
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walk = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? walk(e.shadowRoot) : [])]);
    const target = (e: Element) => (e.matches('input[type=radio], input[type=checkbox]') && e.closest('label')) || e;
    return walk(document.body)
      .filter((e) => e.matches('a[href], button, input, select, textarea, summary, [role=button]'))
      .filter((e) => e.checkVisibility() && !e.matches('.skip-link, p a, .q-term, .q-piece'))
      .map(target)
      .map((e) => ({ e, box: e.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 44 || box.width < 44)
      .map(({ e, box }) => `${e.localName} ${e.textContent?.trim().slice(0, 40)}: ${box.width} × ${box.height}`);
  });
}

/** What makes a page scroll sideways: elements that end outside of the window, or the page's own width. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const wide = document.scrollingElement?.scrollWidth ?? 0;
    if (wide <= clientWidth) return [];
    const walk = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? walk(e.shadowRoot) : [])]);
    const beyond = (e: Element) =>
      e.getBoundingClientRect().right > clientWidth + 1 || e.getBoundingClientRect().left < -1;
    const causes = walk(document.body).filter((e) => beyond(e) && !walk(e.shadowRoot ?? e).some(beyond));
    return [`${wide} px in ${clientWidth} px`, ...causes.map((e) => `${e.localName}: ${e.textContent?.slice(0, 60)}`)];
  });
}
