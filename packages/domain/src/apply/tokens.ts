/** A word, number or sign of an answer. Intl.Segmenter would part `09/2024` and addresses, and not alike everywhere. */
export interface Token {
  text: string;
  kind: 'word' | 'number' | 'address' | 'sign';
}

const TOKEN =
  /(?<address>[^\s@]+@[^\s@]+\.[^\s@,;]+)|(?<number>\d+(?:[.,:/-]\d+)*)(?![\p{L}\p{M}\d])|(?<word>[\p{L}\p{M}\d]+(?:['-][\p{L}\p{M}\d]+)*)|(?<sign>\S)/gu;

/** Same characters for the same thing: NFC, one kind of quotes, dashes and spaces. The last `.!?` goes unless it counts. */
export function normalise(text: string, punct = false): string {
  const plain = text
    .normalize('NFC')
    .replace(/[„“”«»"]/g, '"')
    .replace(/[‚‘’‹›´`]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
  return punct ? plain : plain.replace(/(?:\s*[.!?…])+$/, '').trim();
}

export function tokensOf(normalised: string): Token[] {
  return [...normalised.matchAll(TOKEN)].map(({ 0: text, groups }) => ({
    text,
    kind: (['address', 'number', 'word'] as const).find((kind) => groups?.[kind] !== undefined) ?? 'sign',
  }));
}
