import { defineOnce } from './define.ts';
import { createFinderElement, type FinderDefaults } from './finder/element.tsx';
import { WIDGETS_VERSION } from './version.ts';

export type { FinderDefaults, JmdFoundDetail } from './finder/element.tsx';

/**
 * Registers `<jmd-finder>`. Call it once in a browser; a repeat does nothing.
 * @param defaults `baseUrl` of the server that answers, so that pages need not say it at each element
 */
export function defineFinder(defaults: FinderDefaults = {}): void {
  defineOnce('jmd-finder', WIDGETS_VERSION, createFinderElement(defaults));
}
