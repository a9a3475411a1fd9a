import { exampleSnippets } from '@jmd-digital/content/streetwork-snippets';
import { crisisWords, topicWords } from '@jmd-digital/content/streetwork-words';
import { createSnippetSearch, createThinker, MAX_PASTE } from '@jmd-digital/domain/streetwork';
import { LOCALES } from '@jmd-digital/schemas/values';

/** Runs in the page of a phone. Times in milliseconds. */
export interface SnippetTimes {
  texts: number;
  /** Of the whole index, and of the longest piece of it, in which the phone answers no finger. */
  build: number;
  piece: number;
  /** The fastest of each query: of the index and of a bare scan. */
  queries: { query: string; hits: number; search: number; scan: number }[];
  think: number;
}

const [SNIPPETS, PIECE, ROUNDS] = [5_000, 10, 5];
const TODAY = '2026-11-29';
const QUERIES = [
  ...['wohnung', 'anmeldung bürgeramt', 'aufenthaltserlaubnis verlängern', 'krankenversicherng', 'in', 'zebrafink'],
  ...['landlord deposit', 'تأمين صحي', 'دانشگاه', 'квартира', 'работа зарплата', 'oturum', 'titre de séjour'],
];

/** The same on every run (mulberry32). */
function seeded(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Answers in nine languages each: words of the examples, every sixth with an ending that makes it another one. */
function world() {
  const random = seeded(20_261_129);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  const wordsIn = new Map(
    LOCALES.map((lang) => [
      lang,
      exampleSnippets.flatMap(({ texts }) =>
        texts.filter((text) => text.lang === lang).flatMap(({ text }) => text.split(' ')),
      ),
    ]),
  );
  const sentence = (lang: (typeof LOCALES)[number], length: number) =>
    Array.from({ length }, () => {
      const word = pick(wordsIn.get(lang) ?? []) ?? '';
      return random() < 1 / 6 ? word.replace(/[.,:?]$/, '') + (pick(wordsIn.get(lang) ?? []) ?? '').slice(0, 3) : word;
    }).join(' ');
  return Array.from({ length: SNIPPETS }, (_, index) => ({
    ...{
      id: String(index),
      topic: pick(exampleSnippets)?.topic ?? 'german',
      reviewBy: '2027-05-29',
      reviewedBy: 'somebody',
    },
    ...{ question: sentence('de', 7), texts: LOCALES.map((lang) => ({ lang, text: sentence(lang, 32) })) },
  }));
}

function fastestOf(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

export async function measureSnippets(): Promise<SnippetTimes> {
  const snippets = world();
  const index = createSnippetSearch<(typeof snippets)[number]>(topicWords);
  let [build, piece] = [0, 0];
  for (let from = 0; from < snippets.length; from += PIECE) {
    const start = performance.now();
    index.put(snippets.slice(from, from + PIECE));
    const took = performance.now() - start;
    build += took;
    piece = Math.max(piece, took);
    await new Promise((resolve) => setTimeout(resolve));
  }
  // The scan has its texts in small letters already.
  const plain = snippets.map(({ question, texts }) =>
    [question, ...texts.map(({ text }) => text)].map((text) => text.toLowerCase()),
  );
  const scan = (query: string) => plain.filter((texts) => texts.some((text) => text.includes(query.toLowerCase())));
  const wish = { today: TODAY, lang: 'de' };
  const think = createThinker({ topicWords, crisisWords });
  const pasted = exampleSnippets
    .flatMap(({ texts }) => texts.filter(({ lang }) => lang === 'de').map(({ text }) => text))
    .join('\n')
    .slice(0, MAX_PASTE);
  return {
    ...{ texts: plain.flat().length, build, piece },
    queries: QUERIES.map((query) => ({
      ...{ query, hits: index.search(query, wish).length },
      ...{ search: fastestOf(() => index.search(query, wish)), scan: fastestOf(() => scan(query)) },
    })),
    think: fastestOf(() => think(pasted, index, TODAY)),
  };
}
