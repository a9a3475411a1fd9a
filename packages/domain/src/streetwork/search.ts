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
const MAX_WORDS = 32;

/** More than any score, so that what comes first in the order is never made up for. */
const STEP = 1e6;

/** Letters of a word that says something in a longer text. */
const SHORTEST = 3;

/** What a word counts by where it stands: in the question, in the language asked for, in another one, in the topic. */
const [QUESTION, ASKED, OTHER, TOPIC] = [8, 4, 2, 1];
const FIT: Readonly<Record<Fit, number>> = { same: 1, begins: 0.75, typo: 0.5 };

/** A place is a slot and a field in one number; field 0 is the question, the others are languages as they were met. */
const [FIELD_BITS, LAST_FIELD] = [6, 63];

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
    const field = Math.min(languages.size + 1, LAST_FIELD);
    languages.set(lang, field);
    return field;
  };
  const forget = (id: string) => {
    const slot = slotOf.get(id);
    if (slot !== undefined) slots[slot] = null;
    slotOf.delete(id);
  };
  const enter = (slot: number, field: number, text: string) => {
    for (const word of new Set(wordsOf(text))) terms.add(word, (slot << FIELD_BITS) | field);
  };

  /** How much each answer has of one typed word, by slot, and which slots have any of it. */
  const weigh = (typed: string, asked: number | undefined, whole: boolean) => {
    const best = new Float32Array(slots.length);
    const met: number[] = [];
    const raise = (slot: number, value: number) => {
      const before = best[slot] ?? 0;
      if (before === 0) met.push(slot);
      if (value > before) best[slot] = value;
    };
    for (const { term, fit } of terms.find(typed, whole)) {
      const share = FIT[fit];
      for (const place of term.places) {
        const field = place & LAST_FIELD;
        const where = field === 0 ? QUESTION : field === asked ? ASKED : OTHER;
        raise(place >> FIELD_BITS, where * share);
      }
    }
    const topics = new Set(topicsOf([typed]).map(({ key }) => key));
    if (topics.size > 0)
      slots.forEach((snippet, slot) => {
        if (snippet && topics.has(snippet.topic)) raise(slot, TOPIC);
      });
    return { best, met };
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
      const all = [...new Set(wordsOf(query))];
      const typed = (words === 'any' ? all.filter((word) => word.length >= SHORTEST) : all).slice(0, MAX_WORDS);
      const asked = lang ? languages.get(lang) : undefined;
      const [score, met] = [new Float32Array(slots.length), new Uint8Array(slots.length)];
      const found: number[] = [];
      for (const word of typed) {
        const weighed = weigh(word, asked, words === 'any');
        // A word that nearly all have tells them apart no better than none.
        const rare = Math.log(1 + slotOf.size / Math.max(1, weighed.met.length));
        for (const slot of weighed.met) {
          if (met[slot] === 0) found.push(slot);
          met[slot] = (met[slot] ?? 0) + 1;
          score[slot] = (score[slot] ?? 0) + (weighed.best[slot] ?? 0) * rare;
        }
      }
      if (typed.length === 0 && topic) found.push(...slotOf.values());
      const live = found.filter((slot) => slots[slot] && (!topic || slots[slot]?.topic === topic));
      const most = live.reduce((max, slot) => Math.max(max, met[slot] ?? 0), 0);
      const rank = new Float64Array(slots.length);
      const kept = words === 'all' ? live.filter((slot) => met[slot] === most) : live;
      for (const slot of kept) {
        const snippet = slots[slot];
        if (!snippet) continue;
        const holds = snippetStateAt(snippet, today) !== 'expired';
        const speaks = lang && snippet.texts.some((text) => text.lang === lang);
        rank[slot] = (holds ? 2 * STEP : 0) + (speaks ? STEP : 0) + (score[slot] ?? 0);
      }
      return kept
        .sort((one, other) => (rank[other] ?? 0) - (rank[one] ?? 0) || one - other)
        .slice(0, limit)
        .flatMap((slot) => slots[slot] ?? []);
    },
  };
}
export type SnippetSearch<T extends SearchableSnippet> = ReturnType<typeof createSnippetSearch<T>>;
