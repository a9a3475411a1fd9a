import { clockTime, LOCALES, localDate } from '@jmd-digital/schemas';
import * as z from 'zod';

/** A short text in every interface language. */
const translated = z.record(z.enum(LOCALES), z.string().trim().min(1).max(160));

/** A page that says it, and its date: as printed, or the year its text speaks from; null where neither is there. */
const source = z.object({
  page: z.url({ protocol: /^https?$/ }),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
});

const slot = z
  .object({
    /** ISO weekdays, 1 = Monday. */
    weekdays: z.array(z.int().min(1).max(7)).min(1),
    opens: clockTime,
    closes: clockTime,
  })
  .refine(({ opens, closes }) => opens < closes, { path: ['closes'], error: 'before_opens' });

/** A telephone line that helps in a crisis. */
export const helpline = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** As it is spoken and written, for people. */
  dial: z.string().regex(/^\d[\d ]*\d$/),
  /**
   * For a link. Numbers like 116 111 exist inside a country only and are dialled without `+49`; so are 0800 numbers,
   * which most foreign networks do not connect.
   */
  tel: z.string().regex(/^tel:\d+$/),
  topic: z.enum([
    'life-threatening',
    'police',
    'doctor',
    'children-youth',
    'crisis',
    'violence-women',
    'sexual-abuse',
    'violence-men',
  ]),
  /** The service's own German name; null where it has none beyond `name`. */
  properName: z.string().nullable(),
  name: translated,
  /** When to call, said to the reader. */
  purpose: translated,
  /** When the telephone is answered, Europe/Berlin. It says nothing about mail or chat; null where nobody said. */
  hours: z.union([z.literal('always'), z.array(slot).min(1)]).nullable(),
  free: z.boolean(),
  /** Null where no source says so or otherwise. */
  anonymous: z.boolean().nullable(),
  channels: z.array(z.enum(['phone', 'mail', 'chat'])).min(1),
  /** Number of foreign languages offered with interpreters; null where nobody said. */
  interpretedLanguages: z.int().positive().nullable(),
  signLanguage: z.boolean(),
  sources: z.array(source).min(1),
  checkedOn: localDate,
  /** What the line was compared with on `checkedOn`: stored public pages, not a live call. */
  checkedAgainst: z.array(source).min(1),
  /** True only after the operator of the line said so to us. */
  confirmedByOperator: z.boolean(),
});
export type Helpline = z.infer<typeof helpline>;
