/** Pieces of an iCalendar file (RFC 5545): what every entry of ours is written with. */

/** `20270309T150000Z` (3.3.5, form 2), of an ISO 8601 moment. */
export const calendarStamp = (at: string): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

/** A text as the value of a property (3.3.11). */
export const calendarText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** Lines as they stand in a file: folded, each ended (3.1). */
export const calendarLines = (lines: readonly string[]): string => `${lines.map(folded).join('\r\n')}\r\n`;

const encoder = new TextEncoder();

/** At most 75 bytes a line, and no character is cut in two (3.1). */
function folded(line: string): string {
  const parts = [''];
  for (const character of line) {
    const part = parts.at(-1) ?? '';
    const room = parts.length === 1 ? 75 : 74;
    if (encoder.encode(part + character).length > room) parts.push(character);
    else parts[parts.length - 1] = part + character;
  }
  return parts.join('\r\n ');
}
