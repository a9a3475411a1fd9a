/** Closed value lists of the directory. Free of zod, so that browsers can have them alone. */

/** The 16 Länder by ISO 3166-2 suffix, in the order of the first two digits of a district key. */
export const LAENDER = [
  'SH',
  'HH',
  'NI',
  'HB',
  'NW',
  'HE',
  'RP',
  'BW',
  'BY',
  'SL',
  'BE',
  'BB',
  'MV',
  'SN',
  'ST',
  'TH',
] as const;
export type Land = (typeof LAENDER)[number];

/** Land of a five-digit district key: its first two digits number the Länder from 01 to 16. */
export function landOfDistrict(districtCode: string): Land | null {
  return LAENDER[Number(districtCode.slice(0, 2)) - 1] ?? null;
}

/** The associations that carry Jugendmigrationsdienste. */
export const ASSOCIATIONS = ['awo', 'diakonie', 'caritas', 'in-via', 'kjs', 'ib', 'drk', 'paritaet', 'other'] as const;
export type Association = (typeof ASSOCIATIONS)[number];

/** Data-protection law that binds a carrier: GDPR, or the church laws DSG-EKD and KDG. */
export const LAW_REGIMES = ['dsgvo', 'dsg-ekd', 'kdg'] as const;
export type LawRegime = (typeof LAW_REGIMES)[number];

/** What young people ask about. */
export const TOPICS = [
  'german',
  'school',
  'training-work',
  'studying',
  'recognition',
  'residence',
  'family-reunification',
  'offices-letters',
  'housing',
  'money-debts',
  'family-everyday',
  'health',
  'discrimination',
] as const;
export type Topic = (typeof TOPICS)[number];

/** How a site can be reached for counselling. */
export const CHANNELS = ['on-site', 'phone', 'mail', 'chat', 'video'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Kinds of offer. `counselling` is the short form, `case-management` the long one with an integration plan. */
export const SERVICE_KINDS = ['counselling', 'case-management', 'group', 'course', 'parents'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** Languages that counsellors speak (BCP 47). Every one has an autonym in the language table of `content`. */
export const COUNSELLING_LANGUAGES = [
  'de',
  'en',
  'ar',
  'fa',
  'fa-AF',
  'uk',
  'ru',
  'tr',
  'fr',
  'ti',
  'so',
  'ku',
  'ckb',
  'ps',
  'ro',
  'bg',
  'es',
  'vi',
  'sq',
] as const;
export type CounsellingLanguage = (typeof COUNSELLING_LANGUAGES)[number];

/** A site's state at one moment. `unknown` is an honest answer: no hours given, or a holiday that depends on the place. */
export const OPEN_STATES = ['open', 'closed', 'by-appointment', 'unknown'] as const;
export type OpenState = (typeof OPEN_STATES)[number];

/** Age range of the programme (Kinder- und Jugendplan): from 12 up to and including 27 years. */
export const MIN_AGE = 12;
export const MAX_AGE = 27;
