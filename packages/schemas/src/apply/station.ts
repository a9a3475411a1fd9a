import * as z from 'zod';
import { localDate } from '../ids.ts';
import { contentId, exercise, plainText } from './exercise.ts';
import { CAST, MOODS, PLACES, POSES } from './values.ts';

/** A term in German with its inflected forms, so that it is found in texts. */
export const glossaryTerm = z.strictObject({
  /** As a dictionary has it, with its article: `der Lebenslauf`. */
  term: plainText.max(80),
  /** Every form that occurs, also the basic one without article. */
  forms: z.array(plainText.max(60)).min(1),
});
export type GlossaryTerm = z.infer<typeof glossaryTerm>;

/** Something that is true in the world and may change. */
export const fact = z.strictObject({
  statement: plainText,
  source: z.strictObject({ title: plainText, url: z.url({ protocol: /^https$/ }) }),
  checkedOn: localDate,
  /** The day from which on it has to be looked at again. */
  reviewBy: localDate,
});
export type Fact = z.infer<typeof fact>;

/** One station of the path, in German. */
export const station = z.strictObject({
  id: contentId,
  number: z.int().min(1).max(20),
  title: plainText.max(60),
  /** What one can do afterwards: “Ich kann …”. */
  goals: z.array(plainText.max(160)).min(1).max(4),
  /** Stations that help here; nothing is locked. */
  prerequisites: z.array(contentId),
  exercises: z.array(exercise).min(1),
  glossary: z.record(contentId, glossaryTerm),
  facts: z.record(contentId, fact),
});
export type Station = z.infer<typeof station>;

const levelText = z.strictObject({ A2: plainText.max(240), B1: plainText.max(240).optional() });
const panel = z.strictObject({
  id: contentId,
  place: z.enum(PLACES),
  /** From the left to the right. */
  people: z
    .array(z.strictObject({ who: z.enum(CAST), pose: z.enum(POSES), mood: z.enum(MOODS) }))
    .min(1)
    .max(3),
  /** Something to see in the picture. */
  prop: contentId.optional(),
  /** What is said, in order. `narrator` stands in a box. */
  lines: z
    .array(z.strictObject({ id: contentId, who: z.union([z.enum(CAST), z.literal('narrator')]), text: levelText }))
    .min(1)
    .max(4),
  /** What the player can answer; changes what comes, never any mark. */
  choices: z
    .array(z.strictObject({ id: contentId, text: levelText, to: contentId }))
    .min(2)
    .max(3)
    .optional(),
  /** The panel after this one where there is nothing to choose; left out at the end of the scene. */
  next: contentId.optional(),
  /** Shown only to who made this choice earlier. The player goes on to `next` otherwise. */
  onlyAfter: contentId.optional(),
});
/** A scene of the story: some panels before a station or after it. */
export const scene = z.strictObject({
  id: contentId,
  station: contentId,
  when: z.enum(['before', 'after']),
  title: plainText.max(60),
  start: contentId,
  panels: z.array(panel).min(2).max(14),
});
export type Scene = z.infer<typeof scene>;
export type Panel = Scene['panels'][number];

const anyText = z.string().min(1).max(1200);
/** What one locale says to one station. Everything in the language of the reader. */
export const stationTexts = z.strictObject({
  title: anyText,
  goals: z.array(anyText),
  /** What to do, by exercise. */
  instructions: z.record(contentId, anyText),
  /** In German locales the explanation in easy German; else the word and, where needed, an explanation. */
  glossary: z.record(contentId, z.strictObject({ word: anyText, explain: anyText.optional() })),
  /** What pictures show, by picture. */
  pictures: z.record(contentId, anyText),
});
export type StationTexts = z.infer<typeof stationTexts>;

/** What one locale says to the whole story: lines, choices and titles by id. Empty in German locales. */
export const storyTexts = z.record(contentId, anyText);
export type StoryTexts = z.infer<typeof storyTexts>;
