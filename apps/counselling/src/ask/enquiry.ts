import { COUNSELLING_LANGUAGES, type CounsellingLanguage, TOPICS, type Topic } from '@jmd-digital/schemas/values';

/** Questions of the way to an answer, in order; the last one only for who has no account yet. */
const STEPS = ['topic', 'language', 'where', 'message', 'account'] as const;
export type Step = (typeof STEPS)[number];

export type Where = 'place' | 'abroad' | 'unsaid';
const WHERES: readonly Where[] = ['place', 'abroad', 'unsaid'];

/** What somebody is about to ask. It is kept on the device until it is sent. */
export interface Enquiry {
  /** Made once, so that a question that is sent twice is there once. */
  caseId: string;
  step: Step;
  topic: Topic | null;
  language: CounsellingLanguage;
  /** A site that a link named. */
  siteId: string | null;
  /** Token of an invitation to that site. */
  invitation: string | null;
  where: Where | null;
  postalCode: string;
  /** Where the postal code lies in several districts. */
  districtCode: string | null;
  text: string;
  /** When it was last written on, milliseconds since 1970. */
  writtenAt: number;
}

/** How long a question of somebody without an account waits on a device that others may use, too. */
export const NOBODYS_HOURS = 24;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const oneOf = <T extends string>(values: readonly T[], value: unknown): T | null =>
  values.find((each) => each === value) ?? null;

/** A beginning, with what a link brings along. What it brings that makes no sense is left out. */
export function newEnquiry(link: URLSearchParams, locale: string, caseId: string): Enquiry {
  const site = link.get('site') ?? '';
  return {
    ...{ caseId, step: 'topic', topic: oneOf(TOPICS, link.get('topic')), where: null, postalCode: '' },
    language: oneOf(COUNSELLING_LANGUAGES, link.get('language')) ?? languageOf(locale),
    siteId: UUID.test(site) ? site.toLowerCase() : null,
    ...{ invitation: null, districtCode: null, text: '', writtenAt: 0 },
  };
}

/** A language to counsel in for the one that somebody reads. Easy German is German. */
const languageOf = (locale: string): CounsellingLanguage =>
  oneOf(COUNSELLING_LANGUAGES, locale) ?? oneOf(COUNSELLING_LANGUAGES, locale.split('-')[0]) ?? 'de';

export type Packed = (string | number | null)[];

export const packEnquiry = (enquiry: Enquiry): Packed => {
  const { caseId, step, topic, language, siteId, where, postalCode, districtCode, text, writtenAt, invitation } =
    enquiry;
  return [caseId, step, topic, language, siteId, where, postalCode, districtCode, text, writtenAt, invitation];
};

/** What was kept, as far as it makes sense: an older page may have written it. */
export function unpackEnquiry(packed: Packed): Enquiry | null {
  const [caseId, step, topic, language, siteId, where, postalCode, districtCode, text, writtenAt, invitation] = packed;
  if (typeof caseId !== 'string' || !UUID.test(caseId)) return null;
  return {
    ...{ caseId, step: oneOf(STEPS, step) ?? 'topic', topic: oneOf(TOPICS, topic) },
    ...{ language: oneOf(COUNSELLING_LANGUAGES, language) ?? 'de', where: oneOf(WHERES, where) },
    siteId: typeof siteId === 'string' ? siteId : null,
    invitation: typeof invitation === 'string' ? invitation : null,
    postalCode: typeof postalCode === 'string' ? postalCode : '',
    districtCode: typeof districtCode === 'string' ? districtCode : null,
    text: typeof text === 'string' ? text : '',
    writtenAt: typeof writtenAt === 'number' ? writtenAt : 0,
  };
}

/** The same with what an invitation says. Topic and language can be changed on the way. */
export const invitedTo = (
  enquiry: Enquiry,
  { siteId, topic, language }: { siteId: string; topic: Topic; language: CounsellingLanguage },
  token: string,
): Enquiry => ({ ...enquiry, siteId, topic, language, invitation: token, step: 'topic' });

/** Whether a link leads somewhere else than what was begun: then it is another question. */
export const isOther = ({ siteId, topic, text }: Enquiry, link: Enquiry): boolean =>
  text === '' && ((link.siteId !== null && link.siteId !== siteId) || (link.topic !== null && link.topic !== topic));

/** What is asked of the server: who would answer. Null before one has said what it is about. */
export function routingOf({ topic, language, where, postalCode, districtCode, siteId }: Enquiry) {
  if (topic === null) return null;
  const place = { kind: 'place' as const, postalCode, ...(districtCode ? { districtCode } : {}) };
  return {
    ...{ topic, language, ...(siteId ? { siteId } : {}) },
    where: where === 'place' ? place : { kind: where ?? ('unsaid' as const) },
  };
}

/** The questions that are still to be asked: of who has an account none of it, where a link names a site no place. */
export const stepsOf = ({ siteId }: Enquiry, signedIn: boolean): Step[] =>
  STEPS.filter((step) => !(step === 'account' && signedIn) && !(step === 'where' && siteId !== null));
