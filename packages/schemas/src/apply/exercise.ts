import * as z from 'zod';
import { DIALOGUE_ENDS } from './values.ts';

/** Name of a part of the path: small letters, digits and hyphens. Stays the same for ever, answers refer to it. */
export const contentId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** German text without markup. */
export const plainText = z
  .string()
  .min(1)
  .max(1200)
  .refine((text) => !/[<>]|&[a-z]+;/i.test(text), 'no markup in texts')
  .refine((text) => text === text.trim() && text === text.normalize('NFC'), 'trimmed and NFC');
const shortText = plainText.max(300);

/** One gap and what is accepted in it. The first accepted text is the one that is shown as the solution. */
export const gap = z.strictObject({
  accept: z.array(shortText).min(1).max(12),
  /** With wrong words to choose from the gap is tapped, without it is typed. */
  distractors: z.array(shortText).max(6).optional(),
  /** Which spellings count as the same: ä=ae=a, ß=ss. */
  equiv: z.enum(['none', 'umlaut', 'umlaut+ss']).default('umlaut+ss'),
  /** `auto`: a capital where there should be a small letter (or the other way round) gets a note at A2 and counts at B1. */
  caseRule: z.enum(['auto', 'strict', 'ignore']).default('auto'),
  /** Letters that may be wrong in a word; `auto`: none up to 4 letters, one up to 8, two from 9. */
  typo: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal('auto')]).default('auto'),
  /** Whether the last `.!?` counts. */
  punct: z.boolean().default(false),
  /** Words in which no letter may be wrong, beside those that never may (numbers, articles, negation …): names. */
  protect: z.array(shortText).max(8).optional(),
  /** One sentence in easy German that says why, shown with a wrong answer. */
  why: shortText.optional(),
});
export type Gap = z.infer<typeof gap>;

/** Text with gaps: `Ich bin {g1}, weil ich gern {g2}.` */
const gapText = plainText;

const picture = contentId;
const why = shortText;

const choiceBody = z.strictObject({
  /** What the question is about: a story, an advertisement. */
  text: plainText.optional(),
  multi: z.boolean(),
  options: z
    .array(z.strictObject({ id: contentId, text: shortText, correct: z.boolean(), picture: picture.optional(), why }))
    .min(2)
    .max(8),
});
const gapBody = z.strictObject({ text: gapText, gaps: z.record(contentId, gap) });
const dragWordsBody = z.strictObject({
  text: gapText,
  gaps: z.record(contentId, z.strictObject({ accept: z.array(shortText).min(1), why: why.optional() })),
  /** Every word that can be placed, the right ones and some that are left over. */
  pool: z.array(shortText).min(2).max(14),
  /** Gaps whose words may change places. */
  groups: z.array(z.array(contentId).min(2)).optional(),
});
/** A piece of a text. Only one with an id can be tapped. */
const piece = z.strictObject({ text: shortText, id: contentId.optional() });
const markBody = z.strictObject({
  title: shortText.optional(),
  /** Lines of pieces, as they stand on the page. */
  lines: z.array(z.array(piece).min(1)).min(1),
  /** Pieces to be marked, and what each is. At least as many others can be tapped, so that marking all scores nothing. */
  correct: z.record(contentId, why),
});
const orderBody = z.strictObject({
  items: z
    .array(z.strictObject({ id: contentId, text: shortText, picture: picture.optional() }))
    .min(3)
    .max(10),
  /** Every order that is right, as ids. The first is the one that is shown. */
  solutions: z.array(z.array(contentId)).min(1),
  why,
});
const sortBody = z.strictObject({
  buckets: z
    .array(z.strictObject({ id: contentId, text: shortText, picture: picture.optional() }))
    .min(2)
    .max(4),
  items: z
    .array(
      z.strictObject({
        id: contentId,
        text: shortText,
        picture: picture.optional(),
        /** Where it belongs; more than one where both are right. */
        buckets: z.array(contentId).min(1),
        why,
      }),
    )
    .min(4)
    .max(14),
});
const matchBody = z.strictObject({
  /** Both sides are shown mixed. Each side has a text, a picture or both. */
  pairs: z
    .array(
      z.strictObject({
        id: contentId,
        left: z.strictObject({ text: shortText.optional(), picture: picture.optional() }),
        right: z.strictObject({ text: shortText.optional(), picture: picture.optional() }),
        why: why.optional(),
      }),
    )
    .min(3)
    .max(8),
});
const dialogueBody = z.strictObject({
  /** Who is talked to: a role such as “Frau Weber, Bäckerei”. Invented. */
  partner: shortText,
  start: contentId,
  nodes: z.record(
    contentId,
    z.strictObject({
      line: shortText,
      /** Ends the talk. A node either ends or has choices. */
      end: z.enum(DIALOGUE_ENDS).optional(),
      choices: z
        .array(
          z.strictObject({
            id: contentId,
            text: shortText,
            to: contentId,
            /** Points of this sentence, 0 to 3. */
            score: z.int().min(0).max(3),
            why,
          }),
        )
        .min(2)
        .max(4)
        .optional(),
    }),
  ),
});
const findErrorBody = z.strictObject({
  title: shortText.optional(),
  /** A document in lines of pieces. Pieces with an id can be tapped. */
  lines: z.array(z.array(piece).min(1)).min(1),
  /** The faults among them: how it is right, and why. */
  errors: z.record(contentId, z.strictObject({ fix: shortText, why })),
});
const dictateBody = z.strictObject({
  /** Read aloud one after the other; without a voice shown, covered, and written from memory. */
  sentences: z
    .array(z.strictObject({ id: contentId, text: shortText, accept: z.array(shortText).optional() }))
    .min(1)
    .max(5),
});

const fieldBase = {
  id: contentId,
  label: shortText,
  hint: shortText.optional(),
  required: z.boolean(),
  /** Where it goes inside of its group's target; `-` is the item itself (a skill of a list). */
  at: z.string().regex(/^(?:-|[a-zA-Z]+(?:\/[a-zA-Z]+)*)$/),
};
const option = z.strictObject({ id: contentId, text: shortText, value: z.string().optional() });
/** A field of a form, by what it asks for. */
export const formField = z.discriminatedUnion('kind', [
  z.strictObject({
    ...fieldBase,
    kind: z.literal('text'),
    example: shortText.optional(),
    long: z.boolean().optional(),
  }),
  z.strictObject({ ...fieldBase, kind: z.literal('one'), options: z.array(option).min(2).max(20) }),
  z.strictObject({
    ...fieldBase,
    kind: z.literal('many'),
    options: z.array(option).min(3).max(24),
    min: z.int().min(1),
    max: z.int().min(1),
    /** Whether words of one's own can be added. */
    own: z.boolean().optional(),
  }),
  /** A month or a year is enough. */
  z.strictObject({ ...fieldBase, kind: z.literal('month') }),
  /** A day. */
  z.strictObject({ ...fieldBase, kind: z.literal('day') }),
  /** From, to, or still going on. */
  z.strictObject({ ...fieldBase, kind: z.literal('period') }),
  /** The five skills of the Common European Framework. */
  z.strictObject({ ...fieldBase, kind: z.literal('cefr') }),
]);
export type FormField = z.infer<typeof formField>;
const formBody = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        id: contentId,
        title: shortText,
        /** The document, and the list in it that gets an item, or `/` for the document itself. */
        doc: z.enum(['cv', 'application']),
        list: z.enum(['work', 'education', 'gaps', 'languages', 'skills', 'interests', 'target', 'new', 'deadlines']),
        /** What is always so, such as `{ "kind": "internship" }` or `{ "native": true }`. */
        fixed: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
        /** May be left out as a whole. */
        optional: z.boolean().optional(),
        fields: z.array(formField).min(1).max(10),
      }),
    )
    .min(1)
    .max(6),
});
/** Checked by the person who wrote or spoke, never by us. */
const rubric = z
  .array(z.strictObject({ id: contentId, text: shortText }))
  .min(2)
  .max(8);
const writeBody = z.strictObject({
  /** What could be written, shown when asked for. */
  example: plainText,
  starters: z.array(shortText).max(6),
  rubric,
});
const speakBody = z.strictObject({
  seconds: z.int().min(10).max(180),
  example: plainText,
  starters: z.array(shortText).max(6),
  rubric,
});

/** A sentence that comes back in the daily round once something in its exercise was missed. It has one gap, `{}`. */
export const phrase = z.strictObject({
  id: contentId,
  text: shortText.refine((text) => text.split('{}').length === 2, 'one gap {}'),
  accept: z.array(shortText).min(1),
  distractors: z.array(shortText).min(2).max(4),
  why,
});
export type Phrase = z.infer<typeof phrase>;

function exerciseOf<Type extends string, Body extends z.ZodType>(type: Type, body: Body) {
  return z.strictObject({
    id: contentId,
    type: z.literal(type),
    points: z.int().min(1).max(20),
    /** What is learned, for reports: `perfect-tense`, `dates`. */
    skillTags: z.array(contentId).min(1),
    /** Says the same without words. */
    picture,
    /** Terms that are explained with a tap. */
    glossary: z.array(contentId),
    /** Facts that the exercise rests on. */
    facts: z.array(contentId),
    phrases: z.array(phrase).min(1).max(4),
    levels: z.strictObject({
      A2: z.strictObject({ prompt: plainText, hints: z.array(shortText).min(1).max(2), body }),
      /** The body is that of A2 where it is left out. Ids are the same in both. */
      B1: z.strictObject({ prompt: plainText, hints: z.array(shortText).min(1).max(2), body: body.optional() }),
    }),
  });
}

/** An exercise in German, at both levels. */
export const exercise = z.discriminatedUnion('type', [
  exerciseOf('choice', choiceBody),
  exerciseOf('gap', gapBody),
  exerciseOf('dragWords', dragWordsBody),
  exerciseOf('mark', markBody),
  exerciseOf('order', orderBody),
  exerciseOf('sort', sortBody),
  exerciseOf('match', matchBody),
  exerciseOf('dialogue', dialogueBody),
  exerciseOf('findError', findErrorBody),
  exerciseOf('dictate', dictateBody),
  exerciseOf('form', formBody),
  exerciseOf('write', writeBody),
  exerciseOf('speak', speakBody),
]);
export type Exercise = z.infer<typeof exercise>;
export type ExerciseOf<Type extends Exercise['type']> = Extract<Exercise, { type: Type }>;
export type BodyOf<Type extends Exercise['type']> = ExerciseOf<Type>['levels']['A2']['body'];
