import type { Condition } from '@jmd-digital/schemas';
import type { PolicyMessages } from './gen/policy.gen.ts';

/** What a policy asks for, in words. */
export function conditionText(w: PolicyMessages, condition: Condition): string {
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
