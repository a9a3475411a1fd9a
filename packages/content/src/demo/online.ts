import { COUNSELLING_LANGUAGES, type CounsellingLanguage, type Land, type Site, TOPICS } from '@jmd-digital/schemas';
import { demoCarriers } from './carriers.ts';
import { hoursOf, ONLINE_WEEK } from './hours.ts';
import { idFor, seededRandom } from './random.ts';
import { drawServices } from './services.ts';

/** The two online teams share the languages; German and English are spoken in both. */
const FIRST_TEAM = new Set<CounsellingLanguage>(['de', 'en', 'ar', 'fa', 'fa-AF', 'tr', 'ku', 'ckb', 'ps', 'ti', 'so']);
const BOTH = new Set<CounsellingLanguage>(['de', 'en']);

const TEAMS = [
  {
    slug: 'online-team-welle',
    name: 'JMD Online-Team Welle',
    carrier: 'ib',
    land: 'BE',
    languages: COUNSELLING_LANGUAGES.filter((language) => FIRST_TEAM.has(language)),
  },
  {
    slug: 'online-team-funke',
    name: 'JMD Online-Team Funke',
    carrier: 'diakonie',
    land: 'NW',
    languages: COUNSELLING_LANGUAGES.filter((language) => BOTH.has(language) || !FIRST_TEAM.has(language)),
  },
] as const;

/** Two virtual sites: no address, every channel but a visit, all topics, together all languages. */
export function onlineTeams(phoneFor: (land: Land) => string): Site[] {
  return TEAMS.map(({ slug, name, carrier, land, languages }) => ({
    id: idFor(`site ${slug}`),
    carrierId: demoCarriers.find(({ association }) => association === carrier)?.id ?? '',
    name,
    description: 'Ein erfundenes Online-Team für Vorführung und Test. Es berät auch vor der Einreise.',
    virtual: true,
    address: null,
    districtCode: null,
    position: null,
    phone: phoneFor(land),
    email: `kontakt@${slug}.example.org`,
    website: `https://${slug}.example.org`,
    languages,
    channels: ['mail', 'chat', 'video', 'phone'],
    serviceAreas: [],
    openingHours: hoursOf(ONLINE_WEEK, 'closed'),
    byAppointment: true,
    accessibility: null,
    services: drawServices(seededRandom(slug), slug, TOPICS),
    assuredOn: '2026-10-01',
  }));
}
