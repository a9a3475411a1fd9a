import * as z from 'zod';
import { webLink } from '../directory/site.ts';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { LOCALES } from '../locales.ts';
import { postEvent } from './post.ts';
import { FLYER_FITS, FLYER_TEMPLATES } from './values.ts';

/**
 * Makes something to print, in one language: `invitation` (A5), `hours` (a notice in A4 with the site's opening hours), `card`
 * (eight on a sheet of A4). Where, when and how to reach the site comes from the directory. What has no room even in small
 * letters is refused, `too_long`; so is an address whose code would be too fine for a camera.
 */
export const makeFlyerInput = z.object({
  siteId: uuid,
  template: z.enum(FLYER_TEMPLATES),
  locale: z.enum(LOCALES),
  title: z.string().trim().min(1).max(120),
  /** Paragraphs, parted by an empty line. */
  text: z.string().trim().max(2_000),
  event: postEvent.nullable(),
  /** Where the code leads: a short link of the site, or any page. */
  leadsTo: z.union([z.strictObject({ slug: z.string().max(60) }), z.strictObject({ url: webLink })]),
});
export type MakeFlyerInput = z.input<typeof makeFlyerInput>;

export const makeFlyerOutput = z.object({
  /** In base64. */
  pdf: z.base64(),
  fileName: z.string(),
  /** `tight`: it fits in small letters alone; fewer words would do it good. */
  fits: z.enum(FLYER_FITS),
});
export type MakeFlyerOutput = z.infer<typeof makeFlyerOutput>;

export const makeFlyerReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const makeFlyerExample: { input: MakeFlyerInput } = {
  input: {
    ...{ siteId: EXAMPLE_ID, template: 'invitation', locale: 'de', title: 'Tag der offenen Tür', event: null },
    text: 'Komm vorbei und lern uns kennen.',
    leadsTo: { url: 'https://jmd.example.org/' },
  },
};
