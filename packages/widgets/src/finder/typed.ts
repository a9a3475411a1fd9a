import type { Fields } from './query.ts';

interface Typed {
  owner: Element;
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

export function keepTyped(place: string, owner: Element, fields: Fields): void {
  typed.set(place, { owner, fields });
}

/** Words of an element that stood here before and is gone, or null. */
export function typedBefore(place: string, element: Element): Fields | null {
  const known = typed.get(place);
  return known && known.owner !== element && !known.owner.isConnected ? known.fields : null;
}
