import { CARRIER_PRESETS, PROGRAMME_PRESET } from '@jmd-digital/content/policy';
import { decide, everyRequest } from '@jmd-digital/domain/policy';
import { type PolicyFacts, policy } from '@jmd-digital/schemas';
import { POLICY_AUDIENCES, POLICY_DEVICES, POLICY_PURPOSES } from '@jmd-digital/schemas/values';
import { do_not_optimize } from 'mitata';
import { Temporal } from 'temporal-polyfill';
import { againstRate, type Row } from './report.ts';
import { rateOf } from './rule.ts';
import { idOf } from './world.ts';

const versionOf = (level: 'programme' | 'carrier', preset: { title: string; rules: unknown }) => ({
  ...{ id: idOf('policy', level.length), level, ownerId: level === 'programme' ? null : idOf('carrier', 0) },
  ...{ version: 1, title: preset.title, lawRegime: null, validFrom: '2026-01-01', validTo: null, example: true },
  rules: preset.rules,
});

/** Everything is settled but one approval, as with most posts that wait. */
const FACTS: PolicyFacts = {
  ...{ jointControllerUntil: '2027-12-31', privacyNotice: true, imprint: true, dpiaOn: '2026-10-01' },
  ...{ approvals: ['editor'], imageConsents: true, altTexts: true, youngest: 14, adminPermission: null },
  ...{ disclosed: true, namesNobody: true, trainings: [] },
};

/** A decision under the policies of programme and carrier against a bare look-up of the same request in a map. */
export async function benchPolicy(): Promise<Row[]> {
  const policies = [versionOf('programme', PROGRAMME_PRESET), versionOf('carrier', CARRIER_PRESETS.dsgvo)].map(
    (version) => policy.parse(version),
  );
  const at = Temporal.Instant.from('2026-12-01T15:00:00Z');
  const requests = POLICY_PURPOSES.flatMap((purpose) =>
    POLICY_AUDIENCES.flatMap((audience) =>
      POLICY_DEVICES.flatMap((device) => [...everyRequest({ purpose, audience, device })]),
    ),
  );
  const keyOf = (index: number) => Object.values(requests[index % requests.length] ?? {}).join('/');
  const keys = requests.map((_, index) => keyOf(index));
  const table = new Map(requests.map((request, index) => [keyOf(index), decide(policies, request, FACTS, at)]));
  let turn = 0;
  const next = () => turn++ % requests.length;
  const bare = await rateOf(() => do_not_optimize(table.get(keys[next()] ?? '')));
  const rate = await rateOf(() => {
    const request = requests[next()];
    return request && do_not_optimize(decide(policies, request, FACTS, at));
  });
  const rules = policies.reduce((sum, each) => sum + each.rules.length, 0);
  return [againstRate(`decide, ${rules} rules, ${requests.length} requests in turn, against Map.get`, rate, bare)];
}
