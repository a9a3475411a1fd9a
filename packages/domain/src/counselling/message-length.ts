import { MAX_MESSAGE_GRAPHEMES } from '@jmd-digital/schemas/values';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Characters as people see them (UAX 29, extended grapheme clusters): an emoji of a whole family is one. */
export function messageLength(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

/** Whether a text fits into one message. Asked before it is sealed: afterwards nobody can. */
export const fitsMessage = (text: string): boolean =>
  // No character is less than one unit, so most texts need not be cut up.
  text.length <= MAX_MESSAGE_GRAPHEMES || messageLength(text) <= MAX_MESSAGE_GRAPHEMES;
