import type { Policy } from '@jmd-digital/schemas';

/** A policy that begins on the day of the tests, with one rule. */
export const policyOf = (level: Policy['level'], ownerId: string | null, more: Partial<Policy> = {}): Policy => ({
  ...{ id: crypto.randomUUID(), level, ownerId, version: 1, title: 'Richtlinie', lawRegime: null, example: false },
  ...{ validFrom: '2026-11-25', validTo: null },
  rules: [
    {
      ...{ id: 'reading', effect: 'allow', platforms: ['reddit', 'forum'], actions: ['read'], purposes: '*' },
      ...{ audiences: '*', devices: '*', conditions: [{ kind: 'dpia', maxAgeMonths: 12 }] },
      ...{ reason: { de: 'Lesen geht.', en: 'Reading is fine.' }, source: null },
    },
  ],
  ...more,
});
