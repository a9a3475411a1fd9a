import type { Fields } from './query.ts';

interface Typed {
  owner: Element;
  /** What the page had set at that element. */
  preset: Partial<Fields>;
  fields: Fields;
}

/**
 * What was typed, by the place of the element in the document. Some pages throw their content away and make it anew;
 * the new element at the same place then goes on with the words of the old one. Kept in memory alone.
 */
const typed = new Map<string, Typed>();

export function placeOf(element: Element): string {
  if (element.id) return `#${element.id}`;
  return `${[...document.querySelectorAll(element.localName)].indexOf(element)}`;
}

export function keepTyped(place: string, words: Typed): void {
  typed.set(place, words);
}

/** Words of an element that stood here before and is gone, or null. Another preset is another question of the page. */
export function typedBefore(place: string, element: Element, preset: Partial<Fields>): Fields | null {
  const known = typed.get(place);
  if (!known || known.owner === element || known.owner.isConnected) return null;
  const { postalCode, language, topic } = known.preset;
  const same = postalCode === preset.postalCode && language === preset.language && topic === preset.topic;
  return same ? known.fields : null;
}
