import { escaped } from '@jmd-digital/connectors/markup';

/** HTML that may stand in a page as it is. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Markup | readonly Markup[] | null | false | undefined;

/**
 * Writes HTML. Whatever is put in is escaped, but for what was written by this itself; null and false are nothing. Values of
 * attributes have to stand in double quotes.
 */
export const html = (pieces: TemplateStringsArray, ...values: Value[]): Markup =>
  new Markup(pieces.reduce((before, piece, index) => before + written(values[index - 1]) + piece));

function written(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  return typeof value === 'object' ? value.map(({ text }) => text).join('') : escaped(String(value));
}
