/** Closed value lists of outreach. Free of zod, so that browsers can have them alone. */
import type { Platform } from '../policy/values.ts';

/**
 * States of a post on its way out of one channel.
 * - `planned` waits for its time; `queued` may go out now; `sending` is written down before the call that cannot be taken back.
 * - `outcome_unknown`: the call was made and nobody heard how it ended. A person looks and decides; it is never sent again by itself.
 * - `manual_pending` is posted by a person, who confirms it with the link.
 * - `blocked`: the policy in force at that time did not allow it. `failed_permanent`: the other side refused it for good.
 * - `deleted`: taken down, or given up before it went out.
 */
export const DELIVERY_STATES = [
  'planned',
  'queued',
  'sending',
  'sent',
  'outcome_unknown',
  'manual_pending',
  'blocked',
  'failed_permanent',
  'deleted',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What happens to a delivery. Those named after a person are decided by one. */
export const DELIVERY_EVENTS = [
  'allowed',
  'handed-over',
  'forbidden',
  'taken',
  'accepted',
  'refused',
  'not-sent',
  'lost',
  'confirmed-by-person',
  'denied-by-person',
  'planned-by-person',
  'given-up-by-person',
  'taken-down',
] as const;
export type DeliveryEvent = (typeof DELIVERY_EVENTS)[number];

/** How a channel is served: by a connector, or by a person with our help. */
export const CONNECTORS = ['feed', 'bluesky', 'mastodon', 'telegram', 'newsletter', 'manual'] as const;
export type Connector = (typeof CONNECTORS)[number];

/** Where each connector posts. By hand everywhere. */
export const CONNECTOR_PLATFORMS: Readonly<Record<Exclude<Connector, 'manual'>, readonly Platform[]>> = {
  feed: ['site-page'],
  bluesky: ['bluesky'],
  mastodon: ['mastodon'],
  telegram: ['telegram-channel', 'telegram-group'],
  newsletter: ['newsletter'],
};

/** Connectors that sign in somewhere with a secret. */
export const SECRET_CONNECTORS = ['bluesky', 'mastodon', 'telegram'] as const satisfies readonly Connector[];

/** A channel that is `paused` takes no new plans; a `broken` one was refused by the other side and has to be mended. */
export const CHANNEL_STATES = ['active', 'paused', 'broken'] as const;
export type ChannelState = (typeof CHANNEL_STATES)[number];

/**
 * Why a delivery did not go out, or went no further. Nothing of what another server answered is in it. `time`: it is a
 * return at a time that the clock does not show on that day, or shows twice; a person plans it.
 */
export const DELIVERY_ERRORS = [
  'sign_in',
  'not_allowed',
  'not_found',
  'moved',
  'bad_address',
  'too_large',
  'picture',
  'invalid',
  'unreachable',
  'time',
] as const;
export type DeliveryError = (typeof DELIVERY_ERRORS)[number];

/**
 * What a post lacks before somebody can be asked to approve it. `no-text`: in one of its languages; `too-long` and
 * `too-many-pictures`: for one of its channels.
 */
export const POST_PROBLEMS = [
  'no-channel',
  'channel-gone',
  'no-text',
  'too-long',
  'too-many-pictures',
  'no-alt-text',
  'no-consent',
] as const;
export type PostProblemKind = (typeof POST_PROBLEMS)[number];

export const POST_STATES = ['draft', 'in_review', 'approved', 'released', 'archived'] as const;
export type PostState = (typeof POST_STATES)[number];

/** What somebody says of a post that waits for approval. */
export const APPROVAL_DECISIONS = ['approve', 'change', 'reject'] as const;
export type ApprovalDecision = (typeof APPROVAL_DECISIONS)[number];

/** What a picture is kept as, once what a camera wrote into it is gone. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** A consent that ended takes the pictures down everywhere. */
export const CONSENT_STATES = ['valid', 'expired', 'withdrawn'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** Why something that is out has to go. */
export const TAKE_DOWN_REASONS = ['consent-withdrawn', 'consent-expired', 'person'] as const;
export type TakeDownReason = (typeof TAKE_DOWN_REASONS)[number];

/**
 * What is known of a task to take something down. `open` waits for a connector, or for a delivery to end that is under way;
 * `by-hand` for a person, who confirms it; `done`: it is gone, or never was out.
 */
export const TAKE_DOWN_STATES = ['open', 'by-hand', 'done'] as const;
export type TakeDownState = (typeof TAKE_DOWN_STATES)[number];

/** Who may take a kit and adapt it. */
export const KIT_SHARES = ['site', 'carrier', 'everyone'] as const;
export type KitShare = (typeof KIT_SHARES)[number];

/** Where a short link stands: with the campaign it is all that is counted. */
export const LINK_MEDIA = ['poster', 'flyer', 'card', 'notice', 'social', 'mail', 'page', 'other'] as const;
export type LinkMedium = (typeof LINK_MEDIA)[number];

/** What can be printed: an invitation in A5, a notice with opening hours in A4, cards to cut out. */
export const FLYER_TEMPLATES = ['invitation', 'hours', 'card'] as const;
export type FlyerTemplate = (typeof FLYER_TEMPLATES)[number];

/** Whether the words of something printed have room, or only just in small letters. */
export const FLYER_FITS = ['well', 'tight'] as const;
export type FlyerFit = (typeof FLYER_FITS)[number];

/** Days that a newsletter waits for the word of whoever asked for it. Then the address is erased. */
export const OPT_IN_DAYS = 7;

/** Most that a page of the calendar holds: a busy month of a large site. */
export const MAX_CALENDAR_PAGE = 1_000;

/** Largest file that may be sent as a picture, bytes. What is kept of it is smaller. */
export const MAX_PICTURE_FILE = 12_000_000;
