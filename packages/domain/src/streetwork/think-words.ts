import type { CrisisKind, ThinkLanguage, Topic } from '@jmd-digital/schemas/values';
import { wordsOf } from './search-fold.ts';

/**
 * Words by what they stand for and by language. A word with `*` is a beginning, several words are met one after the other, with
 * one more between them at most.
 */
export type WordLists<Key extends string> = Readonly<Record<Key, Readonly<Record<ThinkLanguage, readonly string[]>>>>;
export type TopicWords = WordLists<Topic>;
export type CrisisWords = WordLists<CrisisKind>;

/** How often something is spoken of, and by which entries of the lists. */
export interface WordsMet<Key extends string> {
  key: Key;
  entries: string[];
  /** Words of these entries: two in a row say more than one alone. */
  weight: number;
}

interface Pattern<Key extends string> {
  key: Key;
  language: string;
  entry: string;
  words: { word: string; isBeginning: boolean }[];
}

/** What is written onto an Arabic word: and, so, with, for, like. */
const CLITIC = /^[وفبلك](?=\p{Script=Arabic}{3})/u;

const entriesOf = (byLanguage: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(byLanguage).flatMap(([language, entries]) => entries.map((entry) => [language, entry] as const));

/**
 * Makes lists ready: the answer takes folded words (`wordsOf`) and names what they speak of, the weightiest first. Where their
 * language is known, its entries count and the German ones, which everybody mixes in: a Turkish iş is an English is otherwise.
 */
export function compileWords<Key extends string>(
  lists: WordLists<Key>,
): (words: readonly string[], language?: ThinkLanguage | null) => WordsMet<Key>[] {
  /** By the first letters of their first word, which begin every word that fits. */
  const byStart = new Map<string, Pattern<Key>[]>();
  for (const [key, byLanguage] of Object.entries(lists) as [Key, Readonly<Record<string, readonly string[]>>][])
    for (const [language, entry] of entriesOf(byLanguage)) {
      const words = entry.split(' ').flatMap((part) => {
        const isBeginning = part.endsWith('*');
        return wordsOf(part).map((word) => ({ word, isBeginning }));
      });
      const start = words[0]?.word.slice(0, 2);
      if (start === undefined) continue;
      byStart.set(start, [...(byStart.get(start) ?? []), { key, language, entry, words }]);
    }

  return (words, language = null) => {
    const counts = (each: string) => language === null || each === language || each === 'de';
    const met = new Map<Key, Set<string>>();
    words.forEach((word, at) => {
      const forms = [word, word.replace(CLITIC, '')];
      const starts = new Set(forms.map((form) => form.slice(0, 2)));
      for (const start of starts)
        for (const pattern of byStart.get(start) ?? [])
          if (counts(pattern.language) && fitsAt(pattern.words, words, at)) {
            const entries = met.get(pattern.key) ?? new Set();
            met.set(pattern.key, entries.add(pattern.entry));
          }
    });
    return [...met]
      .map(([key, entries]) => ({ key, entries: [...entries], weight: [...entries].join(' ').split(' ').length }))
      .toSorted((one, other) => other.weight - one.weight);
  };
}

const fits = ({ word, isBeginning }: Pattern<string>['words'][number], met: string) =>
  isBeginning ? met.startsWith(word) : met === word;

function fitsAt(pattern: Pattern<string>['words'], words: readonly string[], from: number): boolean {
  let at = from;
  for (const [index, part] of pattern.entries()) {
    const meets = (place: number) => {
      const met = words[place];
      return met !== undefined && (fits(part, met) || fits(part, met.replace(CLITIC, '')));
    };
    if (meets(at)) at += 1;
    else if (index > 0 && meets(at + 1)) at += 2;
    else return false;
  }
  return true;
}
