import * as z from 'zod';
import { LAW_REGIMES } from '../directory/values.ts';
import { clockTime, localDate, uuid } from '../ids.ts';
import {
  APPROVAL_STEPS,
  PLATFORM_ACTIONS,
  PLATFORMS,
  POLICY_AUDIENCES,
  POLICY_DEVICES,
  POLICY_LEVELS,
  POLICY_OUTCOMES,
  POLICY_PURPOSES,
  RULE_EFFECTS,
} from './values.ts';

/** A name inside of a policy, such as `instagram-agreement`: what a decision cites. */
export const ruleId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60);

const instant = z.iso.datetime();
const kind = <Name extends string>(name: Name) => z.literal(name);

/**
 * What has to hold before something is allowed. A closed list and no code, so that what is missing can be named. Whether
 * one holds is read from the facts of a request (`PolicyFacts`).
 */
export const condition = z.discriminatedUnion('kind', [
  /** An agreement with the platform as joint controllers (Art. 26 GDPR, § 29 DSG-EKD, § 28 KDG) that has not run out. */
  z.strictObject({ kind: kind('joint-controller-agreement') }),
  /** A privacy notice for the presence on this platform. */
  z.strictObject({ kind: kind('privacy-notice') }),
  /** An imprint that can be reached from there (§ 5 DDG). */
  z.strictObject({ kind: kind('imprint') }),
  /** A data-protection impact assessment, at most so many months old. */
  z.strictObject({ kind: kind('dpia'), maxAgeMonths: z.int().min(1).max(120) }),
  z.strictObject({ kind: kind('service-device') }),
  /** Each of these has said yes to what goes out as it is now; nobody to their own work. */
  z.strictObject({ kind: kind('approval'), steps: z.array(z.enum(APPROVAL_STEPS)).min(1) }),
  /** Consent of everybody to be recognised in a picture (§ 22 KUG), valid on that day and for that platform. */
  z.strictObject({ kind: kind('image-consent') }),
  /** Every picture is described, or marked as decorative with a reason. */
  z.strictObject({ kind: kind('alt-text') }),
  /** The platform or the offer is for people from this age on, years. */
  z.strictObject({ kind: kind('min-age'), years: z.int().min(0).max(27) }),
  /** Who runs the group has agreed to this action. */
  z.strictObject({ kind: kind('admin-permission') }),
  /** One is seen to be a counsellor, with the carrier's name. */
  z.strictObject({ kind: kind('disclosure') }),
  /** Monday to Friday between two times of the wall clock in Germany. */
  z.strictObject({ kind: kind('office-hours'), from: clockTime, to: clockTime }),
  /** What goes out names nobody. */
  z.strictObject({ kind: kind('no-personal-data') }),
  /** A course that was taken not longer ago than this. */
  z.strictObject({ kind: kind('training'), course: ruleId, maxAgeMonths: z.int().min(1).max(120) }),
]);
export type Condition = z.infer<typeof condition>;

const some = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.union([z.literal('*'), z.array(z.enum(values)).min(1)]);

/**
 * One rule. It speaks of what all its lists hold; `*` holds everything. `deny` forbids; `require` adds conditions to
 * whatever is allowed; `allow` allows, under its own conditions if it has any.
 */
export const policyRule = z
  .strictObject({
    id: ruleId,
    effect: z.enum(RULE_EFFECTS),
    platforms: some(PLATFORMS),
    actions: some(PLATFORM_ACTIONS),
    purposes: some(POLICY_PURPOSES),
    audiences: some(POLICY_AUDIENCES),
    devices: some(POLICY_DEVICES),
    conditions: z.array(condition),
    /** Why, in one plain sentence that is shown to whoever asks. */
    reason: z.strictObject({ de: z.string().trim().min(1).max(300), en: z.string().trim().min(1).max(300) }),
    /** Where it comes from: a norm, a decision, a circular. */
    source: z.string().trim().max(300).nullable(),
  })
  .refine(({ effect, conditions }) => effect !== 'deny' || conditions.length === 0, {
    path: ['conditions'],
    message: 'A rule that forbids has no conditions',
  })
  .refine(({ effect, conditions }) => effect !== 'require' || conditions.length > 0, {
    path: ['conditions'],
    message: 'A rule that requires says what',
  });
export type PolicyRule = z.infer<typeof policyRule>;

/**
 * One version of somebody's policy, in force from a moment on, up to another or until a later version. What it does not
 * allow is forbidden.
 */
export const policy = z
  .strictObject({
    id: uuid,
    level: z.enum(POLICY_LEVELS),
    /** The carrier or site whose policy it is; null for the programme. */
    ownerId: uuid.nullable(),
    /** Counts up for each owner. */
    version: z.int().min(1),
    title: z.string().trim().min(1).max(120),
    lawRegime: z.enum(LAW_REGIMES).nullable(),
    /** Local days in Germany, whole: from the beginning of the first to the end of the last. */
    validFrom: localDate,
    validTo: localDate.nullable(),
    /** A preset that nobody has made their own yet: shown as an example wherever it decides. */
    example: z.boolean(),
    rules: z.array(policyRule).max(200),
  })
  .refine(({ level, ownerId }) => (level === 'programme') === (ownerId === null), { path: ['ownerId'] })
  .refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, { path: ['validTo'] })
  .refine(({ rules }) => new Set(rules.map(({ id }) => id)).size === rules.length, { path: ['rules'] });
export type Policy = z.infer<typeof policy>;

/** What somebody wants to do. */
export const policyRequest = z.strictObject({
  platform: z.enum(PLATFORMS),
  action: z.enum(PLATFORM_ACTIONS),
  purpose: z.enum(POLICY_PURPOSES),
  audience: z.enum(POLICY_AUDIENCES),
  device: z.enum(POLICY_DEVICES),
});
export type PolicyRequest = z.infer<typeof policyRequest>;

/** What is known when a decision is made. What is not known does not hold. */
export const policyFacts = z.strictObject({
  /** Last day of the agreement with this platform; null where there is none. */
  jointControllerUntil: localDate.nullable(),
  privacyNotice: z.boolean(),
  imprint: z.boolean(),
  dpiaOn: localDate.nullable(),
  /** Steps that said yes to what goes out as it is now. */
  approvals: z.array(z.enum(APPROVAL_STEPS)),
  /** Whether everybody in the pictures agreed, also where nobody is in them. */
  imageConsents: z.boolean(),
  altTexts: z.boolean(),
  /** Youngest people who are spoken to, years; null where it is not known. */
  youngest: z.int().min(0).max(120).nullable(),
  adminPermission: z
    .strictObject({ actions: z.array(z.enum(PLATFORM_ACTIONS)), until: localDate.nullable() })
    .nullable(),
  disclosed: z.boolean(),
  namesNobody: z.boolean(),
  /** Courses with the day on which they were taken. */
  trainings: z.array(z.strictObject({ course: ruleId, on: localDate })),
});
export type PolicyFacts = z.infer<typeof policyFacts>;

/** The version of a policy that took part in a decision. */
export const policyRef = z.strictObject({
  id: uuid,
  level: z.enum(POLICY_LEVELS),
  version: z.int().min(1),
  example: z.boolean(),
});
export type PolicyRef = z.infer<typeof policyRef>;

/** A decision as it is kept with what it allowed. */
export const policyDecision = z.strictObject({
  outcome: z.enum(POLICY_OUTCOMES),
  /** Conditions that do not hold yet; empty where the answer is a plain yes or no. */
  missing: z.array(condition),
  /** Rules that made it so, each as `level/rule`. */
  ruleIds: z.array(z.string()),
  /** Why, from those rules. */
  reasons: z.array(z.strictObject({ de: z.string(), en: z.string() })),
  policies: z.array(policyRef),
  at: instant,
});
export type PolicyDecision = z.infer<typeof policyDecision>;
