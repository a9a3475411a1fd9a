import { CARRIER_PRESETS, type PolicyPreset, PROGRAMME_PRESET } from '@jmd-digital/content/policy';
import { type Db, insertPolicies, type PolicyOwner } from '@jmd-digital/db';
import type { Carrier } from '@jmd-digital/schemas';

/** Gives the programme and each invented carrier the example for its law, marked as one. */
export async function seedPolicies(db: Db, carriers: readonly Carrier[]): Promise<void> {
  await insertPolicies(db, [
    firstVersion({ level: 'programme', carrierId: null, siteId: null }, PROGRAMME_PRESET),
    ...carriers.map(({ id, lawRegime }) =>
      firstVersion({ level: 'carrier', carrierId: id, siteId: null }, CARRIER_PRESETS[lawRegime]),
    ),
  ]);
}

const FROM = '2026-01-01';

const firstVersion = (owner: PolicyOwner, { title, lawRegime, rules }: PolicyPreset) => ({
  ...{ id: crypto.randomUUID(), ...owner, version: 1, title, lawRegime, rules, example: true },
  ...{ validFrom: FROM, validTo: null, createdBy: null, createdAt: `${FROM}T00:00:00Z` },
});
