import { CARRIER_PRESETS, PROGRAMME_PRESET } from '@jmd-digital/content/policy';
import { listExamplesInput, listExamplesOutput } from '@jmd-digital/schemas';
import { procedure } from '../trpc.ts';

/** What a policy can begin with. */
export const listExamples = procedure
  .input(listExamplesInput)
  .output(listExamplesOutput)
  .query(() => ({ items: [PROGRAMME_PRESET, ...Object.values(CARRIER_PRESETS)] }));
