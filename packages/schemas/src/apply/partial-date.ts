import * as z from 'zod';

/** `2024`, `2024-09` or `2024-09-01`: as much of a date as somebody knows. A real day of the calendar. */
export const partialDate = z
  .string()
  .regex(/^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/)
  .refine((text) => {
    const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
    return day <= daysIn(year, month);
  }, 'no such day');
export type PartialDate = z.infer<typeof partialDate>;

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether `from` is not after `to`, as far as both say. */
const inOrder = (from: string, to: string) => {
  const shared = Math.min(from.length, to.length);
  return from.slice(0, shared) <= to.slice(0, shared);
};

/** A stretch of time. What goes on has no end; what is over has one. */
export const period = z
  .object({
    from: partialDate.optional(),
    to: partialDate.optional(),
    state: z.enum(['ended', 'ongoing', 'unknown']),
  })
  .refine(({ state, to }) => state !== 'ongoing' || to === undefined, { path: ['to'], message: 'goes on, has no end' })
  .refine(({ state, to }) => state !== 'ended' || to !== undefined, { path: ['to'], message: 'is over, needs an end' })
  .refine(({ from, to }) => !from || !to || inOrder(from, to), { path: ['to'], message: 'ends before it begins' });
export type Period = z.infer<typeof period>;
