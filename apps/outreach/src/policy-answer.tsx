import { conditionText } from '@jmd-digital/i18n/condition-text';
import type { PolicyDecision } from '@jmd-digital/schemas';
import { Badge, type IconName } from '@jmd-digital/ui';
import { useTexts } from './texts.tsx';

const LOOKS: Record<PolicyDecision['outcome'], { icon: IconName; tone: 'success' | 'warning' | 'neutral' }> = {
  allow: { icon: 'check', tone: 'success' },
  needs: { icon: 'info', tone: 'warning' },
  deny: { icon: 'warning', tone: 'neutral' },
};

/**
 * What the policies say, in words: yes, what is missing, or no with the reason.
 * @param instead the nearest way that is allowed, in words
 * @param short without reasons where it is possible: for what nobody has chosen yet
 */
export function PolicyAnswer({
  decision,
  instead,
  short = false,
}: {
  decision: PolicyDecision;
  instead?: string | undefined;
  short?: boolean;
}) {
  const { t, w, locale } = useTexts();
  const { outcome, missing, reasons, policies } = decision;
  if (short && outcome !== 'deny')
    return (
      <div class="policy-answer">
        <Badge text={w[`outcome.${outcome}`]} {...LOOKS[outcome]} />
      </div>
    );
  return (
    <div class="policy-answer">
      <Badge text={w[`outcome.${outcome}`]} {...LOOKS[outcome]} />
      {missing.length > 0 && (
        <ul class="bullets">
          {missing.map((condition) => (
            <li key={JSON.stringify(condition)}>{conditionText(w, condition)}</li>
          ))}
        </ul>
      )}
      {outcome !== 'allow' && reasons.map((reason) => <p key={reason.de}>{reason[locale]}</p>)}
      {instead && (
        <p>
          {t.policyInstead} {instead}
        </p>
      )}
      {outcome !== 'allow' && policies.some(({ example }) => example) && <p class="jmd-small">{w.example}</p>}
    </div>
  );
}
