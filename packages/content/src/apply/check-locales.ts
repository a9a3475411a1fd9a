import { easyCatalogueProblems, easyTextProblems } from '@jmd-digital/i18n/easy-language';
import { words } from '@jmd-digital/i18n/readability';
import {
  LOCALES,
  type Locale,
  type Scene,
  type Station,
  type StationTexts,
  type StoryTexts,
} from '@jmd-digital/schemas';
import type { LoadedPath } from './load-path.ts';
import { type Place, type Problem, type Reporter, reporter } from './problem.ts';

const GERMAN: readonly Locale[] = ['de', 'de-x-leicht'];
/** Letters that a text of this locale is written in. */
const LETTERS: Readonly<Partial<Record<Locale, RegExp>>> = {
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  uk: /\p{Script=Cyrillic}/u,
  ru: /\p{Script=Cyrillic}/u,
};

/** Everybody is told everything in their language, and in easy German what is said is easy. */
export function checkLocales({ stations, scenes, texts }: LoadedPath): Problem[] {
  const problems: Problem[] = [];
  for (const locale of LOCALES) {
    for (const station of stations) {
      const found = { check: 'locale', file: `texts/${locale}/${station.id}.json`, station: station.id } as const;
      const report = reporter(problems, found);
      const said = texts[locale].stations[station.id];
      if (!said) {
        report.error([], `There are no texts of ${station.id} in ${locale}.`);
        continue;
      }
      checkParts(station, said, locale, (exercise) => reporter(problems, { ...found, ...(exercise && { exercise }) }));
      checkTexts(said, locale, texts.en.stations[station.id], report);
    }
    problems.push(...checkStoryTexts(scenes, locale, texts[locale].story, texts.en.story));
  }
  return problems;
}

/** What the station has is said, and nothing else. */
function checkParts(
  { goals, exercises, glossary }: Station,
  said: StationTexts,
  locale: Locale,
  reportOn: (exercise?: string) => Reporter,
): void {
  const { error, warn } = reportOn();
  if (said.goals.length !== goals.length)
    error(['goals'], `The station has ${goals.length} goals, here are ${said.goals.length}.`);
  for (const { id } of exercises)
    if (!(id in said.instructions)) reportOn(id).error(['instructions', id], 'Nobody says what is to be done here.');
  for (const id of Object.keys(said.instructions))
    if (!exercises.some((exercise) => exercise.id === id))
      warn(['instructions', id], `The station has no exercise “${id}”.`);
  for (const [id, { term }] of Object.entries(glossary)) {
    const entry = said.glossary[id];
    if (!entry) error(['glossary', id], `The word “${term}” is missing.`);
    else if (GERMAN.includes(locale) && !entry.explain)
      error(['glossary', id], `The word “${entry.word}” is not explained.`);
  }
  for (const id of Object.keys(said.glossary))
    if (!(id in glossary)) warn(['glossary', id], `The station has no word “${id}”.`);
}

function checkTexts(said: StationTexts, locale: Locale, english: StationTexts | undefined, report: Reporter): void {
  const original = new Map(english ? [...textsOf(english)].map(([place, text]) => [place.join(), text]) : []);
  const easy: string[] = [];
  for (const [place, text] of textsOf(said)) {
    checkWords(text, locale, original.get(place.join()), place, report);
    // A term is the word that is explained, however long it is.
    if (locale !== 'de-x-leicht' || place.at(-1) === 'word') continue;
    easy.push(text);
    for (const problem of easyTextProblems(text)) report.error(place, `Easy German: ${problem}.`);
  }
  for (const problem of easyCatalogueProblems(easy)) report.error([], `Easy German as a whole: ${problem}.`);
}

function* textsOf({ title, goals, instructions, glossary, pictures }: StationTexts): Generator<[Place, string]> {
  yield [['title'], title];
  yield* goals.map((goal, index): [Place, string] => [['goals', index], goal]);
  for (const [id, text] of Object.entries(instructions)) yield [['instructions', id], text];
  for (const [id, { word, explain }] of Object.entries(glossary)) {
    yield [['glossary', id, 'word'], word];
    if (explain !== undefined) yield [['glossary', id, 'explain'], explain];
  }
  for (const [id, text] of Object.entries(pictures)) yield [['pictures', id], text];
}

/** @param english what the same place says in English; one or two words may agree by chance */
function checkWords(
  text: string,
  locale: Locale,
  english: string | undefined,
  place: Place,
  { error }: Reporter,
): void {
  if (text.trim() === '' || text !== text.trim()) error(place, 'The text is empty, or has white space around it.');
  const letters = LETTERS[locale];
  if (letters && !letters.test(text)) error(place, `“${text}” is not written in the script of ${locale}.`);
  if (/[!¡]/.test(text)) error(place, `“${text}” shouts; leave the exclamation mark out.`);
  if (locale !== 'en' && text === english && words(text).length > 2) error(place, `“${text}” is not translated.`);
}

/** In German locales the story is what it is; the others have each title, line and choice. */
function checkStoryTexts(
  scenes: readonly Scene[],
  locale: Locale,
  story: StoryTexts | null,
  english: StoryTexts | null,
): Problem[] {
  const problems: Problem[] = [];
  const on = (station?: string) =>
    reporter(problems, { check: 'locale', file: `texts/${locale}/story.json`, ...(station && { station }) });
  if (!story) {
    if (scenes.length > 0) on().error([], `There are no texts of the story in ${locale}.`);
    return problems;
  }
  const wanted = new Map<string, string>();
  for (const { id, station, panels } of GERMAN.includes(locale) ? [] : scenes) {
    wanted.set(id, station);
    for (const { lines, choices = [] } of panels)
      for (const part of [...lines, ...choices]) wanted.set(part.id, station);
  }
  for (const [id, station] of wanted) {
    const text = story[id];
    if (text === undefined) on(station).error([id], `The story does not say “${id}” in ${locale}.`);
    else checkWords(text, locale, english?.[id], [id], on(station));
  }
  for (const id of Object.keys(story))
    if (!wanted.has(id)) on().warn([id], `The story has nothing with the id “${id}” to be said in ${locale}.`);
  return problems;
}
