import { units } from '@jmd-digital/i18n/readability';
import type { Exercise, Station } from '@jmd-digital/schemas';
import { reportOn } from './check-structure.ts';
import { type Problem, reporter } from './problem.ts';
import { exerciseTexts, levelTexts, type PlacedText, sharedTexts, type TextUse } from './texts.ts';

/** From this many letters on a word of A2 is explained, unless everybody knows it. */
const LONG_LETTERS = 12;
/** Shortened names (FSJ, IHK), and long words with endings of Latin and Greek. */
const RARE = /^\p{Lu}{2,}$|\p{Ll}\p{Lu}|^(?=.{9,})\p{L}+(?:tion|tät|ismus|enz|anz|ment|atur)(?:en|es|e|s)?$/u;
/** Names, not words: streets, addresses in the net. */
const NAME = /(?:straße|gasse|allee)$|@|^www\.|\.(?:de|org|example)$/iu;

/** Every term is used and can be tapped where it is needed; no hard word at A2 is left unexplained. */
export function checkGlossary(stations: readonly Station[], known: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const everybodyKnows = new Set(known);
  for (const station of stations) {
    const report = reporter(problems, { check: 'glossary', file: `${station.id}.json`, station: station.id });
    const listed = new Set(station.exercises.flatMap(({ glossary }) => glossary));
    for (const [id, { term, forms }] of Object.entries(station.glossary)) {
      if (!listed.has(id)) report.warn(['glossary', id], `No exercise lists “${term}”.`);
      for (const basic of term.split(', ').flatMap((part) => /^(?:der|die|das) (.+)$/.exec(part)?.[1] ?? []))
        if (!forms.includes(basic)) report.warn(['glossary', id, 'forms'], `The basic form “${basic}” is missing.`);
    }
    station.exercises.forEach((exercise, index) => {
      const { error } = reportOn(station, exercise, index, problems, 'glossary');
      const texts = exerciseTexts(exercise).filter(({ use }) => use !== 'fault');
      exercise.glossary.forEach((id, at) => {
        const forms = station.glossary[id]?.forms;
        if (forms && !texts.some(({ text }) => hasForm(text, forms)))
          error(['glossary', at], `None of “${forms.join('”, “')}” occurs in the exercise.`);
      });
      for (const [word, { place }] of hardWords(exercise)) {
        if (everybodyKnows.has(word.toLowerCase())) continue;
        const terms = Object.entries(station.glossary).filter(([, { forms }]) =>
          forms.some((form) => hasForm(form, [word])),
        );
        if (terms.some(([id]) => exercise.glossary.includes(id))) continue;
        const [term] = terms;
        error(
          place,
          term
            ? `“${word}” is hard at A2; list its term “${term[0]}” in the exercise.`
            : `“${word}” is hard at A2; explain it in the glossary, use an easier word, or add it to known-words.json.`,
        );
      }
    });
  }
  return problems;
}

/** Whether one of the forms stands in the text as words of its own, whatever its capitals. */
function hasForm(text: string, forms: readonly string[]): boolean {
  const plain = text.toLowerCase();
  return forms.some((form) => {
    const wanted = form.toLowerCase();
    for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1))
      if (!isLetter(plain[at - 1]) && !isLetter(plain[at + wanted.length])) return true;
    return false;
  });
}

const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\d]/u.test(sign);

/** Accepted answers are seen inside of their text; the others are there for those who know them. */
const SEEN: ReadonlySet<TextUse> = new Set(['running', 'piece', 'offered']);

/** Each hard word of an exercise at A2, with the first text that has it. */
function hardWords(exercise: Exercise): Map<string, PlacedText> {
  const found = new Map<string, PlacedText>();
  for (const text of [...levelTexts(exercise, 'A2'), ...sharedTexts(exercise)]) {
    if (!SEEN.has(text.use)) continue;
    const own = text.text.split(/\s+/).filter((word) => !NAME.test(word.replace(/[^\p{L}\d]+$/u, '')));
    for (const word of own.flatMap(units))
      if ((word.length >= LONG_LETTERS || RARE.test(word)) && !found.has(word)) found.set(word, text);
  }
  return found;
}
