import * as z from 'zod';
import { localDate, uuid } from '../ids.ts';
import { answer } from './answer.ts';
import { provenance } from './cv-doc.ts';
import { contentId } from './exercise.ts';
import { LEVELS, MAX_FACT, VERDICTS } from './values.ts';

const head = {
  id: uuid,
  /** The device that wrote it: a random id that it gave itself. */
  device: uuid,
  /** Greater than that of every entry that the device knew then. Orders entries, whatever clocks say. */
  lamport: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  /** By the device's clock, which may be wrong. */
  at: z.iso.datetime(),
  /** The day that the device's own calendar showed. */
  day: localDate,
};

/** Names the content of an exercise, see `contentHash` of the content. */
export const contentHash = z.string().regex(/^[\w-]{8,64}$/);

/** One try at an exercise. */
export const attemptEntry = z.object({
  ...head,
  kind: z.literal('attempt'),
  exerciseId: contentId,
  /** Of the exercise as it was then. */
  contentHash,
  level: z.enum(LEVELS),
  startedAt: z.iso.datetime(),
  /** Time with the exercise in sight, milliseconds. */
  ms: z.int().min(0),
  answer,
  verdict: z.enum(VERDICTS).exclude(['unanswered']),
  /** 0 to 1, before any deduction for a later try. */
  score: z.number().min(0).max(1),
  hintsUsed: z.int().min(0).max(9),
  /** The solution had been shown before. */
  shown: z.boolean(),
});
export type AttemptEntry = z.infer<typeof attemptEntry>;

/** A phrase of the daily round was answered. */
export const reviewEntry = z.object({
  ...head,
  kind: z.literal('review'),
  phraseId: contentId,
  /** Again, hard, good, easy, as ts-fsrs counts. */
  grade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
});

/** Something was chosen in the story. */
export const choiceEntry = z.object({ ...head, kind: z.literal('story'), sceneId: contentId, choiceId: contentId });

/** A scene was seen to its end, or skipped. */
export const seenEntry = z.object({ ...head, kind: z.literal('seen'), sceneId: contentId });

const value = z.union([z.string().max(MAX_FACT * 8), z.number(), z.boolean(), z.null(), z.json()]);

/** A field of a document was written, or taken away with null. */
export const setEntry = z.object({
  ...head,
  kind: z.literal('set'),
  /** `avatar` and `settings` are one field each and follow the last who wrote. */
  doc: z.enum(['cv', 'application', 'avatar', 'settings']),
  /** `/person/email`, `/work/<id>/employer`; `/` for what is one field. */
  path: z
    .string()
    .max(200)
    .regex(/^\/[\w/-]*$/),
  value,
  provenance,
  /** The entries whose values stood there then. What nobody replaced stays beside it as a conflict. */
  replaces: z.array(uuid).max(20),
});
export type SetEntry = z.infer<typeof setEntry>;

/** One line of somebody's own log. Lines are added, never changed; merging two logs is their union. */
export const logEntry = z.discriminatedUnion('kind', [attemptEntry, reviewEntry, choiceEntry, seenEntry, setEntry]);
export type LogEntry = z.infer<typeof logEntry>;

/** What the player looks like. Any combination goes; nothing asks for a gender. */
export const avatar = z.object({
  skin: z.int().min(0).max(9),
  head: contentId,
  hair: contentId,
  hairColour: z.int().min(0).max(9),
  cover: contentId,
  coverColour: z.int().min(0).max(9),
  eyes: contentId,
  glasses: contentId,
  beard: contentId,
  clothes: contentId,
  clothesColour: z.int().min(0).max(9),
  /** Wheelchair, crutch, hearing aid and others. */
  aid: contentId,
});
export type Avatar = z.infer<typeof avatar>;
