import { goTo } from '@jmd-digital/ui/app';

/** Goes to a place in the app; the browser's back button leads back. */
export const go = (place: string) => goTo(place, 'push');
/** Takes the place of where one is, for steps that nobody wants to come back to. */
export const moveTo = (place: string) => goTo(place, 'replace');
