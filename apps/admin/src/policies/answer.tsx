import type { Way } from '@jmd-digital/domain/policy';
import { conditionText } from '@jmd-digital/i18n/condition-text';
import type { Policy, PolicyDecision, PolicyRequest } from '@jmd-digital/schemas';
import { Badge, Button, type IconName } from '@jmd-digital/ui';
import { useTexts } from '../texts.tsx';
import { requestLine, ruleLine, useWords } from './words.ts';

const LOOKS: Record<PolicyDecision['outcome'], { icon: IconName; tone: 'success' | 'warning' | 'neutral' }> = {
  allow: { icon: 'check', tone: 'success' },
  needs: { icon: 'info', tone: 'warning' },
  deny: { icon: 'warning', tone: 'neutral' },
};

/** A decision in words: what, what is missing, why, by which version, and what would work instead. */
export function Answer({
  decision,
  way,
  policies,
  onTake,
}: {
  decision: PolicyDecision;
  way: Way | null;
  policies: readonly Policy[];
  onTake: (request: PolicyRequest) => void;
}) {
  const { t, locale } = useTexts();
  const w = useWords();
  const by = policies.filter(({ id }) => decision.policies.some((each) => each.id === id));
  const cited = by.flatMap(({ level, rules }) =>
    rules.map((rule) => ({ rule, name: `${level}/${rule.id}` })).filter(({ name }) => decision.ruleIds.includes(name)),
  );
  return (
    <section class="answer jmd-card jmd-stack" aria-labelledby="policy-answer">
      <h2 id="policy-answer">{t.policyAnswer}</h2>
      <p class="policy-badges" role="status">
        <Badge text={w[`outcome.${decision.outcome}`]} {...LOOKS[decision.outcome]} />
      </p>
      {decision.missing.length > 0 && (
        <div>
          <h3>{t.policyMissing}</h3>
          <ul class="plain-list">
            {decision.missing.map((condition) => (
              <li key={JSON.stringify(condition)}>{conditionText(w, condition)}</li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h3>{t.policyWhy}</h3>
        <ul class="plain-list">
          {decision.reasons.map((reason) => (
            <li key={reason.de}>{reason[locale]}</li>
          ))}
        </ul>
      </div>
      {decision.outcome !== 'allow' && (
        <div class="jmd-stack">
          <h3>{t.policyNearest}</h3>
          {way ? (
            <>
              <p>
                {requestLine(w, way.request)}: {w[`outcome.${way.decision.outcome}`]}
              </p>
              <div>
                <Button kind="secondary" onClick={() => onTake(way.request)}>
                  {t.policyTake}
                </Button>
              </div>
            </>
          ) : (
            <p>{t.policyNearestNone}</p>
          )}
        </div>
      )}
      <div>
        <h3>{t.policyBy}</h3>
        <ul class="plain-list">
          {cited.map(({ rule, name }) => (
            <li key={name}>
              {ruleLine(w, rule)}
              {rule.source && ` (${rule.source})`}
            </li>
          ))}
          {by.map(({ id, level, title, version, example }) => (
            <li key={id} class="jmd-quiet">
              {w[`level.${level}`]}: {t.policyStartVersion({ version: String(version), title })}
              {example && ` (${w.example})`}
            </li>
          ))}
          {by.length === 0 && <li>{t.policyByNobody}</li>}
        </ul>
      </div>
    </section>
  );
}
