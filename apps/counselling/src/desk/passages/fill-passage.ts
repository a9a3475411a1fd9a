/** What a passage can leave open. The client's name stands in messages alone, so a person fills it in. */
export interface PassageValues {
  client: string | null;
  counsellor: string;
  site: string;
  date: string;
}

/** What stands in for what only a person can fill in. */
const GAP = '…';

/**
 * A passage with what is known filled in, and where the first gap is that is left to type over, in UTF-16 units. Braces
 * around anything else stay as they are.
 */
export function fillPassage(body: string, values: PassageValues): { text: string; gap: [number, number] | null } {
  let gap: [number, number] | null = null;
  let text = '';
  let at = 0;
  for (const match of body.matchAll(/\{(client|counsellor|site|date)\}/g)) {
    text += body.slice(at, match.index);
    at = match.index + match[0].length;
    const value = values[match[1] as keyof PassageValues];
    if (value === null) gap ??= [text.length, text.length + GAP.length];
    text += value ?? GAP;
  }
  return { text: text + body.slice(at), gap };
}
