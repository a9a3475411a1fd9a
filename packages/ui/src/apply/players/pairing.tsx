import { German } from '../german.tsx';
import { useKit } from '../kit.ts';
import { Picture } from '../picture.tsx';
import { shuffled } from '../shuffle.ts';
import { usePlacing } from './place.tsx';
import { markOf, type PlayerProps, type Players } from './player.ts';

const swapped = (record: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [value, key]));

/** Steps into an order: each tap takes the next place. */
function Order({ task: { body }, answer, onAnswer, judged, seed }: PlayerProps<'order'>) {
  const { t } = useKit();
  const places = body.items.map((_, index) => String(index));
  const placed = Object.fromEntries(
    answer.order.flatMap((id, index) => (id === '' ? [] : [[id, String(index)] as const])),
  );
  const board = usePlacing({
    ...{ chips: shuffled(body.items, seed), places, placed, quick: true, locked: judged !== null },
    onPlace: (next) => {
      const at = swapped(next);
      // What is taken out leaves no hole: those behind it move up.
      onAnswer({ ...answer, order: places.flatMap((place) => at[place] ?? []) });
    },
  });
  return (
    <div class="q-stack q-places">
      <ol class="q-order">
        {places.map((place, index) => (
          <li key={place}>
            {board.place(place, t.slot({ number: index + 1 }), markOf(judged, answer.order[index] ?? ''))}
          </li>
        ))}
      </ol>
      {board.pool}
    </div>
  );
}

/** Halves that belong together. The right ones are put beside the left ones. */
function Match({ task: { body }, answer, onAnswer, judged, seed }: PlayerProps<'match'>) {
  const { picture, t } = useKit();
  const board = usePlacing({
    chips: shuffled(
      body.pairs.map(({ id, right }) => ({ id, ...right })),
      seed,
    ),
    ...{ places: body.pairs.map(({ id }) => id), locked: judged !== null },
    placed: swapped(answer.paired),
    onPlace: (placed) => onAnswer({ ...answer, paired: swapped(placed) }),
  });
  return (
    <div class="q-stack q-places">
      <ul class="q-pairs">
        {body.pairs.map(({ id, left }, index) => {
          const drawing = left.picture ? picture(left.picture) : null;
          return (
            <li key={id}>
              <span class="q-left">
                {drawing && <Picture drawing={drawing.drawing} alt={left.text ? undefined : drawing.alt} />}
                {left.text && <German text={left.text} />}
              </span>
              {board.place(id, left.text ?? drawing?.alt ?? t.slot({ number: index + 1 }), markOf(judged, id))}
            </li>
          );
        })}
      </ul>
      {board.pool}
    </div>
  );
}

export const pairing = { order: Order, match: Match } satisfies Players;
