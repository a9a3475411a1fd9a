/** A stretch of a message: running words, or something that reads from left to right in every language. */
export interface TextPart {
  kind: 'words' | 'number' | 'link';
  text: string;
}

/**
 * Addresses of pages and mailboxes; numbers of several groups, as telephones, accounts and dates have them. Everything has
 * a largest length: without one, a long word without a break is tried from each of its letters to its end.
 */
const LEFT_TO_RIGHT =
  /(?<link>https?:\/\/[^\s<>"'«»„“”]{1,2000})|(?<mail>[^\s<>@,;:]{1,64}@[^\s<>@,;:.]{1,63}\.[^\s<>@,;:]{1,190})|(?<number>[+(]?\p{Nd}[\p{Nd} ()/.:–-]{2,60}\p{Nd})/gu;

/** Marks that end a sentence and belong to no address. */
const TRAILING = /[.,;:!?)\]،؛؟…]+$/u;

/**
 * Cuts a message into what runs with its language and what does not. Between Arabic words the groups of a telephone number
 * would be shown in the wrong order (UAX 9, W2 and N1), so each such stretch has to stand for itself.
 */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  const add = (kind: TextPart['kind'], part: string) => part !== '' && parts.push({ kind, text: part });
  for (const match of text.matchAll(LEFT_TO_RIGHT)) {
    const { link, mail } = match.groups ?? {};
    const found = link || mail ? match[0].replace(TRAILING, '') : match[0];
    add('words', text.slice(done, match.index));
    add(link ? 'link' : 'number', found);
    done = match.index + found.length;
  }
  add('words', text.slice(done));
  return parts;
}
