import type { ComponentType } from 'preact';
import type { SiteScope } from './sites.ts';
import { TaskCount } from './tasks/count.tsx';
import type { Texts } from './texts.tsx';

/** What a place is given: whose it is, and what stands behind its name in the address. */
export interface PlaceProps {
  site: SiteScope;
  path: string[];
}

interface PlaceEntry {
  name: string;
  label: (t: Texts['t']) => string;
  /** Fetched when somebody comes there. */
  load: () => Promise<{ Place: ComponentType<PlaceProps> }>;
  /** How much waits there, beside the name. */
  Count?: ComponentType<{ site: SiteScope }>;
}

/** In the order of the working day; the first one is where one arrives. */
export const PLACES: readonly PlaceEntry[] = [
  { name: 'calendar', label: (t) => t.placeCalendar, load: () => import('./calendar/place.tsx') },
  { name: 'board', label: (t) => t.placeBoard, load: () => import('./board/place.tsx') },
  { name: 'post', label: (t) => t.placePost, load: () => import('./post/place.tsx') },
  { name: 'tasks', label: (t) => t.placeTasks, load: () => import('./tasks/place.tsx'), Count: TaskCount },
  { name: 'pictures', label: (t) => t.placePictures, load: () => import('./pictures/place.tsx') },
  { name: 'kits', label: (t) => t.placeKits, load: () => import('./kits/place.tsx') },
  { name: 'links', label: (t) => t.placeLinks, load: () => import('./links/place.tsx') },
  { name: 'newsletter', label: (t) => t.placeNewsletter, load: () => import('./newsletter/place.tsx') },
  { name: 'channels', label: (t) => t.placeChannels, load: () => import('./channels/place.tsx') },
];
