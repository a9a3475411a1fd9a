/** A text as a machine compares it, with the way back to what was typed. */
export interface PlainText {
  /** Compatibility forms resolved, digits of all scripts as 0 to 9, without anything that cannot be seen. */
  text: string;
  /** For each code unit of `text`, where it began in what was typed; one more for the end. */
  from: readonly number[];
}

/** Zero of each row of ten digits that people here type with, beside 0 itself; NFKC resolves the others. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040,
];

/** Circled and squared digits and letters, styled alphabets and full-width forms are what NFKC resolves. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Cc}/u;

/** Takes a text apart, so that no spelling hides a number, a name or an address. Nothing is lost: `from` leads back. */
export function plainText(typed: string): PlainText {
  let text = '';
  const from: number[] = [];
  let at = 0;
  for (const character of typed) {
    const plain = /\s/u.test(character) ? ' ' : INVISIBLE.test(character) ? '' : digit(character.normalize('NFKC'));
    for (let unit = 0; unit < plain.length; unit += 1) from.push(at);
    text += plain;
    at += character.length;
  }
  from.push(at);
  return { text, from };
}

function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x660 || !/\p{Nd}/u.test(character)) return character;
  const zero = ZEROS.find((each) => code >= each && code < each + 10);
  return zero === undefined ? character : String(code - zero);
}
