import {
  type Channel,
  COUNSELLING_LANGUAGES,
  type CounsellingLanguage,
  type Land,
  landOfDistrict,
  type ReferencePlace,
  type Site,
} from '@jmd-digital/schemas';
import { demoCarrierShares, demoCarriers } from './carriers.ts';
import { drawHours } from './hours.ts';
import { idFor, seededRandom } from './random.ts';
import { drawServices } from './services.ts';

/** Share of sites where somebody speaks the language, invented. */
const LANGUAGE_SHARE: Record<CounsellingLanguage, number> = {
  de: 1,
  en: 0.78,
  ar: 0.5,
  fa: 0.28,
  'fa-AF': 0.2,
  uk: 0.34,
  ru: 0.42,
  tr: 0.34,
  fr: 0.22,
  ti: 0.08,
  so: 0.06,
  ku: 0.18,
  ckb: 0.08,
  ps: 0.07,
  ro: 0.12,
  bg: 0.1,
  es: 0.14,
  vi: 0.03,
  sq: 0.08,
};

const CHANNEL_SHARE: Record<Channel, number> = { 'on-site': 1, phone: 0.96, mail: 0.94, chat: 0.25, video: 0.35 };

const STREETS: readonly [string, ...string[]] = [
  'Beispielweg',
  'Musterstraße',
  'Probegasse',
  'Am Musterplatz',
  'Beispielallee',
  'Zum Probehof',
];

const ACCESSIBILITY: readonly [string, ...string[]] = [
  'Stufenloser Eingang, Toilette für Rollstühle vorhanden.',
  'Aufzug vorhanden, Eingang über den Hof ohne Stufen.',
  'Zwei Stufen am Eingang. Bitte vorher anrufen, dann legen wir die Rampe an.',
  'Räume im ersten Stock ohne Aufzug. Wir beraten auch an einem anderen Ort.',
];

/** What the world decides about a site; everything else is drawn from the key. */
export interface SitePlan {
  /** Fixes id and all draws. */
  key: string;
  name: string;
  place: ReferencePlace;
  serviceAreas: string[];
  phone: string;
}

/** An invented site at a real place. */
export function demoSite({ key, name, place, serviceAreas, phone }: SitePlan): Site {
  const random = seededRandom(`site ${key}`);
  const carrier = demoCarriers[random.weighted(demoCarrierShares)] ?? demoCarriers[0];
  if (!carrier) throw new Error('no carrier');
  const host = `${slugOf(name)}.example.org`;
  return {
    id: idFor(`site ${key}`),
    carrierId: carrier.id,
    name,
    description: 'Ein erfundener Standort für Vorführung und Test.',
    virtual: false,
    address: {
      street: `${random.pick(STREETS)} ${1 + random.below(80)}`,
      postalCode: place.postalCode,
      place: place.name,
    },
    districtCode: place.districtCode,
    position: { lat: near(place.lat, random.next()), lon: near(place.lon, random.next()) },
    phone,
    email: `kontakt@${host}`,
    website: random.chance(0.9) ? `https://${host}` : null,
    languages: COUNSELLING_LANGUAGES.filter((language) => random.chance(LANGUAGE_SHARE[language])),
    channels: (Object.keys(CHANNEL_SHARE) as Channel[]).filter((channel) => random.chance(CHANNEL_SHARE[channel])),
    serviceAreas,
    openingHours: drawHours(random),
    byAppointment: random.chance(0.7),
    accessibility: random.chance(0.65) ? random.pick(ACCESSIBILITY) : null,
    services: drawServices(random, key),
    assuredOn: random.chance(0.95) ? dayOf2026(random.below(10), random.below(28)) : null,
  };
}

/** Land of a district of the reference data; throws on a key that no Land has. */
export function landOf(districtCode: string): Land {
  const land = landOfDistrict(districtCode);
  if (!land) throw new Error(`district ${districtCode} lies in no Land`);
  return land;
}

/** Host label from a name: Latin letters, digits and single hyphens, at most 63 of them (RFC 1035). */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replace(/^-|-$/g, '');
}

/** Up to about 300 m away, so that two sites of one place are not on one spot. */
function near(degrees: number, draw: number): number {
  return Math.round((degrees + (draw - 0.5) * 0.006) * 1e5) / 1e5;
}

function dayOf2026(month: number, day: number): string {
  return `2026-${String(month + 1).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`;
}
