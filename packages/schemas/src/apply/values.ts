/** Levels of the Common European Framework that the path is written at. */
export const LEVELS = ['A2', 'B1'] as const;
export type Level = (typeof LEVELS)[number];

/** Kinds of exercise. `dragWords` is gaps filled from a pool of words; by tap and keyboard it is select, then place. */
export const EXERCISE_TYPES = [
  'choice',
  'gap',
  'dragWords',
  'mark',
  'order',
  'sort',
  'match',
  'dialogue',
  'findError',
  'dictate',
  'form',
  'write',
  'speak',
] as const;
export type ExerciseType = (typeof EXERCISE_TYPES)[number];

/** What a check says of an answer. `unanswered` is never stored. `almost` is tried again without loss. */
export const VERDICTS = ['correct', 'ok-spelling', 'almost', 'wrong', 'unanswered'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a part of an answer is judged as it is; each has one sentence in easy words, `note.<id>`, in every locale. */
export const ANSWER_NOTES = [
  'umlaut',
  'sharp-s',
  'typo',
  'capital',
  'capital-strict',
  'punctuation',
  'word-order',
  'missing-word',
  'extra-word',
  'other-word',
  'number',
  'negation',
  'article',
  'address-form',
  'seit-seid',
  'name',
  'missing',
  'too-many',
  'wrong-place',
] as const;
export type AnswerNote = (typeof ANSWER_NOTES)[number];

/** How a conversation can end. */
export const DIALOGUE_ENDS = ['ok', 'almost', 'again'] as const;
export type DialogueEnd = (typeof DIALOGUE_ENDS)[number];

/** Share of the points of a station from which on it has one, two, three stars. */
export const STAR_LIMITS = [0.6, 0.8, 0.95] as const;
/** Share of the points from which on a station has its badge and the next one is suggested. */
export const MASTERY = 0.6;
/** Days of a week (Monday to Sunday) that a streak survives without play. */
export const FREE_PAUSES = 2;

/** Who speaks in the story. `you` is the player. */
export const CAST = ['you', 'amal', 'danylo', 'selin', 'yonas', 'frau-koenig', 'herr-petersen', 'kiosk'] as const;
export type CastId = (typeof CAST)[number];

export const MOODS = ['calm', 'happy', 'laughing', 'thinking', 'worried', 'surprised', 'proud', 'tired'] as const;
export type Mood = (typeof MOODS)[number];

export const POSES = ['stand', 'wave', 'point', 'phone', 'paper', 'arms-crossed', 'cheer', 'shrug'] as const;
export type Pose = (typeof POSES)[number];

/** Where the story plays. */
export const PLACES = [
  'bus-stop',
  'counselling-room',
  'kitchen',
  'workshop',
  'care-home',
  'town-hall',
  'library',
  'office',
  'train',
  'market',
  'school',
  'home',
] as const;
export type PlaceId = (typeof PLACES)[number];

export const WORK_KINDS = ['job', 'internship', 'minijob', 'volunteering', 'fsj', 'care', 'other'] as const;
export const EDUCATION_KINDS = [
  'school',
  'vocational',
  'university',
  'language-course',
  'integration-course',
  'bvj-ibk',
] as const;
export const CEFR = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type Cefr = (typeof CEFR)[number];
export const CEFR_SKILLS = ['listening', 'reading', 'interaction', 'production', 'writing'] as const;
export const SKILL_GROUPS = ['digital', 'craft', 'social', 'care', 'other'] as const;
export const TARGET_KINDS = [
  'dual-training',
  'school-training',
  'internship',
  'eq',
  'job',
  'fsj',
  'bfd',
  'trial-day',
] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];
export const RECOGNITION_STATES = ['none', 'applied', 'full', 'partial', 'not-recognised'] as const;
export const GERMAN_LEVELS = ['HSA', 'MSA', 'FHR', 'AHR', 'profession'] as const;
export const TRANSLATIONS = ['none', 'plain', 'sworn'] as const;
export const APPLICATION_STATES = [
  'idea',
  'preparing',
  'ready',
  'sent',
  'confirmed',
  'test',
  'trialDay',
  'interview',
  'offer',
  'accepted',
  'declined',
  'rejected',
  'withdrawn',
  'noAnswer',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];
export const APPLICATION_CHANNELS = ['portal', 'email', 'post', 'person'] as const;

/** Longest text of one field that a person fills, graphemes. */
export const MAX_FACT = 600;
/** Longest sealed piece of a log that goes to an account, characters of base64url. */
export const MAX_LOG_PIECE = 90_000;
/** Most pieces that are sent or read at once. */
export const MAX_LOG_PIECES = 20;
/** Room for the log of one account. */
export const MAX_LOG = { pieces: 20_000, bytes: 50_000_000 } as const;
/** How long a workshop is open, hours. */
export const WORKSHOP_HOURS = 8;
/** Most people in one workshop. */
export const MAX_WORKSHOP = 60;
/** From so many people on it is shown which exercises were solved; of fewer only how many, so that nobody is singled out. */
export const MIN_WORKSHOP_SHOWN = 3;
/**
 * What codes of workshops are made of: no vowels, so that no word comes out, and nothing that looks or sounds like something
 * else. Whoever types a code may write it small, and with gaps.
 */
export const WORKSHOP_LETTERS = 'CDFGHJKMNPRTWXY34679';
export const WORKSHOP_CODE_LENGTH = 6;

/** JSON-LD contexts of a badge: Verifiable Credentials 2.0 and Open Badges 3.0. */
export const BADGE_CONTEXT = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;
