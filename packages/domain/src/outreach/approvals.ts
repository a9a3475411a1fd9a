import type { Approval, ApprovalStep } from '@jmd-digital/schemas';

/** A post as it waits for approval. */
export interface InReview {
  /** The revision that would go out. Every edit makes another one, and with it all approvals are gone. */
  revision: number;
  /** Everybody who wrote on this revision or on one before it that it was made from. */
  authorIds: readonly string[];
}

/** Steps that said yes to a revision: the last word of each step counts, and nobody's about their own work. */
export function approvedSteps(post: InReview, approvals: readonly Approval[]): ApprovalStep[] {
  return [...lastWords(post, approvals)].flatMap(([step, { decision }]) => (decision === 'approve' ? [step] : []));
}

/** Who asked for a change or refused, by step. */
export function objections(post: InReview, approvals: readonly Approval[]): Approval[] {
  return [...lastWords(post, approvals).values()].filter(({ decision }) => decision !== 'approve');
}

function lastWords(post: InReview, approvals: readonly Approval[]): Map<ApprovalStep, Approval> {
  const counting = approvals
    .filter(({ revision, by }) => revision === post.revision && !post.authorIds.includes(by))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  return new Map(counting.map((each) => [each.step, each]));
}

/** What hinders somebody from approving a step; null where nothing does. */
export function mayApprove(
  post: InReview,
  person: { id: string; steps: readonly ApprovalStep[] },
  step: ApprovalStep,
): 'own-work' | 'not-their-step' | null {
  if (post.authorIds.includes(person.id)) return 'own-work';
  return person.steps.includes(step) ? null : 'not-their-step';
}

/** Steps that are asked for and that nobody can take: whoever could has left, or wrote the post. */
export function stepsWithoutAnybody(
  post: InReview,
  asked: readonly ApprovalStep[],
  people: readonly { id: string; steps: readonly ApprovalStep[] }[],
): ApprovalStep[] {
  return asked.filter((step) => people.every((person) => mayApprove(post, person, step) !== null));
}
