import type { FlyerData } from '../src/server.ts';

type Hours = FlyerData['site']['openingHours'][number];

const hours = (weekday: number, opens: string, closes: string, byAppointment = false): Hours => ({
  ...{ weekday, opens, closes, byAppointment, publicHolidays: 'closed' },
});

/** An invitation of an invented site. */
export const flyerSample = (more: Partial<FlyerData> = {}): FlyerData => ({
  ...{ template: 'invitation', locale: 'de', title: 'Tag der offenen Tür', madeOn: '2026-11-29' },
  text: 'Wir zeigen dir unsere Räume und beantworten deine Fragen. Es gibt Tee und Kuchen.\n\nDu musst dich nicht anmelden.',
  event: { start: '2027-01-12T16:00', end: '2027-01-12T19:00', zone: 'Europe/Berlin', place: 'Lindenstraße 12, Saal' },
  url: 'https://jmd.example/l/offener-tag-flyer',
  site: {
    ...{ name: 'JMD Musterstadt', carrierName: 'Muster-Verband für Jugend e. V.' },
    address: { street: 'Lindenstraße 12', postalCode: '01067', place: 'Musterstadt' },
    ...{ phone: '+493023125001', email: 'jmd@musterstadt.example', website: 'https://jmd-musterstadt.example/' },
    languages: ['de', 'en', 'ar', 'fa-AF', 'uk', 'ti', 'ckb', 'vi'],
    openingHours: [hours(1, '09:00', '12:00'), hours(1, '13:00', '16:00'), hours(4, '14:00', '17:00', true)],
    byAppointment: true,
  },
  ...more,
});
