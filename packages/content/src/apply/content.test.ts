import { LOCALES } from '@jmd-digital/schemas';
import { expect, it } from 'vitest';
import { checkPath } from './check-path.ts';
import { loadPath } from './load-path.ts';

const loaded = loadPath();
const today = new Date().toISOString().slice(0, 10);

it('has no error in the path that is shipped; see jmd content check', () => {
  const errors = checkPath(loaded, { today }).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ file, path, message }) => `${file} ${path}: ${message}`)).toEqual([]);
});

it('has eight stations with the 46 exercises of the curriculum, each with a scene before and after it', () => {
  expect(loaded.stations.map(({ id, exercises }) => [id, exercises.length])).toEqual(
    [5, 6, 6, 6, 5, 6, 6, 6].map((count, index) => [`s${index + 1}`, count]),
  );
  expect(loaded.scenes.map(({ station, when }) => `${when} ${station}`)).toEqual(
    loaded.stations.flatMap(({ id }) => [`before ${id}`, `after ${id}`]),
  );
  expect(Object.keys(loaded.texts)).toEqual([...LOCALES]);
});
