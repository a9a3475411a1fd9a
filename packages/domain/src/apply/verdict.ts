import type { Verdict } from '@jmd-digital/schemas';

/** Right, and right but for the spelling. Apart from the checker, so that counting what was played need not load it. */
export const isRight = (verdict: Verdict) => verdict === 'correct' || verdict === 'ok-spelling';
