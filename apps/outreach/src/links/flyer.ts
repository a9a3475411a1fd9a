import type { MakeFlyerInput } from '@jmd-digital/schemas';
import type { FlyerTemplate, Locale } from '@jmd-digital/schemas/values';
import { HOME_ZONE } from '../tools/times.ts';
import { isWebLink } from '../tools/web-link.ts';

/** A flyer as somebody types it. */
export interface TypedFlyer {
  template: FlyerTemplate;
  locale: Locale;
  title: string;
  text: string;
  hasEvent: boolean;
  day: string;
  from: string;
  to: string;
  place: string;
  /** A short link's name; nothing where the code leads to `url`. */
  slug: string;
  url: string;
}

export const newFlyer = (locale: Locale, slug: string): TypedFlyer => ({
  ...{ template: 'invitation', locale, title: '', text: '', slug, url: '' },
  ...{ hasEvent: false, day: '', from: '', to: '', place: '' },
});

export type FlyerField = 'title' | 'event' | 'url';

const hasWholeEvent = ({ day, from, to, place }: TypedFlyer) =>
  day !== '' && from !== '' && from < to && place.trim() !== '';

/** What is missing before it can be made. */
export function flyerProblems(typed: TypedFlyer): Set<FlyerField> {
  const problems = new Set<FlyerField>();
  if (typed.title.trim() === '') problems.add('title');
  if (typed.hasEvent && !hasWholeEvent(typed)) problems.add('event');
  if (typed.slug === '' && !isWebLink(typed.url)) problems.add('url');
  return problems;
}

/** What is sent of it: an event that was thought better of is not. */
export const flyerInput = (siteId: string, typed: TypedFlyer): MakeFlyerInput => ({
  ...{ siteId, template: typed.template, locale: typed.locale, title: typed.title, text: typed.text },
  event: typed.hasEvent
    ? {
        start: `${typed.day}T${typed.from}`,
        end: `${typed.day}T${typed.to}`,
        zone: HOME_ZONE,
        place: typed.place,
      }
    : null,
  leadsTo: typed.slug === '' ? { url: typed.url.trim() } : { slug: typed.slug },
});
