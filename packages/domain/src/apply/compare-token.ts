import type { AnswerNote, Gap, Level } from '@jmd-digital/schemas';
import { editDistance } from './edit-distance.ts';
import type { Token } from './tokens.ts';

export interface TextRules extends Pick<Gap, 'equiv' | 'caseRule' | 'typo' | 'punct' | 'protect'> {
  level: Level;
  /** Words that exist, in small letters: one of them is never a slip of another. */
  lexicon: ReadonlySet<string>;
}

/** How a typed token fits: 1 fine, 0.5 nearly, 0 another. `note` says why it is not plainly right. */
export interface Fit {
  fit: 0 | 0.5 | 1;
  note?: AnswerNote;
  /** Changes what is said, so that nothing around it can make up for it. */
  fatal?: true;
}

const ARTICLES = 'der die das den dem des ein eine einen einem einer eines';
const setOf = (words: string) => new Set(words.split(' '));
/** Words in which one letter says something else; each group is told apart by its own note. */
const GUARDED: readonly [AnswerNote, (lower: string) => boolean][] = [
  ['negation', has('nicht nie niemals nichts niemand ohne', /^kein(?:e[mnrs]?)?$/)],
  ['article', has(ARTICLES)],
  ['seit-seid', has('seit seid')],
  ['other-word', has('das dass', /^(?:mein|dein|sein|unser|euer|eur|unsr)(?:e[mnrs]?)?$/)],
  ['address-form', has('sie', /^ihr(?:e[mnrs]?)?$|^ihnen$/)],
];

function has(words: string, pattern?: RegExp) {
  const set = setOf(words);
  return (lower: string) => set.has(lower) || (pattern?.test(lower) ?? false);
}

const lower = (text: string) => text.toLowerCase();
const sharpS = (text: string) => text.replaceAll('ß', 'ss');
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };
const spelledOut = (text: string) => text.replace(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter);
const withoutDots = (text: string) => text.replace(/[äöü]/g, (letter) => (UMLAUTS[letter] ?? letter).charAt(0));

/** Writes out what counts as the same here. */
const sameLetters = (equiv: TextRules['equiv']) => (text: string) => {
  if (equiv === 'none') return text;
  return spelledOut(equiv === 'umlaut+ss' ? sharpS(text) : text);
};

const negates = (word: string) => GUARDED[0]?.[1](word) ?? false;
export const isNegation = ({ kind, text }: Token) => kind === 'word' && negates(lower(text));
const noteOfGuard = (word: string) => GUARDED.find(([, guards]) => guards(word))?.[0];

/** What a token is guarded as, so that no letter in it may be wrong. */
function guardOf({ kind, text }: Token, protect: readonly string[]): AnswerNote | undefined {
  if (kind === 'number' || kind === 'address') return 'number';
  const word = lower(text);
  if (protect.some((name) => lower(name).split(/[\s-]/).includes(word) || lower(name) === word)) return 'name';
  return noteOfGuard(word);
}

/**
 * Compares what was typed with what is accepted, token by token.
 * @param first whether it opens a whole sentence, where a capital says nothing
 */
export function compareToken(accepted: Token, typed: Token, rules: TextRules, first: boolean): Fit {
  if (accepted.text === typed.text) return { fit: 1 };
  const [right, given] = [lower(accepted.text), lower(typed.text)];
  const guard = guardOf(accepted, rules.protect ?? []);
  if (right === given) return compareCase(accepted.text, guard, rules, first);
  const spelling = guard === 'number' ? undefined : sameSpelling(right, given, rules);
  if (spelling) return withCase(accepted.text, typed.text, { fit: 1, note: spelling }, rules, first);
  if (accepted.kind === 'word' && negates(right) !== (typed.kind === 'word' && negates(given)))
    return { fit: 0, note: 'negation', fatal: true };
  if (guard) return { fit: 0, note: guard === 'address-form' ? 'other-word' : guard, fatal: true };
  const budget = rules.typo === 'auto' ? budgetOf(right) : rules.typo;
  const known = rules.lexicon.has(given) || noteOfGuard(given) !== undefined;
  if (typed.kind !== 'word' || known || budget === 0) return { fit: 0, note: 'other-word' };
  const same = sameLetters(rules.equiv);
  const wrong = Math.min(editDistance(right, given), editDistance(same(right), same(given)));
  if (wrong > budget + (right.length > 4 ? 1 : 0)) return { fit: 0, note: 'other-word' };
  if (wrong > budget) return { fit: 0.5, note: 'typo' };
  return withCase(accepted.text, typed.text, { fit: 1, note: 'typo' }, rules, first);
}

const budgetOf = (word: string) => (word.length <= 4 ? 0 : word.length <= 8 ? 1 : 2);

/** Ways to write the same where a keyboard lacks letters. Without dots it must not have become another word. */
function sameSpelling(right: string, given: string, { equiv, lexicon }: TextRules): AnswerNote | undefined {
  if (equiv === 'none') return undefined;
  const ss = equiv === 'umlaut+ss' ? sharpS : (text: string) => text;
  if (ss(right) === ss(given)) return 'sharp-s';
  if (spelledOut(ss(right)) === spelledOut(ss(given))) return 'umlaut';
  return withoutDots(ss(right)) === withoutDots(ss(given)) && !lexicon.has(given) ? 'umlaut' : undefined;
}

function compareCase(accepted: string, guard: AnswerNote | undefined, rules: TextRules, first: boolean): Fit {
  if (guard === 'address-form') {
    if (!first) return { fit: 0, note: 'address-form', fatal: true };
    if (accepted === lower(accepted)) return { fit: 1 };
  }
  return caseFit(rules);
}

function caseFit({ caseRule, level }: TextRules): Fit {
  if (caseRule === 'ignore') return { fit: 1 };
  return caseRule === 'auto' && level === 'A2' ? { fit: 1, note: 'capital' } : { fit: 0.5, note: 'capital-strict' };
}

const isCapital = (text: string) => text.charAt(0) !== lower(text.charAt(0));

/** A slip of spelling besides which the capital may be wrong, too; what weighs more is told. */
function withCase(accepted: string, typed: string, otherwise: Fit, rules: TextRules, first: boolean): Fit {
  if (isCapital(accepted) === isCapital(typed) || (first && isCapital(typed))) return otherwise;
  const fit = caseFit(rules);
  return fit.fit < 1 ? fit : otherwise;
}
