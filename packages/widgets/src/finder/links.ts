import type { FindSitesInput, FoundSite } from '@jmd-digital/schemas';

type Address = NonNullable<FoundSite['address']>;

/** A map of the address on OpenStreetMap. Only a link: nothing is fetched until someone follows it. */
export function mapLink({ street, postalCode, place }: Address): string {
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(`${street}, ${postalCode} ${place}`)}`;
}

/** A German number as it is dialled here, `+493023125001` as `030 23125001`; any other one as it is. */
export function spokenNumber(phone: string): string {
  const [, area, rest] = /^\+49(30|40|69|89|\d{3})(\d+)$/.exec(phone) ?? [];
  return area && rest ? `0${area} ${rest}` : phone;
}

/** Website address without what nobody reads aloud. */
export function shownLink(website: string): string {
  return website.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

/** Where somebody writes to an online team: on our own page and nowhere else, with what they looked for set there. */
export function askLink(base: string, site: string, lang: string, query: FindSitesInput | null): string {
  const { topic, language } = query ?? {};
  const wanted = new URLSearchParams({ site, lang, ...(topic && { topic }), ...(language && { language }) });
  return `${base.replace(/\/+$/, '')}/counselling/?${wanted}`;
}
