import { editDistance } from '../apply/edit-distance.ts';

/** A word that was met, and where. */
export interface Term {
  word: string;
  /** Which letters are in it, one bit for each of 31 classes: a cheap look before distances are measured. */
  letters: number;
  /** Places as the index counts them. */
  places: number[];
}

/** How a word that was typed fits one that was met. */
export type Fit = 'same' | 'begins' | 'typo';

/** Shorter beginnings fit too much. */
const SHORTEST_BEGINNING = 3;
/** Letters from which on one slip is forgiven, and two. */
const [ONE_SLIP, TWO_SLIPS] = [5, 9];

const slips = (word: string) => (word.length >= TWO_SLIPS ? 2 : word.length >= ONE_SLIP ? 1 : 0);

function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) % 31);
  return bits;
}

function count(bits: number): number {
  let [left, ones] = [bits, 0];
  for (; left !== 0; ones += 1) left &= left - 1;
  return ones;
}

/** Words by their first letter, so that one can be added at any time: nothing is sorted, and nothing built anew. */
export function createTerms() {
  const byWord = new Map<string, Term>();
  const byLetter = new Map<string, Term[]>();

  return {
    add(word: string, place: number): void {
      const known = byWord.get(word);
      if (known) {
        known.places.push(place);
        return;
      }
      const term: Term = { word, letters: lettersOf(word), places: [place] };
      byWord.set(word, term);
      const first = word.charAt(0);
      const same = byLetter.get(first);
      if (same) same.push(term);
      else byLetter.set(first, [term]);
    },

    /**
     * Terms that a typed word may mean; slips are forgiven only where nothing else fits.
     * @param whole whether the word was typed to its end: then beginnings count only where there is no such word
     */
    find(typed: string, whole: boolean): { term: Term; fit: Fit }[] {
      const near = byLetter.get(typed.charAt(0)) ?? [];
      const same = byWord.get(typed);
      const found: { term: Term; fit: Fit }[] = same ? [{ term: same, fit: 'same' }] : [];
      if (typed.length >= SHORTEST_BEGINNING && !(whole && same))
        for (const term of near) if (term !== same && term.word.startsWith(typed)) found.push({ term, fit: 'begins' });
      const budget = slips(typed);
      if (found.length > 0 || budget === 0) return found;
      const letters = lettersOf(typed);
      for (const term of near)
        if (
          Math.abs(term.word.length - typed.length) <= budget &&
          count(term.letters ^ letters) <= 2 * budget &&
          editDistance(term.word, typed) <= budget
        )
          found.push({ term, fit: 'typo' });
      return found;
    },
  };
}
