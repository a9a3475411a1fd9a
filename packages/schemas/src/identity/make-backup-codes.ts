import * as z from 'zod';

/** Ten new backup codes; the old ones end. */
export const makeBackupCodesInput = z.object({});
export type MakeBackupCodesInput = z.input<typeof makeBackupCodesInput>;

export const makeBackupCodesOutput = z.object({ backupCodes: z.array(z.string()) });
export type MakeBackupCodesOutput = z.infer<typeof makeBackupCodesOutput>;

export const makeBackupCodesReasons = ['not_signed_in', 'not_permitted', 'step_up_required'] as const;

export const makeBackupCodesExample: { input: MakeBackupCodesInput } = { input: {} };
