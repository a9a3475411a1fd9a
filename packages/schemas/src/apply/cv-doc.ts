import * as z from 'zod';
import { uuid } from '../ids.ts';
import { partialDate, period } from './partial-date.ts';
import {
  CEFR,
  EDUCATION_KINDS,
  GERMAN_LEVELS,
  MAX_FACT,
  RECOGNITION_STATES,
  SKILL_GROUPS,
  TARGET_KINDS,
  TRANSLATIONS,
  WORK_KINDS,
} from './values.ts';

const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' });
const text = (max = MAX_FACT) =>
  z
    .string()
    .transform((value) => value.normalize('NFC'))
    .refine((value) => value.length <= max || [...segmenter.segment(value)].length <= max, 'too long');
const nameText = text(120);
const show = z.boolean().default(false);
const iso3166 = z.string().regex(/^[A-Z]{2}$/);
const cefr = z.enum(CEFR);

/** A name as it stands in the passport, in Latin letters; the native script beside it. The case is never changed. */
export const personName = z.object({
  given: nameText.optional(),
  family: nameText.optional(),
  order: z.enum(['given-first', 'family-first', 'mononym']).default('given-first'),
  native: z.object({ text: nameText, script: z.string().regex(/^[A-Z][a-z]{3}$/), lang: z.string() }).optional(),
  translit: nameText.optional(),
  formerNames: z.array(nameText).optional(),
});

/** How a certificate from abroad counts in Germany. */
export const recognition = z.object({
  status: z.enum(RECOGNITION_STATES),
  office: text(160).optional(),
  decidedOn: partialDate.optional(),
  germanLevel: z.enum(GERMAN_LEVELS).optional(),
  translation: z.enum(TRANSLATIONS).default('none'),
  show,
});

const photo = z.object({ blobId: uuid, alt: text(160), show });
const attachment = z.object({ id: uuid, name: text(160), kind: text(40).optional() });

export const cvWork = z.object({
  id: uuid,
  kind: z.enum(WORK_KINDS),
  employer: text(160).optional(),
  title: text(160).optional(),
  place: text(160).optional(),
  country: iso3166.optional(),
  period: period.optional(),
  tasks: z.array(text(200)).max(6).default([]),
  proof: uuid.optional(),
});
export const cvEducation = z.object({
  id: uuid,
  kind: z.enum(EDUCATION_KINDS),
  institution: text(160).optional(),
  place: text(160).optional(),
  country: iso3166.optional(),
  certificate: text(160).optional(),
  period: period.optional(),
  years: z.int().min(0).max(30).optional(),
  grade: z.object({ value: text(20), scale: text(40), germanEquivalent: text(20).optional() }).optional(),
  recognition: recognition.optional(),
});
export const cvGap = z.object({ id: uuid, period: period.optional(), text: text(300).optional(), show });
export const cvLanguage = z.object({
  id: uuid,
  bcp47: z.string().max(35).optional(),
  name: text(60),
  native: z.boolean().default(false),
  cefr: z
    .object({ listening: cefr, reading: cefr, interaction: cefr, production: cefr, writing: cefr })
    .partial()
    .optional(),
  overall: cefr.optional(),
  certificate: z
    .object({ name: z.enum(['telc', 'Goethe', 'DSD', 'DTZ', 'ÖSD', 'other']), level: cefr, date: partialDate })
    .partial()
    .optional(),
});
export const cvSkill = z.object({
  id: uuid,
  name: text(120),
  group: z.enum(SKILL_GROUPS).default('other'),
  level: z.int().min(1).max(3).optional(),
  /** One sentence that shows it. */
  example: text(300).optional(),
  evidenceIds: z.array(uuid).default([]),
});

/** Where a fact comes from: the person, an import, or an exercise in which they wrote it. */
export const provenance = z.string().regex(/^(?:user|import:(?:jsonresume|europass3|europass4)|exercise:[a-z0-9-]+)$/);

/**
 * Somebody's facts for applications, version 1. Everything may be missing. What is customary and voluntary in Germany
 * (birth, nationality, photo, permit) shows only where the person says so (AGG; DIN 5008 says nothing of it).
 */
export const cvDoc = z.object({
  $schema: z.literal('jmd:cv/1'),
  id: uuid,
  /** Counts changes. */
  rev: z.int().min(0),
  locale: z.literal('de'),
  updatedAt: z.iso.datetime().nullable(),
  person: z.object({
    name: personName.optional(),
    birth: z.object({ date: partialDate.optional(), place: text(160).optional(), show }).optional(),
    nationality: z.object({ countries: z.array(iso3166).max(4), show }).optional(),
    address: z
      .object({ street: text(160), postalCode: text(12), town: text(120), country: iso3166 })
      .partial()
      .optional(),
    phones: z
      .array(
        z.object({
          e164: z
            .string()
            .regex(/^\+\d{5,15}$/)
            .optional(),
          raw: text(40),
        }),
      )
      .default([]),
    email: text(254).optional(),
    permit: z.object({ workAllowed: z.enum(['yes', 'ask', 'no']), show }).optional(),
    photo: photo.optional(),
  }),
  target: z
    .object({
      kind: z.enum(TARGET_KINDS),
      occupation: text(160),
      kldb: text(20),
      esco: text(200),
      startFrom: partialDate,
    })
    .partial()
    .optional(),
  work: z.array(cvWork),
  education: z.array(cvEducation),
  gaps: z.array(cvGap),
  languages: z.array(cvLanguage),
  skills: z.array(cvSkill),
  licences: z.array(z.object({ id: uuid, name: text(40), since: partialDate.optional() })),
  interests: z.array(z.object({ id: uuid, name: text(120) })),
  references: z.array(
    z.object({ id: uuid, name: nameText, role: text(160).optional(), contact: text(254).optional() }),
  ),
  attachments: z.array(attachment),
  signature: z
    .object({ place: text(120), date: partialDate, imageBlob: uuid })
    .partial()
    .optional(),
  /** What an import brought and nobody here knows, as it was. */
  ext: z.record(z.string(), z.json()),
  /** Path of a field, such as `/work/<id>/employer`, and where its value comes from. */
  provenance: z.record(z.string(), provenance),
});
export type CvDoc = z.infer<typeof cvDoc>;
