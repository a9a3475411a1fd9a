import { type PolicyState, policyState } from '@jmd-digital/domain/policy';
import type { Policy } from '@jmd-digital/schemas';
import { Badge, type IconName } from '@jmd-digital/ui';
import { type Texts, useTexts, word } from '../texts.tsx';
import type { Place } from './where.ts';
import { useWords } from './words.ts';

const LOOKS: Record<PolicyState, { icon: IconName; tone: 'success' | 'primary' | 'neutral' }> = {
  'in-force': { icon: 'check', tone: 'success' },
  coming: { icon: 'clock', tone: 'primary' },
  ended: { icon: 'info', tone: 'neutral' },
};

/** Every version of the owner of one. */
const siblingsOf = ({ policies }: Place, { level, ownerId }: Policy): Policy[] =>
  policies.map(({ policy }) => policy).filter((each) => each.level === level && each.ownerId === ownerId);

export const stateOf = (place: Place, policy: Policy): PolicyState =>
  policyState(policy, siblingsOf(place, policy), place.today);

/** When a version is in force: `ab 1. Januar 2027`. */
export function spanOf({ t, f }: Texts, { validFrom, validTo }: Policy): string {
  // A draft may not have its day yet.
  const from = validFrom && f.date(validFrom);
  return validTo ? t.policyFromTo({ from, to: f.date(validTo) }) : t.policyFrom({ from });
}

/** Where a version stands, its number, its days and its law. */
export function VersionFacts({ place, policy }: { place: Place; policy: Policy }) {
  const texts = useTexts();
  const { t } = texts;
  const w = useWords();
  const saved = place.policies.some((each) => each.policy.id === policy.id);
  const state = stateOf(place, policy);
  return (
    <>
      <p class="policy-badges">
        {saved ? (
          <Badge text={word(t, `policyState.${state}`)} {...LOOKS[state]} />
        ) : (
          <Badge text={t['policyState.draft']} icon="info" tone="neutral" />
        )}
        {policy.example && <Badge text={w.example} icon="warning" tone="warning" />}
      </p>
      <p class="jmd-quiet">
        {t.policyFacts({ version: String(policy.version), span: spanOf(texts, policy) })}
        {policy.lawRegime && ` · ${word(t, `law.${policy.lawRegime}`)}`}
        {` · ${t.policyRuleCount({ count: policy.rules.length })}`}
      </p>
    </>
  );
}
