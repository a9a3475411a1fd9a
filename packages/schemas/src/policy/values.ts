/** Closed value lists of carrier policies. Free of zod, so that browsers can have them alone. */

/** Where something may be read, answered or posted. `site-page` is the site's own page with its feeds. */
export const PLATFORMS = [
  'site-page',
  'newsletter',
  'mastodon',
  'bluesky',
  'telegram-channel',
  'telegram-group',
  'facebook-page',
  'facebook-group',
  'instagram',
  'tiktok',
  'youtube',
  'whatsapp-channel',
  'discord',
  'reddit',
  'forum',
  'print',
  'other',
] as const;
export type Platform = (typeof PLATFORMS)[number];

/** What is done there. `group-admin` is to run a group of one's own. */
export const PLATFORM_ACTIONS = [
  'read',
  'reply',
  'direct-message',
  'post',
  'story',
  'live',
  'group-admin',
  'ads',
] as const;
export type PlatformAction = (typeof PLATFORM_ACTIONS)[number];

export const POLICY_PURPOSES = ['information', 'event', 'offer', 'job', 'portrait', 'contact'] as const;
export type PolicyPurpose = (typeof POLICY_PURPOSES)[number];

export const POLICY_AUDIENCES = ['young-people', 'families', 'professionals', 'public'] as const;
export type PolicyAudience = (typeof POLICY_AUDIENCES)[number];

/** A device of the employer, or somebody's own. */
export const POLICY_DEVICES = ['service', 'private'] as const;
export type PolicyDevice = (typeof POLICY_DEVICES)[number];

/** Who sets a policy. Each one may only narrow what the others allow. */
export const POLICY_LEVELS = ['programme', 'carrier', 'site'] as const;
export type PolicyLevel = (typeof POLICY_LEVELS)[number];

/** Who has to say yes to a post. */
export const APPROVAL_STEPS = ['editor', 'site-lead', 'carrier-pr', 'data-protection'] as const;
export type ApprovalStep = (typeof APPROVAL_STEPS)[number];

export const RULE_EFFECTS = ['allow', 'deny', 'require'] as const;
export type RuleEffect = (typeof RULE_EFFECTS)[number];

export const POLICY_OUTCOMES = ['allow', 'needs', 'deny'] as const;
export type PolicyOutcome = (typeof POLICY_OUTCOMES)[number];

export const CONDITION_KINDS = [
  'joint-controller-agreement',
  'privacy-notice',
  'imprint',
  'dpia',
  'service-device',
  'approval',
  'image-consent',
  'alt-text',
  'min-age',
  'admin-permission',
  'disclosure',
  'office-hours',
  'no-personal-data',
  'training',
] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];
