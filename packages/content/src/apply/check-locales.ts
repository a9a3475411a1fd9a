import { easyCatalogueProblems, easyTextProblems } from '@jmd-digital/i18n/easy-language';
import { LOCALES, type Locale, type Scene, type Station, type StationTexts } from '@jmd-digital/schemas';
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
      const file = `texts/${locale}/${station.id}.json`;
      const report = reporter(problems, { check: 'locale', file, station: station.id });
      const said = texts[locale].stations[station.id];
      if (said) checkStation(station, said, locale, report, problems, file);
      else report.error([], `There are no texts of ${station.id} in ${locale}.`);
    }
    problems.push(...checkStoryTexts(scenes, locale, texts[locale].story));
  }
  return problems;
}

function checkStation(
  station: Station,
  said: StationTexts,
  locale: Locale,
  report: Reporter,
  problems: Problem[],
  file: string,
): void {
  if (said.goals.length !== station.goals.length)
    report.error(['goals'], `The station has ${station.goals.length} goals, here are ${said.goals.length}.`);
  const exercises = station.exercises.map(({ id }) => id);
  for (const exercise of exercises)
    if (!(exercise in said.instructions))
      reporter(problems, { check: 'locale', file, station: station.id, exercise }).error(
        ['instructions', exercise],
        'Nobody says what is to be done here.',
      );
  for (const id of Object.keys(said.instructions))
    if (!exercises.includes(id)) report.warn(['instructions', id], `The station has no exercise “${id}”.`);
  for (const id of Object.keys(station.glossary)) {
    const entry = said.glossary[id];
    if (!entry) report.error(['glossary', id], `The word “${station.glossary[id]?.term}” is missing.`);
    else if (GERMAN.includes(locale) && !entry.explain)
      report.error(['glossary', id], `The word “${entry.word}” is not explained.`);
  }
  for (const id of Object.keys(said.glossary))
    if (!(id in station.glossary)) report.warn(['glossary', id], `The station has no word “${id}”.`);

  const easy: string[] = [];
  for (const [place, text] of textsOf(said)) {
    checkWords(text, locale, place, report);
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

function checkWords(text: string, locale: Locale, place: Place, { error }: Reporter): void {
  if (text.trim() === '' || text !== text.trim()) error(place, 'The text is empty, or has white space around it.');
  const letters = LETTERS[locale];
  if (letters && !letters.test(text)) error(place, `“${text}” is not written in the script of ${locale}.`);
  if (/[!¡]/.test(text)) error(place, `“${text}” shouts; leave the exclamation mark out.`);
}

/** In German locales the story is what it is; the others have each title, line and choice. */
function checkStoryTexts(
  scenes: readonly Scene[],
  locale: Locale,
  story: LoadedPath['texts'][Locale]['story'],
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
    else checkWords(text, locale, [id], on(station));
  }
  for (const id of Object.keys(story))
    if (!wanted.has(id)) on().warn([id], `The story has nothing with the id “${id}” to be said in ${locale}.`);
  return problems;
}
