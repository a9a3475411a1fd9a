/** One place where something was found. */
export interface Hit {
  /** Of the message or note. */
  id: string;
  /** The words around it, in three parts: the middle one is what was looked for. */
  before: string;
  match: string;
  after: string;
}

/** How much is shown on either side, characters. */
const AROUND = 60;

interface Folded {
  text: string;
  /** For each unit of the folded text where its character begins in the text as written, and at last its end. */
  places: number[];
}

/** Text without case and accents, that still knows where it came from. */
function fold(text: string): Folded {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
    folded += plain;
    at += character.length;
  }
  return { text: folded, places: [...places, at] };
}

/** The first place of each text that holds what is looked for, without regard to case and accents. */
export function searchTexts(texts: readonly { id: string; text: string }[], wanted: string): Hit[] {
  const needle = fold(wanted.trim()).text;
  if (needle === '') return [];
  return texts.flatMap(({ id, text }) => {
    const { text: folded, places } = fold(text);
    const found = folded.indexOf(needle);
    if (found < 0) return [];
    const from = places[found] ?? 0;
    const last = places[found + needle.length - 1] ?? from;
    // Accents that stand after their letter belong to it.
    const rest = text.slice(last);
    const to = last + (/^.\p{M}*/su.exec(rest)?.[0].length ?? 0);
    return [
      {
        id,
        before: clipStart(text.slice(0, from)),
        match: text.slice(from, to),
        after: clipEnd(text.slice(to)),
      },
    ];
  });
}

const clipStart = (text: string) => {
  const characters = [...text];
  return characters.length > AROUND ? `…${characters.slice(-AROUND).join('')}` : text;
};

const clipEnd = (text: string) => {
  const characters = [...text];
  return characters.length > AROUND ? `${characters.slice(0, AROUND).join('')}…` : text;
};
