import type { BodyOf, ExerciseType } from '@jmd-digital/schemas';

const named = (what: string, list: readonly { id: string }[]) => list.map(({ id }) => `${what} ${id}`);
const pieces = ({ lines }: Pick<BodyOf<'mark'>, 'lines'>) =>
  lines.flat().flatMap(({ id }) => (id === undefined ? [] : [`piece ${id}`]));
const keys = (what: string, table: object) => Object.keys(table).map((id) => `${what} ${id}`);

const IDS: { [Type in ExerciseType]: (body: BodyOf<Type>) => string[] } = {
  choice: ({ options }) => named('option', options),
  gap: ({ gaps }) => keys('gap', gaps),
  dragWords: ({ gaps }) => keys('gap', gaps),
  mark: (body) => [...pieces(body), ...keys('right piece', body.correct)],
  findError: (body) => [...pieces(body), ...keys('error', body.errors)],
  order: ({ items }) => named('item', items),
  sort: ({ buckets, items }) => [...named('bucket', buckets), ...named('item', items)],
  match: ({ pairs }) => named('pair', pairs),
  dialogue: ({ start, nodes }) => [
    `start ${start}`,
    ...Object.entries(nodes).flatMap(([id, { end, choices = [] }]) => [
      `node ${id}${end ? ` with the end ${end}` : ''}`,
      ...choices.map((choice) => `choice ${choice.id} from ${id} to ${choice.to}`),
    ]),
  ],
  dictate: ({ sentences }) => named('sentence', sentences),
  form: ({ groups }) =>
    groups.flatMap((group) => [
      `group ${group.id}`,
      ...group.fields.flatMap((field) => [
        `field ${field.id}`,
        ...('options' in field ? named(`option of ${field.id}:`, field.options) : []),
      ]),
    ]),
  write: ({ rubric }) => named('point', rubric),
  speak: ({ rubric }) => named('point', rubric),
};

/** Everything of a body that answers refer to, in words. Both levels of an exercise have the same. */
export function bodyIds<Type extends ExerciseType>(type: Type, body: BodyOf<Type>): string[] {
  return (IDS[type] as (body: BodyOf<Type>) => string[])(body);
}
