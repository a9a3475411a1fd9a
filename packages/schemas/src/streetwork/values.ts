/** Closed value lists of digital streetwork. Free of zod, so that browsers can have them alone. */
import type { Locale } from '../locales.ts';
import type { Platform, PlatformAction } from '../policy/values.ts';

/** Where young people are and workers go. */
export const PLACE_PLATFORMS = [
  'facebook-group',
  'facebook-page',
  'instagram',
  'tiktok',
  'youtube',
  'discord',
  'telegram-group',
  'whatsapp-channel',
  'reddit',
  'forum',
  'mastodon',
  'other',
] as const satisfies readonly Platform[];
export type PlacePlatform = (typeof PLACE_PLATFORMS)[number];

/**
 * Where the work at a place stands. `active` needs a rule of the place that lets counsellors answer, or the permission of who
 * runs it; one that is too old pauses the place by itself.
 */
export const PLACE_STATES = ['proposed', 'permission-requested', 'active', 'paused', 'closed'] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

/** Why a place is paused or cannot be active. */
export const PLACE_HINDRANCES = [
  'no-permission',
  'permission-refused',
  'permission-expired',
  'rules-unchecked',
  'rules-check-old',
  'paused-by-person',
] as const;
export type PlaceHindrance = (typeof PLACE_HINDRANCES)[number];

/** Days after which the rules of a place are read again. */
export const RULES_CHECK_DAYS = 180;

export const PLACE_ACCESS = ['public', 'membership'] as const;
export type PlaceAccess = (typeof PLACE_ACCESS)[number];

/** How many people are there. */
export const MEMBER_BANDS = ['under-100', '100-to-1000', '1000-to-10000', 'over-10000'] as const;
export type MemberBand = (typeof MEMBER_BANDS)[number];

/** What who runs a place may allow. */
export const PERMISSION_SCOPES = [
  'read',
  'reply',
  'post',
  'direct-message',
] as const satisfies readonly PlatformAction[];
export type PermissionScope = (typeof PERMISSION_SCOPES)[number];

export const PERMISSION_ANSWERS = ['waiting', 'granted', 'refused', 'no-answer'] as const;
export type PermissionAnswer = (typeof PERMISSION_ANSWERS)[number];

/** How the administration of a place was asked. */
export const PERMISSION_WAYS = ['message', 'mail', 'phone', 'form', 'in-person'] as const;
export type PermissionWay = (typeof PERMISSION_WAYS)[number];

export const PROFILE_STATES = ['draft', 'approved', 'retired'] as const;
export type ProfileState = (typeof PROFILE_STATES)[number];

/** Areas of work (Bayerischer Jugendring, quality standards of digital streetwork, 01/2024). */
export const WORK_AREAS = ['contact-counselling', 'networking', 'public-relations', 'self-administration'] as const;
export type WorkArea = (typeof WORK_AREAS)[number];

export const CONTACT_FORMS = ['public-reply', 'comment', 'direct-message', 'voice', 'live'] as const;
export type ContactForm = (typeof CONTACT_FORMS)[number];

/** What a policy is asked for each of them. */
export const FORM_ACTIONS: Readonly<Record<ContactForm, PlatformAction>> = {
  'public-reply': 'reply',
  comment: 'reply',
  'direct-message': 'direct-message',
  voice: 'direct-message',
  live: 'live',
};

export const CONTACT_INITIATORS = ['worker', 'young-person'] as const;
export type ContactInitiator = (typeof CONTACT_INITIATORS)[number];

/** As far as it is plain; nobody is asked. */
export const CONTACT_AGE_BANDS = ['under-14', '14-to-17', '18-to-20', '21-to-27', 'over-27', 'unknown'] as const;
export type ContactAgeBand = (typeof CONTACT_AGE_BANDS)[number];

export const MINUTES_BANDS = ['up-to-5', '6-to-15', '16-to-30', '31-to-60', 'over-60'] as const;
export type MinutesBand = (typeof MINUTES_BANDS)[number];

/** What came of it. The last two move it on: three nested counts are how the field reports. */
export const CONTACT_RESULTS = ['none', 'information', 'clarification', 'mandate', 'referral'] as const;
export type ContactResult = (typeof CONTACT_RESULTS)[number];

/** One entity, forward only: who was referred had a mandate, who had a mandate was in contact. */
export const CONTACT_STATES = ['contact', 'mandate', 'referred'] as const;
export type ContactState = (typeof CONTACT_STATES)[number];

/** `acute`: danger to life or health. Nothing ever hinders the answer to it. */
export const CONTACT_RISKS = ['none', 'unclear', 'acute'] as const;
export type ContactRisk = (typeof CONTACT_RISKS)[number];

export const REFERRAL_TARGETS = [
  'online-counselling',
  'own-site',
  'other-site',
  'specialist',
  'authority',
  'emergency',
] as const;
export type ReferralTarget = (typeof REFERRAL_TARGETS)[number];

/** Minutes in which a contact can be taken back. Afterwards it is only counted. */
export const UNDO_MINUTES = 10;

/** Months after which the day of a contact becomes its month. */
export const DAY_MONTHS = 12;

export const LAW_AREAS = [
  'none',
  'residence',
  'work',
  'school',
  'social-benefits',
  'housing',
  'family',
  'health',
  'recognition',
  'discrimination',
] as const;
export type LawArea = (typeof LAW_AREAS)[number];

export const SNIPPET_STATES = ['draft', 'reviewed', 'expired'] as const;
export type SnippetState = (typeof SNIPPET_STATES)[number];

/** Languages that a pasted text is told apart in. Easy German is German. */
export const THINK_LANGUAGES = ['de', 'en', 'ar', 'fa', 'uk', 'ru', 'tr', 'fr'] as const satisfies readonly Locale[];
export type ThinkLanguage = (typeof THINK_LANGUAGES)[number];

/** What in a text speaks of danger. */
export const CRISIS_KINDS = ['danger-to-oneself', 'violence', 'danger-to-child'] as const;
export type CrisisKind = (typeof CRISIS_KINDS)[number];

/** How often a false claim was met. */
export const SPREAD_BANDS = ['once', 'several', 'often'] as const;
export type SpreadBand = (typeof SPREAD_BANDS)[number];

/** By which kind of way an invitation was given: not where, and not to whom. */
export const CHANNEL_CLASSES = ['public-reply', 'direct-message', 'voice', 'print'] as const;
export type ChannelClass = (typeof CHANNEL_CLASSES)[number];

/** Invitations that have to be sent in a week before it is told how many of them were used. */
export const MIN_INVITATIONS = 5;

/** Days that an invitation can be used. */
export const INVITATION_DAYS = 30;

export const INCIDENT_KINDS = ['hate', 'threat', 'crisis', 'harassment', 'impersonation'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export const INCIDENT_STATES = ['open', 'noticed', 'debriefed', 'closed'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** Days after an incident on which the debriefing is due. */
export const DEBRIEF_DAYS = 3;

/** Why secrecy may have to be broken (§ 34 StGB; § 4 KKG; § 138 StGB). Two people decide it. */
export const SECRECY_GROUNDS = ['danger-to-life', 'danger-to-child', 'planned-crime'] as const;
export type SecrecyGround = (typeof SECRECY_GROUNDS)[number];
