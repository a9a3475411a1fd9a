import type { AdminPermission, Policy, PolicyDecision, PolicyFacts, PolicyRequest } from '@jmd-digital/schemas';
import type {
  PlaceHindrance,
  PlacePlatform,
  PlatformAction,
  PolicyDevice,
  ProfileState,
} from '@jmd-digital/schemas/values';
import type { Temporal } from 'temporal-polyfill';
import { clockAt, decide, nearestWay, strictest, type Way } from '../policy/index.ts';
import { grantedUntil, hindrances, placeStateAt, rulesCheckHoldsUntil, type WrittenPlace } from './place-state.ts';

/** Where something is about to be done. */
export interface GatePlace extends WrittenPlace {
  platform: PlacePlatform;
  /** The one that counts. */
  permission: Pick<AdminPermission, 'answer' | 'scope' | 'validUntil'> | null;
}

/** The profile that it is done with. */
export interface GateProfile {
  carrierNamed: boolean;
  imprintUrl: string;
  state: ProfileState;
}

/** What the carrier has in order besides; what is left out is not known, and so does not count. */
export type CarrierFacts = Partial<
  Pick<PolicyFacts, 'jointControllerUntil' | 'privacyNotice' | 'dpiaOn' | 'youngest' | 'trainings'>
>;

export interface GateQuestion {
  place: GatePlace;
  profile: GateProfile | null;
  action: PlatformAction;
  device: PolicyDevice;
  /** Danger to life or health: nothing hinders the answer to it. */
  acute: boolean;
  /** Whether what is going to be written names nobody. */
  namesNobody: boolean;
  carrier?: CarrierFacts;
}

type Reason = PolicyDecision['reasons'][number];

export interface GateAnswer {
  outcome: PolicyDecision['outcome'];
  /** It is allowed because somebody is in danger, whatever else holds. */
  acute: boolean;
  /** What the policies say, which is kept with what was done. */
  decision: PolicyDecision;
  /** What of the place hinders the work there. */
  hindrances: PlaceHindrance[];
  reasons: Reason[];
  /** The nearest way that is allowed, or lacks least; null where it is allowed as it is, or where there is none. */
  way: Way | null;
}

const ACUTE: Reason = {
  de: 'Jemand ist in Gefahr. Antworten Sie. Keine Richtlinie steht dem entgegen.',
  en: 'Somebody is in danger. Answer. No policy stands against it.',
};
const NOT_WORKED_AT: Reason = {
  de: 'An diesem Ort wird zurzeit nicht gearbeitet. Lesen geht, schreiben nicht.',
  en: 'Nobody works at this place at the moment. Reading is possible, writing is not.',
};

/** Whether something may be done at a place at a moment, before it is done. Pure, the same on a device and on the server. */
export function passGate(policies: readonly Policy[], question: GateQuestion, at: Temporal.Instant): GateAnswer {
  const { place, action, device, acute } = question;
  const { day } = clockAt(at);
  const facts = gateFacts(question, day);
  const request = gateRequest(place.platform, action, device);
  const decision = decide(policies, request, facts, at);
  const hindering = hindrances(place, place.permission, day);
  if (acute) return { outcome: 'allow', acute, decision, hindrances: hindering, reasons: [ACUTE], way: null };
  const stopped = action !== 'read' && placeStateAt(place, place.permission, day) !== 'active';
  const outcome = strictest([decision.outcome, ...(stopped ? (['needs'] as const) : [])]);
  const way = stopped
    ? readingOf(policies, request, facts, at)
    : outcome === 'allow'
      ? null
      : nearestWay(policies, request, facts, at);
  const reasons = stopped
    ? [NOT_WORKED_AT, ...(decision.outcome === 'allow' ? [] : decision.reasons)]
    : decision.reasons;
  return { outcome, acute, decision, hindrances: hindering, reasons, way };
}

/** What policies are asked for at a place. */
export const gateRequest = (platform: PlacePlatform, action: PlatformAction, device: PolicyDevice): PolicyRequest => ({
  ...{ platform, action, device, purpose: 'contact', audience: 'young-people' },
});

/**
 * Facts of a local day, from the permission of the place and the profile. A profile that nobody has approved is none. Where the
 * rules of the place let counsellors answer, reading and answering are allowed until the rules have to be read again.
 */
export function gateFacts(
  { place, profile, namesNobody, carrier }: Pick<GateQuestion, 'place' | 'profile' | 'namesNobody' | 'carrier'>,
  day: string,
): PolicyFacts {
  const approved = profile?.state === 'approved';
  return {
    ...{ jointControllerUntil: null, privacyNotice: false, dpiaOn: null, youngest: null, trainings: [], ...carrier },
    ...{ approvals: approved ? ['site-lead'] : [], imageConsents: false, altTexts: false },
    imprint: approved && profile.imprintUrl !== '',
    adminPermission: permissionOf(place, day),
    disclosed: approved && profile.carrierNamed,
    namesNobody,
  };
}

function permissionOf(place: GatePlace, day: string): PolicyFacts['adminPermission'] {
  const { permission, rulesAllow, rulesCheckedOn } = place;
  if (permission?.answer === 'refused') return null;
  const rulesUntil = rulesAllow && rulesCheckedOn !== null ? rulesCheckHoldsUntil(rulesCheckedOn) : null;
  const byRules = rulesUntil !== null && day <= rulesUntil ? [{ actions: RULES_SCOPE, until: rulesUntil }] : [];
  const granted =
    permission && grantedUntil(permission, day)
      ? [{ actions: permission.scope, until: permission.validUntil ?? day }]
      : [];
  const given = [...byRules, ...granted];
  if (given.length === 0) return null;
  const [first = day] = given.map(({ until }) => until).toSorted();
  return { actions: [...new Set(given.flatMap(({ actions }) => actions))], until: first };
}

const RULES_SCOPE: readonly PlatformAction[] = ['read', 'reply'];

function readingOf(
  policies: readonly Policy[],
  request: PolicyRequest,
  facts: PolicyFacts,
  at: Temporal.Instant,
): Way | null {
  const reading = { ...request, action: 'read' as const };
  const decision = decide(policies, reading, facts, at);
  return decision.outcome === 'deny' ? null : { request: reading, decision };
}
