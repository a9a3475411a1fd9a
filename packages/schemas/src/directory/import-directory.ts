import * as z from 'zod';

/** Takes sites out of a file. Without `apply` it is a dry run that names every problem by line and field. */
export const importDirectoryInput = z.object({
  text: z.string().max(20_000_000),
  format: z.enum(['json', 'csv']),
  apply: z.boolean(),
  replace: z.boolean(),
});
export type ImportDirectoryInput = z.input<typeof importDirectoryInput>;

export const importDirectoryOutput = z.object({
  problems: z.array(
    z.object({ line: z.int(), field: z.string(), severity: z.enum(['error', 'hint']), message: z.string() }),
  ),
  /** How many problems there are; at most 1,000 are listed. */
  problemCount: z.int(),
  carriers: z.object({ add: z.int(), change: z.int(), keep: z.int(), remove: z.int() }),
  sites: z.object({ add: z.int(), change: z.int(), keep: z.int(), remove: z.int() }),
  applied: z.boolean(),
  replacesDemonstration: z.boolean(),
});
export type ImportDirectoryOutput = z.infer<typeof importDirectoryOutput>;

export const importDirectoryReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'step_up_required',
  'body_too_large',
] as const;

export const importDirectoryExample: { input: ImportDirectoryInput } = {
  input: { text: '{}', format: 'json', apply: false, replace: false },
};
