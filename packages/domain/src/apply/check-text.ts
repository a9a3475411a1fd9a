import type { AnswerNote, Verdict } from '@jmd-digital/schemas';
import { compareToken, type Fit, isNegation, type TextRules } from './compare-token.ts';
import { normalise, type Token, tokensOf } from './tokens.ts';

/** One step of the way from what was typed to what is accepted. */
export interface TokenDiff {
  kind: 'same' | 'spelling' | 'wrong' | 'missing' | 'extra';
  /** As it was typed; missing where nothing was. */
  typed?: string;
  accepted?: string;
}

export interface TextJudgement {
  verdict: Verdict;
  /** 1, 0.5 or 0. */
  score: number;
  note?: AnswerNote;
  /** The accepted text that comes nearest. */
  accepted: string;
  diff: TokenDiff[];
}

const RANK: readonly Verdict[] = ['unanswered', 'wrong', 'almost', 'ok-spelling', 'correct'];
const SCORE: Readonly<Record<Verdict, number>> = { correct: 1, 'ok-spelling': 1, almost: 0.5, wrong: 0, unanswered: 0 };

/**
 * Judges a typed text against the accepted ones; the best judgement counts. Rules: token budgets for slips by length of
 * word, equal spellings (ä=ae=a, ß=ss), and words in which no letter may be wrong.
 */
export function checkText(typed: string, accept: readonly string[], rules: TextRules): TextJudgement {
  const given = normalise(typed, rules.punct);
  if (given === '') return { verdict: 'unanswered', score: 0, note: 'missing', accepted: accept[0] ?? '', diff: [] };
  let best: (TextJudgement & { share: number }) | undefined;
  for (const accepted of accept) {
    const found = judge(given, accepted, rules);
    const [rank, than] = [RANK.indexOf(found.verdict), best ? RANK.indexOf(best.verdict) : -1];
    if (!best || rank > than || (rank === than && found.share > best.share)) best = found;
  }
  if (!best) throw new RangeError('A text is judged against at least one accepted text');
  const { share: _, ...judgement } = best;
  return judgement;
}

function judge(given: string, accepted: string, rules: TextRules): TextJudgement & { share: number } {
  const target = normalise(accepted, rules.punct);
  const done = (verdict: Verdict, share: number, diff: TokenDiff[], note?: AnswerNote) => ({
    ...{ verdict, score: SCORE[verdict], share, accepted, diff },
    ...(note ? { note } : {}),
  });
  const [right, typed] = [tokensOf(target), tokensOf(given)];
  if (given === target)
    return done(
      'correct',
      1,
      right.map(({ text }) => ({ kind: 'same', typed: text, accepted: text })),
    );
  const isWord = ({ kind }: Token) => kind !== 'sign';
  const [words, typedWords] = [right.filter(isWord), typed.filter(isWord)];
  const steps = align(words, typedWords, rules);
  const diff = steps.map(diffOf);
  const share = steps.reduce((sum, { fit }) => sum + fit.fit, 0) / Math.max(words.length, typedWords.length, 1);
  const fatal = steps.find(({ fit }) => fit.fatal);
  const inOrder = steps.every(({ fit }) => fit.fit === 1);
  if (!inOrder && sameWords(words, typedWords, rules)) return done('almost', share, diff, 'word-order');
  if (fatal) return done('wrong', share, diff, fatal.fit.note);
  if (!inOrder) {
    const note = steps.find(({ fit }) => fit.fit < 1)?.fit.note;
    return done(share >= 0.5 ? 'almost' : 'wrong', share, diff, note);
  }
  const slip = steps.find(({ fit }) => fit.note)?.fit.note;
  if (slip) return done('ok-spelling', share, diff, slip);
  // Every word is right, so that only signs differ, or what a capital at the beginning was allowed.
  const signs = (tokens: Token[]) => tokens.map(({ kind, text }) => (kind === 'sign' ? text : 'w')).join('');
  if (signs(right) === signs(typed)) return done('correct', share, diff);
  return done(rules.punct ? 'almost' : 'ok-spelling', share, diff, 'punctuation');
}

interface Step {
  fit: Fit;
  accepted?: Token;
  typed?: Token;
}

/** The alignment with the fewest faults; a pair of other words counts less than one left out and one too many. */
function align(right: Token[], typed: Token[], rules: TextRules): Step[] {
  const whole = right.length > 1;
  const fits = right.map((accepted, row) =>
    typed.map((token, column) => compareToken(accepted, token, rules, whole && row === 0 && column === 0)),
  );
  const costs = Array.from({ length: right.length + 1 }, (_, row) =>
    Array.from({ length: typed.length + 1 }, (_, column) => row + column),
  );
  const costAt = (row: number, column: number) => costs[row]?.[column] ?? Number.POSITIVE_INFINITY;
  const pairCost = (row: number, column: number) => 1 - (fits[row]?.[column]?.fit ?? 0);
  for (let row = 1; row <= right.length; row += 1)
    for (let column = 1; column <= typed.length; column += 1)
      (costs[row] as number[])[column] = Math.min(
        costAt(row - 1, column - 1) + pairCost(row - 1, column - 1),
        costAt(row - 1, column) + 1,
        costAt(row, column - 1) + 1,
      );
  const steps: Step[] = [];
  let [row, column] = [right.length, typed.length];
  while (row > 0 || column > 0) {
    const here = costAt(row, column);
    const [accepted, token] = [right[row - 1], typed[column - 1]];
    const fit = fits[row - 1]?.[column - 1];
    if (accepted && token && fit && here === costAt(row - 1, column - 1) + 1 - fit.fit) {
      steps.unshift({ fit, accepted, typed: token });
      row -= 1;
      column -= 1;
    } else if (accepted && here === costAt(row - 1, column) + 1) {
      steps.unshift({ fit: lost(accepted, 'missing-word'), accepted });
      row -= 1;
    } else if (token) {
      steps.unshift({ fit: lost(token, 'extra-word'), typed: token });
      column -= 1;
    } else break;
  }
  return steps;
}

const lost = (token: Token, note: AnswerNote): Fit =>
  isNegation(token) ? { fit: 0, note: 'negation', fatal: true } : { fit: 0, note };

/** Whether the same words stand there in another order. A sentence that begins elsewhere has its capital elsewhere, too. */
function sameWords(right: Token[], typed: Token[], rules: TextRules): boolean {
  if (right.length !== typed.length || right.length < 2) return false;
  const left = new Map(typed.entries());
  let moved = false;
  const all = right.every((accepted, place) => {
    const fits = ([at, token]: [number, Token]) =>
      compareToken(accepted, token, { ...rules, caseRule: 'ignore' }, place === 0 && at === 0).fit === 1;
    const found = [...left].find(([at, token]) => at === place && fits([at, token])) ?? [...left].find(fits);
    if (!found) return false;
    left.delete(found[0]);
    moved ||= found[0] !== place;
    return true;
  });
  return all && moved;
}

function diffOf({ fit, accepted, typed }: Step): TokenDiff {
  const texts = { ...(typed ? { typed: typed.text } : {}), ...(accepted ? { accepted: accepted.text } : {}) };
  if (!typed) return { kind: 'missing', ...texts };
  if (!accepted) return { kind: 'extra', ...texts };
  if (fit.fit === 0) return { kind: 'wrong', ...texts };
  return { kind: fit.note ? 'spelling' : 'same', ...texts };
}
