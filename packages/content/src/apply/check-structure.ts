import { type Exercise, LEVELS, type Scene, type Station } from '@jmd-digital/schemas';
import { bodyIds } from './body-ids.ts';
import { checkBody, checkWrong } from './check-bodies.ts';
import { type Place, type Problem, type Reporter, repeated, reporter } from './problem.ts';
import { exerciseTexts } from './texts.ts';

/** Where to write down what is wrong with one exercise. */
export const reportOn = (
  { id }: Station,
  exercise: Exercise,
  index: number,
  problems: Problem[],
  check: Problem['check'],
) => reporter(problems, { check, file: `${id}.json`, station: id, exercise: exercise.id }, ['exercises', index]);

/** Ids, gaps, pools, right answers: what an exercise needs to be answered at all. */
export function checkStructure(stations: readonly Station[], scenes: readonly Scene[]): Problem[] {
  const problems: Problem[] = [...checkIds(stations, scenes)];
  stations.forEach((station, position) => {
    const report = reporter(problems, { check: 'structure', file: `${station.id}.json`, station: station.id });
    const before = stations[position - 1]?.number ?? 0;
    if (station.number === before) report.error(['number'], `Another station has the number ${before}.`);
    if (station.number > before + 1)
      report.error(['number'], `Number ${station.number} comes after ${before}; one is missing.`);
    station.prerequisites.forEach((id, index) => {
      const other = stations.find((each) => each.id === id);
      if (!other || other.number >= station.number)
        report.error(['prerequisites', index], `“${id}” is no earlier station.`);
    });
    station.exercises.forEach((exercise, index) => {
      checkExercise(station, exercise, reportOn(station, exercise, index, problems, 'structure'));
    });
  });
  return problems;
}

function checkExercise(station: Station, exercise: Exercise, report: Reporter): void {
  const { A2, B1 } = exercise.levels;
  for (const level of LEVELS) {
    const { body } = exercise.levels[level];
    if (body) checkBody(exercise.type, body, report.at(['levels', level, 'body']));
  }
  if (B1.body) {
    const [easy, rich] = [bodyIds(exercise.type, A2.body), bodyIds(exercise.type, B1.body)];
    const place = ['levels', 'B1', 'body'];
    for (const id of easy) if (!rich.includes(id)) report.error(place, `A2 has ${id}, B1 has not.`);
    for (const id of rich) if (!easy.includes(id)) report.error(place, `B1 has ${id}, A2 has not.`);
  }
  exercise.phrases.forEach(({ accept, distractors }, index) => {
    checkWrong(accept, distractors, ['phrases', index], report);
  });
  for (const [name, table] of [
    ['glossary', station.glossary],
    ['facts', station.facts],
  ] as const) {
    exercise[name].forEach((id, index) => {
      if (!(id in table)) report.error([name, index], `The station has no “${id}” among its ${name}.`);
    });
    for (const id of repeated(exercise[name])) report.error([name], `“${id}” is listed twice.`);
  }
  for (const { text, place, use } of exerciseTexts(exercise)) {
    const found = use === 'line' ? null : markupIn(text, use === 'offered' || use === 'accepted');
    if (found)
      report.about('markup').error(place, `“${found}” in “${text}” is markup, or cannot be seen; texts are plain.`);
  }
}

/** Tags and entities do not get through the schema; here is what else would be shown, or compared, as it is written. */
function markupIn(text: string, isAnswer: boolean): string | undefined {
  const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|&#\w+;/u;
  const markdown = /\*\*|__|`|\]\(|\{|\}/;
  const found = unseen.exec(text) ?? markdown.exec(text) ?? (isAnswer ? /[*_\\|]/.exec(text) : null);
  return found?.[0].replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (sign) => `U+${sign.codePointAt(0)?.toString(16).padStart(4, '0')}`,
  );
}

/** Answers, logs and texts refer to things by their ids: each stands for one thing on the whole path. */
function checkIds(stations: readonly Station[], scenes: readonly Scene[]): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  const claim = (id: string, report: Reporter, place: Place, what: string) => {
    const owner = owners.get(id);
    if (owner) report.error(place, `The id “${id}” is given twice (${owner}, ${what}).`);
    else owners.set(id, what);
  };
  for (const station of stations) {
    const report = reporter(problems, { check: 'structure', file: `${station.id}.json`, station: station.id });
    claim(station.id, report, ['id'], 'station');
    station.exercises.forEach((exercise, index) => {
      const own = reportOn(station, exercise, index, problems, 'structure');
      claim(exercise.id, own, ['id'], 'exercise');
      if (!exercise.id.startsWith(`${station.id}-`)) own.error(['id'], `The id has to begin with “${station.id}-”.`);
      exercise.phrases.forEach(({ id }, at) => {
        claim(id, own, ['phrases', at, 'id'], 'phrase');
      });
    });
  }
  for (const scene of scenes) {
    const file = `story/${scene.station}.json`;
    const report = reporter(problems, { check: 'structure', file, station: scene.station }, ['scenes', scene.id]);
    claim(scene.id, report, ['id'], 'scene');
    for (const { id, lines, choices = [] } of scene.panels) {
      claim(id, report, ['panels', id], 'panel');
      for (const line of lines) claim(line.id, report, ['panels', id, line.id], 'line');
      for (const choice of choices) claim(choice.id, report, ['panels', id, choice.id], 'choice of the story');
    }
  }
  return problems;
}
