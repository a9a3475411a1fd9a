import type { Page } from '@playwright/test';

/** Follows from the box of an element, and from what stands inside of it. */
const OF_THE_BOX = /^(?:width|height|inline-size|block-size|perspective-origin|transform-origin|grid-template-)/.source;

/** One element: which it is, all its computed styles, and its box. */
export interface Look {
  what: string;
  styles: string[];
  /** Left, top, width and height, from a corner that stays with it. */
  box: number[];
}

/** How everything on a page looks that is no widget's, with what is put before and after each element. */
export function looksOfHost(page: Page): Promise<Look[]> {
  return page.evaluate((pattern) => {
    const ofTheBox = new RegExp(pattern);
    const place = document.querySelector('#place');
    const all = [...document.querySelectorAll('*')].filter((e) => !e.closest('head, jmd-finder, jmd-posts, jmd-quiz'));
    return all.flatMap((element) =>
      [null, '::before', '::after'].map((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        // What is around the widget becomes as high as it is.
        const around = place !== null && element.contains(place);
        const behind = place !== null && place.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
        const { x, width } = element.getBoundingClientRect();
        return {
          what: element.localName + (pseudo ?? ''),
          styles: [...style]
            .filter((name) => !(around && ofTheBox.test(name)))
            .map((name) => `${name}: ${style.getPropertyValue(name)}`),
          // What is not shown has no place.
          box: around || behind || !element.checkVisibility() ? [] : [x, width],
        };
      }),
    );
  }, OF_THE_BOX);
}

/** How a widget looks, down to every part of it. */
export function looksOfWidget(page: Page, name: 'jmd-finder' | 'jmd-posts' | 'jmd-quiz'): Promise<Look[]> {
  return page.locator(name).evaluate(({ shadowRoot }, pattern) => {
    const ofTheBox = new RegExp(pattern);
    const wrapper = shadowRoot?.querySelector('[lang]');
    if (!wrapper) throw new Error('There is no widget');
    const corner = wrapper.getBoundingClientRect();
    return [wrapper, ...wrapper.querySelectorAll('*:not(option, path, slot)')].map((element) => {
      const style = getComputedStyle(element);
      const { x, y, width, height } = element.getBoundingClientRect();
      return {
        what: element.localName,
        styles: [...style]
          .filter((name) => !ofTheBox.test(name))
          .map((name) => `${name}: ${style.getPropertyValue(name)}`),
        box: element.checkVisibility() ? [x - corner.x, y - corner.y, width, height] : [],
      };
    });
  }, OF_THE_BOX);
}

/** What changed from one look to another, boxes by more than a pixel. */
export function changes(before: readonly Look[], after: readonly Look[]): string[] {
  if (before.length !== after.length) return [`${before.length} parts → ${after.length} parts`];
  const all = before.flatMap(({ what, styles, box }, index) => {
    const other = after[index];
    const moved =
      box.length !== other?.box.length ||
      box.some((value, side) => !(Math.abs(value - (other?.box[side] ?? Number.NaN)) <= 1));
    return [
      ...styles.flatMap((style, at) => (style === other?.styles[at] ? [] : [`${style} → ${other?.styles[at]}`])),
      ...(moved ? [`${box} → ${other?.box}`] : []),
    ].map((change) => `${index} ${what}: ${change}`);
  });
  return all.length > 20 ? [...all.slice(0, 20), `and ${all.length - 20} more`] : all;
}
