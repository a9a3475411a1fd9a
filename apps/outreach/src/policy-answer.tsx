import type { Condition, PolicyDecision } from '@jmd-digital/schemas';
import { Badge, type IconName } from '@jmd-digital/ui';
import { type Texts, useTexts } from './texts.tsx';

const LOOKS: Record<PolicyDecision['outcome'], { icon: IconName; tone: 'success' | 'warning' | 'neutral' }> = {
  allow: { icon: 'check', tone: 'success' },
  needs: { icon: 'info', tone: 'warning' },
  deny: { icon: 'warning', tone: 'neutral' },
};

function conditionText({ w }: Texts, condition: Condition): string {
  switch (condition.kind) {
    case 'dpia':
      return w['conditionWith.dpia']({ months: condition.maxAgeMonths });
    case 'approval':
      return w['conditionWith.approval']({ steps: condition.steps.map((each) => w[`step.${each}`]).join(', ') });
    case 'min-age':
      return w['conditionWith.min-age']({ years: condition.years });
    case 'office-hours':
      return w['conditionWith.office-hours']({ from: condition.from, to: condition.to });
    case 'training':
      return w['conditionWith.training']({ course: condition.course, months: condition.maxAgeMonths });
    default:
      return w[`condition.${condition.kind}`];
  }
}

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
  const texts = useTexts();
  const { t, w, locale } = texts;
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
            <li key={JSON.stringify(condition)}>{conditionText(texts, condition)}</li>
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
