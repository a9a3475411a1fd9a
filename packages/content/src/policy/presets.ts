import { type LawRegime, policyRule } from '@jmd-digital/schemas';
import * as z from 'zod';
import dsgEkd from '../../data/policy/dsg-ekd.json' with { type: 'json' };
import dsgvo from '../../data/policy/dsgvo.json' with { type: 'json' };
import kdg from '../../data/policy/kdg.json' with { type: 'json' };
import programme from '../../data/policy/programme.json' with { type: 'json' };

const preset = z.strictObject({
  title: z.string(),
  lawRegime: z.enum(['dsgvo', 'dsg-ekd', 'kdg']).nullable(),
  rules: z.array(policyRule).min(1),
});
export type PolicyPreset = z.infer<typeof preset>;

/** An example for carriers under each law: no legal advice, and shown as an example wherever it decides. */
export const CARRIER_PRESETS: Readonly<Record<LawRegime, PolicyPreset>> = {
  dsgvo: preset.parse(dsgvo),
  'dsg-ekd': preset.parse(dsgEkd),
  kdg: preset.parse(kdg),
};

/** What holds for every carrier of the programme. */
export const PROGRAMME_PRESET: PolicyPreset = preset.parse(programme);
