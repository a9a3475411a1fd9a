import { conditionText } from '@jmd-digital/i18n/condition-text';
import type { PolicyRule } from '@jmd-digital/schemas';
import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts.tsx';
import { ruleLine, useWords } from './words.ts';

/** One rule in plain words. */
export function RuleText({ rule }: { rule: PolicyRule }) {
  const { t, locale } = useTexts();
  const w = useWords();
  return (
    <>
      <h3 class={`rule-line rule-${rule.effect}`}>{ruleLine(w, rule)}</h3>
      {rule.effect !== 'deny' && rule.conditions.length > 0 && (
        <div>
          <p>{rule.effect === 'allow' ? t.policyWhen : t.policyConditions}</p>
          <ul class="plain-list">
            {rule.conditions.map((condition) => (
              <li key={JSON.stringify(condition)}>{conditionText(w, condition)}</li>
            ))}
          </ul>
        </div>
      )}
      {rule.reason[locale] && <p>{rule.reason[locale]}</p>}
      {rule.source && (
        <p class="jmd-quiet">
          {t.policySource}: <bdi>{rule.source}</bdi>
        </p>
      )}
    </>
  );
}

/** Rules as cards, with what may be done to each. */
export function RuleList({
  rules,
  children,
}: {
  rules: readonly PolicyRule[];
  children?: (rule: PolicyRule) => ComponentChildren;
}) {
  return (
    <ul class="cards">
      {rules.map((rule) => (
        <li key={rule.id} class="jmd-card jmd-stack">
          <RuleText rule={rule} />
          {children?.(rule)}
        </li>
      ))}
    </ul>
  );
}
