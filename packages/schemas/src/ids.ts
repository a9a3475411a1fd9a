import * as z from 'zod';

/** A UUID of any version. What we make ourselves is UUIDv7; imported directories keep the ids they came with. */
export const uuid = z.guid().transform((value) => value.toLowerCase());

/** Five-digit official district key (AGS of the Kreis or kreisfreie Stadt), leading zero kept. */
export const districtCode = z.string().regex(/^\d{5}$/);

/** Local calendar date `YYYY-MM-DD`. */
export const localDate = z.iso.date();

/** Wall-clock time `HH:MM`, 00:00 to 24:00 (24:00 ends a day). */
export const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** IANA name of a time zone that this machine knows. */
export const timeZone = z
  .string()
  .max(60)
  .refine((zone) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
    } catch {
      return false;
    }
  });
