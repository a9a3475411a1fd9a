import type { Topic } from '@jmd-digital/schemas/values';
import { wordsOf } from './search-fold.ts';
import { createTerms, type Fit } from './search-terms.ts';
import { type ReviewedUntil, snippetStateAt } from './snippet-state.ts';
import { compileWords, type TopicWords } from './think-words.ts';

/** What of an answer is searched. */
export interface SearchableSnippet extends ReviewedUntil {
  id: string;
  question: string;
  topic: Topic;
  texts: readonly { lang: string; text: string }[];
}

export interface SearchWish {
  /** Local day, `YYYY-MM-DD`: what has expired by then comes last. */
  today: string;
  /** Answers in this language come first. */
  lang?: string | null;
  topic?: Topic | null;
  /** `any` for a longer text that was not typed as a search: not each of its words has to be met. */
  words?: 'all' | 'any';
  limit?: number;
}

const LIMIT = 30;
/** Of a search; what comes after them changes nothing. */
const MAX_WORDS = 40;

/** What a word counts by where it stands: in the question, in the language asked for, in another one, in the topic. */
const [QUESTION, ASKED, OTHER, TOPIC] = [8, 4, 2, 1];
const FIT: Readonly<Record<Fit, number>> = { same: 1, begins: 0.75, typo: 0.5 };

/** Places are counted `slot * FIELDS + field`; field 0 is the question, the others are languages as they were met. */
const FIELDS = 64;

/**
 * Answers in memory, to be searched without a network. `put` takes as many as the caller has time for: whoever hands over a few
 * at a time keeps a slow phone awake, and what is there already can be searched.
 */
export function createSnippetSearch<T extends SearchableSnippet>(topicWords: TopicWords) {
  const terms = createTerms();
  const slots: (T | null)[] = [];
  const slotOf = new Map<string, number>();
  const languages = new Map<string, number>();
  const topicsOf = compileWords(topicWords);

  const fieldOf = (lang: string) => {
    const known = languages.get(lang);
    if (known !== undefined) return known;
    const field = Math.min(languages.size + 1, FIELDS - 1);
    languages.set(lang, field);
    return field;
  };
  const forget = (id: string) => {
    const slot = slotOf.get(id);
    if (slot !== undefined) slots[slot] = null;
    slotOf.delete(id);
  };
  const enter = (slot: number, field: number, text: string) => {
    for (const word of new Set(wordsOf(text))) terms.add(word, slot * FIELDS + field);
  };

  /** How much each answer has of one typed word. */
  const weigh = (typed: string, asked: number | undefined) => {
    const best = new Map<number, number>();
    const raise = (slot: number, value: number) => {
      if (value > (best.get(slot) ?? 0)) best.set(slot, value);
    };
    for (const { term, fit } of terms.find(typed))
      for (const place of term.places) {
        const field = place % FIELDS;
        const where = field === 0 ? QUESTION : field === asked ? ASKED : OTHER;
        raise((place - field) / FIELDS, where * FIT[fit]);
      }
    const topics = new Set(topicsOf([typed]).map(({ key }) => key));
    if (topics.size > 0)
      slots.forEach((snippet, slot) => {
        if (snippet && topics.has(snippet.topic)) raise(slot, TOPIC);
      });
    return best;
  };

  return {
    /** Takes answers in; one that is there already is replaced. */
    put(snippets: readonly T[]): void {
      for (const snippet of snippets) {
        forget(snippet.id);
        const slot = slots.push(snippet) - 1;
        slotOf.set(snippet.id, slot);
        enter(slot, 0, snippet.question);
        for (const { lang, text } of snippet.texts) enter(slot, fieldOf(lang), text);
      }
    },

    remove(ids: readonly string[]): void {
      for (const id of ids) forget(id);
    },

    /** Best first: what holds has more of the words, then what speaks the language, then what says it in the question. */
    search(query: string, { today, lang, topic, words = 'all', limit = LIMIT }: SearchWish): T[] {
      const typed = [...new Set(wordsOf(query))].slice(0, MAX_WORDS);
      const asked = lang ? languages.get(lang) : undefined;
      const found = new Map<number, { met: number; score: number }>();
      const live = Math.max(1, slotOf.size);
      for (const word of typed) {
        const best = weigh(word, asked);
        // A word that nearly all have tells them apart no better than none.
        const rare = Math.log(1 + live / Math.max(1, best.size));
        for (const [slot, value] of best) {
          const before = found.get(slot) ?? { met: 0, score: 0 };
          found.set(slot, { met: before.met + 1, score: before.score + value * rare });
        }
      }
      if (typed.length === 0 && topic) for (const slot of slotOf.values()) found.set(slot, { met: 0, score: 0 });
      const hits = [...found].flatMap(([slot, { met, score }]) => {
        const snippet = slots[slot];
        if (!snippet || (topic && snippet.topic !== topic)) return [];
        const expired = snippetStateAt(snippet, today) === 'expired' ? 1 : 0;
        const speaks = lang && snippet.texts.some((text) => text.lang === lang) ? 0 : 1;
        return [{ snippet, met, score, expired, speaks }];
      });
      const most = hits.reduce((max, { met }) => Math.max(max, met), 0);
      const kept = words === 'all' ? hits.filter(({ met }) => met === most) : hits;
      return kept
        .toSorted(
          (one, other) =>
            one.expired - other.expired ||
            one.speaks - other.speaks ||
            other.score - one.score ||
            one.snippet.question.localeCompare(other.snippet.question),
        )
        .slice(0, limit)
        .map(({ snippet }) => snippet);
    },
  };
}
export type SnippetSearch<T extends SearchableSnippet> = ReturnType<typeof createSnippetSearch<T>>;
