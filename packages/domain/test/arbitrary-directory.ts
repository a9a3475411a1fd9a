import {
  ASSOCIATIONS,
  type Carrier,
  CHANNELS,
  COUNSELLING_LANGUAGES,
  type Directory,
  LAW_REGIMES,
  type OpeningHours,
  type ReferencePlace,
  SERVICE_KINDS,
  type Service,
  type Site,
  TOPICS,
} from '@jmd-digital/schemas';
import fc from 'fast-check';

/** What files and spreadsheets like to break: formulas, quotes, separators, line ends, right-to-left and rare letters. */
const AWKWARD = [
  '=1+1',
  '+49',
  '-2',
  '@SUM(A1)',
  "'",
  "'=1",
  '"',
  '""',
  ';',
  ',',
  '\t',
  'a\tb',
  'a\nb',
  'a\r\nb',
  'a\rb',
  '\\',
  'null',
  '{}',
  '0123',
  '1E5',
  'true',
  '#',
  '# nein',
  'مركز الشباب',
  'مرکز ۱۲',
  'Đỗ Ñuñez-Ōta',
  '👩🏽‍🎓',
  '\u202Eabc',
  '\uFEFFx',
  'a\u2028b',
  'sep=;',
];

/** Text without what PostgreSQL cannot keep (U+0000). */
const anyText = fc
  .oneof(
    fc.constantFrom(...AWKWARD),
    fc.array(fc.constantFrom(...AWKWARD, ' ', 'Ort'), { maxLength: 5 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )
  .map((text) => text.replaceAll('\0', '').trim());
const anyName = anyText.map((text) => text || 'JMD');

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 3 });
const email = orNull(fc.constantFrom('kontakt@jmd.example.org', "o'neil+jmd@a-b.example.org", '_x@example.org'));
const website = orNull(
  fc.constantFrom('https://example.org', 'http://jmd.example.org/a?b=c&d=%20#e', 'https://example.org/a;b,c'),
);

const carrier = (id: string): fc.Arbitrary<Carrier> =>
  fc.record({
    id: fc.constant(id),
    name: anyName,
    association: fc.constantFrom(...ASSOCIATIONS),
    lawRegime: fc.constantFrom(...LAW_REGIMES),
    description: anyText,
    website,
    email,
  });

const service = (id: string): fc.Arbitrary<Service> =>
  fc
    .record({
      id: fc.constant(id),
      name: anyName,
      kind: fc.constantFrom(...SERVICE_KINDS),
      description: anyText,
      topics: fc.subarray([...TOPICS]),
      ages: fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 120 })),
    })
    .map(({ ages, ...rest }) => ({ ...rest, minAge: Math.min(...ages), maxAge: Math.max(...ages) }));

const clock = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** Hours of one day out of an even number of cuts: none overlap, some touch, some end at 24:00. */
const hoursOfDay = (weekday: number): fc.Arbitrary<OpeningHours[]> =>
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 }),
      fc.array(fc.record({ publicHolidays: fc.constantFrom('closed', 'open'), byAppointment: fc.boolean() }), {
        minLength: 3,
        maxLength: 3,
      }),
    )
    .map(([cuts, flags]) => {
      const sorted = cuts.toSorted((a, b) => a - b).map((quarter) => clock(quarter * 15));
      return flags.flatMap((flag, index) => {
        const [opens, closes] = [sorted[2 * index], sorted[2 * index + 1]];
        return opens && closes ? [{ weekday, opens, closes, ...flag }] : [];
      });
    });

const openingHours = fc.tuple(...[1, 2, 3, 4, 5, 6, 7].map(hoursOfDay)).map((days) => days.flat());

const whereabouts = (places: readonly ReferencePlace[]) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ place: fc.constantFrom(...places), street: anyName, virtual: fc.boolean() }).map(
        ({ place, street, virtual }): Pick<Site, 'virtual' | 'address' | 'districtCode' | 'position'> => ({
          virtual,
          address: { street, postalCode: place.postalCode, place: place.name },
          districtCode: place.districtCode,
          position: { lat: place.lat, lon: place.lon },
        }),
      ),
    },
    { weight: 1, arbitrary: fc.constant({ virtual: true, address: null, districtCode: null, position: null }) },
  );

const site = (id: string, carrierIds: string[], offerIds: string[], places: readonly ReferencePlace[]) =>
  fc
    .record({
      where: whereabouts(places),
      id: fc.constant(id),
      carrierId: fc.constantFrom(...carrierIds),
      name: anyName,
      description: anyText,
      phone: orNull(fc.constantFrom('+493023125001', '+4969900090')),
      email,
      website,
      languages: fc.subarray([...COUNSELLING_LANGUAGES]),
      channels: fc.subarray([...CHANNELS]),
      serviceAreas: fc.uniqueArray(fc.constantFrom(...places.map(({ districtCode }) => districtCode)), {
        maxLength: 4,
      }),
      openingHours,
      byAppointment: fc.boolean(),
      accessibility: orNull(anyText),
      services: fc.tuple(...offerIds.map(service)),
      assuredOn: orNull(fc.constantFrom('2026-02-28', '2024-02-29')),
    })
    .map(({ where, ...rest }): Site => ({ ...rest, ...where }));

/**
 * Valid directories whose sites stand at places of the reference data, lists in any content, text of every kind. Small
 * numbers of everything, so that shrunk examples stay readable; sites without offers and carriers without sites occur.
 */
export function arbitraryDirectory(places: readonly ReferencePlace[]): fc.Arbitrary<Directory> {
  return fc
    .record({
      ids: fc.uniqueArray(fc.uuid(), { minLength: 8, maxLength: 20 }),
      carriers: fc.integer({ min: 1, max: 3 }),
      offersOf: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }),
    })
    .chain(({ ids, carriers, offersOf }) => {
      const free = [...ids];
      const carrierIds = free.splice(0, carriers);
      const sites = offersOf.flatMap((offers) => {
        const [id, ...offerIds] = free.splice(0, 1 + offers);
        return id ? [site(id, carrierIds, offerIds, places)] : [];
      });
      return fc.record({ carriers: fc.tuple(...carrierIds.map(carrier)), sites: fc.tuple(...sites) });
    });
}
