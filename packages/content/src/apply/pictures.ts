import type { BodyOf, Exercise, ExerciseType, Scene, Station } from '@jmd-digital/schemas';
import type { Place } from './problem.ts';

export interface PlacedPicture {
  id: string;
  place: Place;
}

const one = (place: Place, id: string | undefined): PlacedPicture[] => (id === undefined ? [] : [{ id, place }]);
const each = (name: string, list: readonly { picture?: string | undefined }[]) =>
  list.flatMap(({ picture }, index) => one([name, index, 'picture'], picture));

const NONE = () => [];
const PICTURES: { [Type in ExerciseType]: (body: BodyOf<Type>) => PlacedPicture[] } = {
  choice: ({ options }) => each('options', options),
  order: ({ items }) => each('items', items),
  sort: ({ buckets, items }) => [...each('buckets', buckets), ...each('items', items)],
  match: ({ pairs }) =>
    pairs.flatMap(({ left, right }, index) => [
      ...one(['pairs', index, 'left', 'picture'], left.picture),
      ...one(['pairs', index, 'right', 'picture'], right.picture),
    ]),
  gap: NONE,
  dragWords: NONE,
  mark: NONE,
  findError: NONE,
  dialogue: NONE,
  dictate: NONE,
  form: NONE,
  write: NONE,
  speak: NONE,
};

function bodyPictures<Type extends ExerciseType>(type: Type, body: BodyOf<Type> | undefined): PlacedPicture[] {
  return body ? (PICTURES[type] as (body: BodyOf<Type>) => PlacedPicture[])(body) : [];
}

/** Every picture that an exercise shows, as often as it does. */
export function exercisePictures({ type, picture, levels }: Exercise): PlacedPicture[] {
  return [
    ...one(['picture'], picture),
    ...(['A2', 'B1'] as const).flatMap((level) =>
      bodyPictures(type, levels[level].body).map(({ id, place }) => ({
        id,
        place: ['levels', level, 'body', ...place],
      })),
    ),
  ];
}

/** Each picture of a station, once, in the order in which it first comes. */
export const stationPictures = ({ exercises }: Station): string[] => [
  ...new Set(exercises.flatMap(exercisePictures).map(({ id }) => id)),
];

/** Each picture of some scenes, once. */
export const scenePictures = (scenes: readonly Scene[]): string[] => [
  ...new Set(scenes.flatMap(({ panels }) => panels.flatMap(({ prop }) => (prop === undefined ? [] : [prop])))),
];
