import { kitDraft, localDate, PLATFORMS } from '@jmd-digital/schemas';
import * as z from 'zod';

const most = z.int().positive();

const textLimits = z
  .strictObject({
    /** Characters as people see them (UAX 29). */
    graphemes: most.optional(),
    /** Of UTF-8. */
    bytes: most.optional(),
    /** Characters as people see them, where each link counts the same. */
    weighted: z.strictObject({ max: most, perLink: most }).optional(),
    /** Code units of UTF-16. */
    utf16: most.optional(),
  })
  .refine((limits) => Object.keys(limits).length > 0, { error: 'no_limit' });

/** What a platform allows a post, as it was written somewhere on a day. */
export const platformLimits = z.strictObject({
  platform: z.enum(PLATFORMS),
  text: textLimits,
  /** Of the text where the post has pictures; absent where that changes nothing. */
  caption: textLimits.optional(),
  /** How many a post may have; absent where no source says it. */
  pictures: most.optional(),
  source: z.url({ protocol: /^https$/ }),
  /** Whether the platform itself says it there. */
  official: z.boolean(),
  checkedOn: localDate,
});
export type PlatformLimits = z.infer<typeof platformLimits>;

/** A kit that comes along: nobody's, for everyone. */
export const exampleKit = kitDraft.omit({ share: true, revision: true });
export type ExampleKit = z.infer<typeof exampleKit>;
