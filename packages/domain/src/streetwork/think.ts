import type { CrisisKind, ThinkLanguage, Topic } from '@jmd-digital/schemas/values';
import { findIdentity, type IdentityFinding } from './no-identity.ts';
import type { SearchableSnippet, SnippetSearch } from './search.ts';
import { wordsOf } from './search-fold.ts';
import { languageOf } from './think-language.ts';
import { type CrisisWords, compileWords, type TopicWords, type WordsMet } from './think-words.ts';

/** Longest text that is thought about, UTF-16 units; what comes after it is left out. */
export const MAX_PASTE = 5_000;
const [MAX_TOPICS, MAX_ANSWERS] = [3, 5];
/** Answers that are looked through for those of the topics. */
const MOST_FOUND = 500;

/** What can be said about a text at a glance. */
export interface Thought<T extends SearchableSnippet> {
  /** Null where it does not tell. */
  language: ThinkLanguage | null;
  /** What it asks about, most words first. */
  topics: Topic[];
  /** What in it speaks of danger, with the entries of the lists: a person has to read it, whatever this says. */
  crisis: WordsMet<CrisisKind>[];
  /** Answers that may fit. */
  answers: T[];
  /** What in it would tell who somebody is, as in `slice` of the text. */
  identity: IdentityFinding[];
}

/**
 * Paste to think: what a text from a group is about. Nothing is kept: what comes in goes out again or is forgotten, and there is
 * nothing here that could write, send or note anything. The same text gives the same answer. Never throws.
 */
export function createThinker({ topicWords, crisisWords }: { topicWords: TopicWords; crisisWords: CrisisWords }) {
  const topicsOf = compileWords(topicWords);
  const crisisOf = compileWords(crisisWords);
  return <T extends SearchableSnippet>(
    pasted: string,
    search: Pick<SnippetSearch<T>, 'search'>,
    today: string,
  ): Thought<T> => {
    const text = pasted.slice(0, MAX_PASTE);
    const words = wordsOf(text);
    const language = languageOf(text);
    const met = topicsOf(words, language);
    const [most] = met;
    const topics = met
      .filter(({ weight }) => weight * 2 >= (most?.weight ?? 0))
      .slice(0, MAX_TOPICS)
      .map(({ key }) => key);
    const found = search.search(text, { today, lang: language, words: 'any', limit: MOST_FOUND });
    const each = Math.ceil(MAX_ANSWERS / Math.max(1, topics.length));
    const fitting = topics.flatMap((topic) => found.filter((answer) => answer.topic === topic).slice(0, each));
    return {
      // In whichever language: a false alarm costs a glance.
      ...{ language, topics, crisis: crisisOf(words) },
      answers: (fitting.length > 0 ? fitting : found).slice(0, MAX_ANSWERS),
      identity: findIdentity(text).filter(({ kind }) => kind !== 'too-long'),
    };
  };
}
