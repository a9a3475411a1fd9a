import type { CaseState, CloseReason, WaitingOn } from '@jmd-digital/schemas/values';

/** What decides which step a case can take next. */
export interface CaseFacts {
  state: CaseState;
  assigneeId: string | null;
  /** Whom the case is to be handed over to, while the client is asked. */
  handOverTo: string | null;
  waitingOn: WaitingOn;
}

/** What somebody, or time, does to a case. */
export type CaseAction =
  | { kind: 'triage' }
  | { kind: 'accept'; by: string }
  | { kind: 'assign'; to: string }
  | { kind: 'forward' }
  | { kind: 'reply'; by: 'client' | 'counsellor'; assigneeIsThere: boolean }
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'ask-hand-over'; to: string }
  | { kind: 'answer-hand-over'; agreed: boolean }
  | { kind: 'close'; reason: CloseReason }
  | { kind: 'go-quiet' }
  | { kind: 'lose-assignee' };

export type CaseActionKind = CaseAction['kind'];

/** States that a case is taken, assigned or forwarded from: it is nobody's, and somebody waits. */
export const UNTAKEN: readonly CaseState[] = ['submitted', 'in_triage', 'needs_assignment'];
/** States in which somebody works on it. */
const RUNNING: readonly CaseState[] = ['accepted', 'assigned', 'active', 'paused', 'transfer_pending'];
/** States that end by writing: whoever writes opens the case again. */
export const OVER: readonly CaseState[] = ['closed', 'dormant'];

/** From which states each action leads anywhere. What is not here is refused and changes nothing. */
const FROM: Readonly<Record<CaseActionKind, readonly CaseState[]>> = {
  triage: ['submitted'],
  accept: [...UNTAKEN, 'assigned'],
  assign: [...UNTAKEN, 'assigned'],
  forward: UNTAKEN,
  reply: [...UNTAKEN, ...RUNNING, ...OVER],
  pause: ['active'],
  resume: ['paused'],
  'ask-hand-over': ['accepted', 'active', 'paused'],
  'answer-hand-over': ['transfer_pending'],
  close: [...UNTAKEN, ...RUNNING, 'dormant'],
  'go-quiet': ['active', 'paused'],
  'lose-assignee': RUNNING,
};

/**
 * The facts of a case after an action; null where it leads nowhere, and then nothing changes. The table of the
 * counselling model (states and transitions); who may do what is a matter of permissions.
 */
export function step(facts: CaseFacts, action: CaseAction): CaseFacts | null {
  if (!FROM[action.kind].includes(facts.state)) return null;
  switch (action.kind) {
    case 'triage':
      return { ...facts, state: 'in_triage' };
    case 'accept':
      // What was assigned is accepted by whom it was assigned to, and by nobody else.
      if (facts.assigneeId !== null && facts.assigneeId !== action.by) return null;
      return { ...facts, state: 'accepted', assigneeId: action.by };
    case 'assign':
      return { ...facts, state: 'assigned', assigneeId: action.to };
    case 'forward':
      return { ...facts, state: 'submitted', assigneeId: null };
    case 'reply':
      return afterReply(facts, action);
    case 'pause':
      return { ...facts, state: 'paused' };
    case 'resume':
      return { ...facts, state: 'active' };
    case 'ask-hand-over':
      return action.to === facts.assigneeId ? null : { ...facts, state: 'transfer_pending', handOverTo: action.to };
    case 'answer-hand-over':
      return action.agreed
        ? { ...facts, state: 'assigned', assigneeId: facts.handOverTo, handOverTo: null }
        : { ...facts, state: 'active', handOverTo: null };
    case 'close':
      return { ...facts, state: 'closed', handOverTo: null, waitingOn: 'none' };
    case 'go-quiet':
      return facts.waitingOn === 'client' ? { ...facts, state: 'dormant', waitingOn: 'none' } : null;
    case 'lose-assignee':
      return { ...facts, state: 'needs_assignment', assigneeId: null, handOverTo: null, waitingOn: 'counsellor' };
  }
}

/**
 * A message changes whom the case waits for. The first answer makes it active; whoever writes into what rests or is over
 * opens it again, to the same counsellor where that one is still there.
 */
function afterReply(
  facts: CaseFacts,
  { by, assigneeIsThere }: { by: 'client' | 'counsellor'; assigneeIsThere: boolean },
) {
  const waitingOn = by === 'client' ? ('counsellor' as const) : ('client' as const);
  if (OVER.includes(facts.state) && (facts.assigneeId === null || !assigneeIsThere)) {
    return { ...facts, state: 'needs_assignment' as const, assigneeId: null, waitingOn };
  }
  const wakes: readonly CaseState[] =
    by === 'client' ? [...OVER, 'paused'] : [...OVER, 'paused', 'accepted', 'assigned'];
  return { ...facts, state: wakes.includes(facts.state) ? ('active' as const) : facts.state, waitingOn };
}
