import type { Carrier, Site } from '@jmd-digital/schemas';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { carrierOf, changeOf, id, offerOf, siteOf } from '../../test/directories.ts';
import { applyDirectoryChange } from './apply.ts';
import { readDirectoryState } from './read.ts';

const database = testDatabase();
beforeAll(async () => {
  await applyDirectoryChange(
    database.current.db,
    changeOf({ putCarriers: [carrierOf(1)], putSites: [siteOf(10), siteOf(11)] }),
  );
});

const hours = (opens: string, closes: string, weekday = 1) =>
  ({ weekday, opens, closes, publicHolidays: 'closed', byAppointment: false }) as const;
const offer = (number: number, minAge: number, maxAge: number) => offerOf(number, { minAge, maxAge });

/** The constraint that refuses a site, or null where it is taken. */
async function refusal(sites: Partial<Site>[], carriers: Carrier[] = []): Promise<string | null> {
  const putSites = sites.map((more, index) => siteOf(20 + index, more));
  const tried = applyDirectoryChange(database.current.db, changeOf({ putCarriers: carriers, putSites }));
  return tried.then(
    () => null,
    (error: Error) => (error.cause as { constraint?: string }).constraint ?? `not a constraint: ${error.message}`,
  );
}

const refused: [string, string, Partial<Site>][] = [
  ['hours that overlap', 'opening_hours_apart', { openingHours: [hours('09:00', '12:00'), hours('11:59', '13:00')] }],
  [
    'hours inside of others',
    'opening_hours_apart',
    { openingHours: [hours('09:00', '24:00'), hours('23:00', '24:00')] },
  ],
  ['the same hours twice', 'opening_hours_once', { openingHours: [hours('09:00', '12:00'), hours('09:00', '12:00')] }],
  ['hours that end before they begin', 'opening_hours_forward', { openingHours: [hours('12:00', '09:00')] }],
  ['hours of no length', 'opening_hours_forward', { openingHours: [hours('12:00', '12:00')] }],
  ['an eighth day of the week', 'opening_hours_weekday', { openingHours: [hours('09:00', '12:00', 8)] }],
  [
    'a third kind of holiday',
    'opening_hours_public_holidays',
    { openingHours: [{ ...hours('09:00', '12:00'), publicHolidays: 'maybe' as never }] },
  ],
  ['a phone number as people write it', 'site_phone', { phone: '030 23125001' }],
  ['a phone number without a country', 'site_phone', { phone: '+0302312500' }],
  [
    'half an address',
    'site_whole_address',
    { address: { street: 'Weg 1', postalCode: '01067', place: null as never } },
  ],
  ['a postal code of four digits', 'site_postal_code', { address: { street: 'x', postalCode: '1067', place: 'x' } }],
  [
    'postal code digits of another script',
    'site_postal_code',
    { address: { street: 'x', postalCode: '٠١٠٦٧', place: 'x' } },
  ],
  ['a site nowhere', 'site_somewhere', { address: null }],
  ['a site without a district', 'site_somewhere', { districtCode: null }],
  ['a district key of four digits', 'site_district_code', { districtCode: '1461' }],
  ['a district to serve of six digits', 'service_area_district_code', { serviceAreas: ['146120'] }],
  ['a district to serve twice', 'site_service_area_site_id_district_code_pk', { serviceAreas: ['14612', '14612'] }],
  ['half a position', 'site_whole_position', { position: { lat: 51, lon: null as never } }],
  ['a position off the earth', 'site_on_earth', { position: { lat: 91, lon: 13 } }],
  ['a link that runs a script', 'site_website', { website: 'javascript:alert(1)' }],
  ['a carrier that is not there', 'site_carrier_id_carrier_id_fk', { carrierId: id(999) }],
  ['an offer for nobody', 'service_age_range', { services: [offer(800, 27, 12)] }],
  ['an offer for the unborn', 'service_age_range', { services: [offer(800, -1, 12)] }],
  ['an offer of another site', 'service_pkey', { services: [offer(500_010, 12, 27)] }],
];

test.each(refused)('refuses %s', async (_what, constraint, more) => {
  expect(await refusal([more])).toBe(constraint);
});

test('refuses to drop a carrier that still has sites', async () => {
  const dropped = applyDirectoryChange(database.current.db, changeOf({ removeCarrierIds: [id(1)] }));
  await expect(dropped).rejects.toMatchObject({ cause: { constraint: 'site_carrier_id_carrier_id_fk' } });
});

test('refuses a second row of the directory state', async () => {
  const { pool } = database.current;
  for (const [only, constraint] of [
    [true, 'directory_state_pkey'],
    [false, 'directory_state_one_row'],
  ] as const) {
    const added = pool.query('insert into directory_state ("only", version) values ($1, 7)', [only]);
    await expect(added).rejects.toMatchObject({ constraint });
  }
  expect((await readDirectoryState(database.current.db)).version).toBe(1);
});

test('takes what lies on the border of each rule', async () => {
  const touching = [
    hours('00:00', '09:00'),
    hours('09:00', '12:00'),
    hours('12:00', '24:00'),
    hours('09:00', '12:00', 2),
  ];
  const virtual = { virtual: true, address: null, districtCode: null, position: null, phone: null };
  expect(
    await refusal([
      { openingHours: touching },
      { ...virtual, services: [offer(801, 0, 120), offer(802, 12, 12)] },
      { phone: '+12345', website: 'http://example.org/', position: { lat: -90, lon: 180 } },
    ]),
  ).toBeNull();
});
