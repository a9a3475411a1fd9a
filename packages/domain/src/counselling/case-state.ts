import type { CaseState } from '@jmd-digital/schemas/values';

/** States that a case can be taken from. */
const UNTAKEN: readonly CaseState[] = ['submitted', 'in_triage', 'needs_assignment'];

/** `taken`: it is theirs from now on; `unchanged`: it was before; `conflict`: it is not there to be taken. */
export type Acceptance = 'taken' | 'unchanged' | 'conflict';

/** What becomes of a case that a counsellor wants to take. */
export function acceptance(
  { state, assigneeId }: { state: CaseState; assigneeId: string | null },
  accountId: string,
): Acceptance {
  if (assigneeId === accountId) return 'unchanged';
  return assigneeId === null && UNTAKEN.includes(state) ? 'taken' : 'conflict';
}

/** The state after a message. The first answer of a counsellor is what makes a case active. */
export function afterMessage(state: CaseState, sender: 'client' | 'counsellor'): CaseState {
  return sender === 'counsellor' && (state === 'accepted' || state === 'assigned') ? 'active' : state;
}
