import { goTo } from '@jmd-digital/ui/app';

/**
 * Goes to a place in the app, in the place of the one before: whoever looks at the history of this device finds one
 * entry, and the way back is on the page.
 */
export const go = (path: string): void => goTo(path, 'replace');
