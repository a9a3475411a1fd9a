import type { Carrier, Service, Site } from '@jmd-digital/schemas';
import type { DirectoryChange } from '../src/directory/apply.ts';

/** A UUID that a test can tell by its number. */
export const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const carrierOf = (number: number, more: Partial<Carrier> = {}): Carrier => ({
  id: id(number),
  name: `Träger ${number}`,
  association: 'awo',
  lawRegime: 'dsgvo',
  description: '',
  website: null,
  email: null,
  ...more,
});

export const offerOf = (number: number, more: Partial<Service> = {}): Service => ({
  id: id(number),
  name: 'Beratung',
  kind: 'counselling',
  description: '',
  topics: [],
  minAge: 12,
  maxAge: 27,
  ...more,
});

/** A small site of carrier 1 in Dresden, with an offer and hours. */
export const siteOf = (number: number, more: Partial<Site> = {}): Site => ({
  id: id(number),
  carrierId: id(1),
  name: `JMD ${number}`,
  description: '',
  virtual: false,
  address: { street: 'Beispielweg 1', postalCode: '01067', place: 'Dresden' },
  districtCode: '14612',
  position: { lat: 51.05, lon: 13.74 },
  phone: '+493023125001',
  email: null,
  website: null,
  languages: ['de'],
  channels: ['on-site'],
  serviceAreas: ['14612'],
  openingHours: [
    { weekday: 1, opens: '09:00', closes: '12:00', publicHolidays: 'closed', byAppointment: false },
    { weekday: 1, opens: '13:00', closes: '24:00', publicHolidays: 'open', byAppointment: true },
  ],
  byAppointment: false,
  accessibility: null,
  services: [offerOf(number + 500_000)],
  assuredOn: null,
  ...more,
});

export const changeOf = (more: Partial<DirectoryChange>): DirectoryChange => ({
  putCarriers: [],
  putSites: [],
  removeSiteIds: [],
  removeCarrierIds: [],
  demonstration: false,
  ...more,
});
