import type { Station } from '@jmd-digital/schemas';
import { exerciseTexts } from './texts.ts';

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;

/**
 * The German words that answers at a station are compared with, in small letters: one of them is never taken for a slip of
 * another. What is wrong on purpose is not among them.
 * @param common word forms that exist in German beside those of the station
 */
export function lexiconOf({ exercises, glossary }: Station, common: readonly string[]): ReadonlySet<string> {
  const texts = [
    ...exercises.flatMap(exerciseTexts).flatMap(({ text, use }) => (use === 'fault' || use === 'line' ? [] : [text])),
    ...Object.values(glossary).flatMap(({ term, forms }) => [term, ...forms]),
  ];
  const words = texts.flatMap((text) => text.normalize('NFC').replaceAll('’', "'").toLowerCase().match(WORD) ?? []);
  return new Set([...common, ...words]);
}
