import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { textModule } from './list-text-modules.ts';

/** Writes a passage; `revision` is the one that it was changed from, 0 for a new one. */
export const putTextModuleInput = z.object({ siteId: uuid, module: textModule.omit({ siteId: true }) });
export type PutTextModuleInput = z.input<typeof putTextModuleInput>;

export const putTextModuleOutput = z.object({ module: textModule });
export type PutTextModuleOutput = z.infer<typeof putTextModuleOutput>;

export const putTextModuleReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
] as const;

export const putTextModuleExample: { input: PutTextModuleInput } = {
  input: {
    siteId: EXAMPLE_ID,
    module: { id: EXAMPLE_ID, language: 'de', title: 'Gruß', body: 'Guten Tag {client}', revision: 0 },
  },
};
