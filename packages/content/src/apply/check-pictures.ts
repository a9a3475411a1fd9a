import { LOCALES, type Scene, type Station } from '@jmd-digital/schemas';
import { reportOn } from './check-structure.ts';
import type { LoadedPath } from './load-path.ts';
import { exercisePictures, scenePictures, stationPictures } from './pictures.ts';
import { type Problem, reporter } from './problem.ts';
import { readPicture } from './svg.ts';

/** Everything that is shown is drawn, said in words in every locale, and drawn with shapes alone. */
export function checkPictures({ stations, scenes, texts, pictures }: LoadedPath): Problem[] {
  const problems: Problem[] = [];
  for (const station of stations) {
    const missing = new Set(stationPictures(station).filter((id) => !(id in pictures)));
    station.exercises.forEach((exercise, index) => {
      const { error } = reportOn(station, exercise, index, problems, 'picture');
      for (const { id, place } of exercisePictures(exercise))
        if (missing.delete(id)) error(place, `There is no pictures/${id}.svg.`);
    });
    for (const locale of LOCALES) {
      const said = texts[locale].stations[station.id]?.pictures;
      if (!said) continue;
      const file = `texts/${locale}/${station.id}.json`;
      const { error, warn } = reporter(problems, { check: 'picture', file, station: station.id }, ['pictures']);
      const shown = stationPictures(station);
      for (const id of shown) if (!(id in said)) error([id], `The picture “${id}” is not said in words.`);
      for (const id of Object.keys(said)) if (!shown.includes(id)) warn([id], `The station shows no picture “${id}”.`);
    }
  }
  problems.push(...checkProps(scenes, pictures), ...checkDrawings(stations, scenes, pictures));
  return problems;
}

function checkProps(scenes: readonly Scene[], pictures: LoadedPath['pictures']): Problem[] {
  const problems: Problem[] = [];
  for (const { id, station, panels } of scenes) {
    const { error } = reporter(problems, { check: 'picture', file: `story/${station}.json`, station }, ['scenes', id]);
    for (const panel of panels)
      if (panel.prop !== undefined && !(panel.prop in pictures))
        error(['panels', panel.id, 'prop'], `There is no pictures/${panel.prop}.svg.`);
  }
  return problems;
}

function checkDrawings(
  stations: readonly Station[],
  scenes: readonly Scene[],
  pictures: LoadedPath['pictures'],
): Problem[] {
  const problems: Problem[] = [];
  const shown = new Set([...stations.flatMap(stationPictures), ...scenePictures(scenes)]);
  for (const [id, source] of Object.entries(pictures)) {
    const { error, warn } = reporter(problems, { check: 'svg', file: `pictures/${id}.svg` });
    for (const problem of readPicture(source).problems) error([], problem);
    if (!shown.has(id)) warn([], 'Nothing shows this picture.');
  }
  return problems;
}
