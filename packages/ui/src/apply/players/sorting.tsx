import { German } from '../german.tsx';
import { useKit } from '../kit.ts';
import { Picture } from '../picture.tsx';
import { shuffled } from '../shuffle.ts';
import { usePlacing } from './place.tsx';
import { gapPieces, markOf, type PlayerProps, type Players } from './player.ts';

/** Words from a pool into the gaps of a text. The same word may be there twice, so chips are numbered. */
function DragWords({ task: { body }, answer, onAnswer, judged, seed }: PlayerProps<'dragWords'>) {
  const { t } = useKit();
  const chips = shuffled(
    body.pool.map((text, index) => ({ id: String(index), text })),
    seed,
  );
  const free = new Set(chips.map(({ id }) => id));
  const placed: Record<string, string> = {};
  for (const [gap, word] of Object.entries(answer.filled)) {
    const chip = chips.find(({ id, text }) => free.has(id) && text === word);
    if (!chip) continue;
    free.delete(chip.id);
    placed[chip.id] = gap;
  }
  const pieces = gapPieces(body.text);
  const gaps = pieces.filter((_, index) => index % 2 === 1);
  const board = usePlacing({
    ...{ chips, placed, places: gaps, quick: true, locked: judged !== null },
    onPlace: (next) =>
      onAnswer({
        ...answer,
        filled: Object.fromEntries(Object.entries(next).map(([chip, gap]) => [gap, body.pool[Number(chip)] ?? ''])),
      }),
  });
  return (
    <div class="q-stack q-places">
      <p class="q-gaps" lang="de" dir="ltr">
        {pieces.map((piece, index) =>
          index % 2 === 1 ? (
            <span key={piece}>{board.place(piece, `${t.gapLabel} ${(index + 1) / 2}`, markOf(judged, piece))}</span>
          ) : (
            <span key={index}>{piece}</span>
          ),
        )}
      </p>
      {board.pool}
    </div>
  );
}

/** Things into the bucket where they belong. */
function Sort({ task: { body }, answer, onAnswer, judged, seed }: PlayerProps<'sort'>) {
  const { picture } = useKit();
  const board = usePlacing({
    ...{ chips: shuffled(body.items, seed), places: body.buckets.map(({ id }) => id), many: true },
    ...{ placed: answer.placed, locked: judged !== null, markOf: (id: string) => markOf(judged, id) },
    onPlace: (placed) => onAnswer({ ...answer, placed }),
  });
  return (
    <div class="q-stack q-places">
      <div class="q-buckets">
        {body.buckets.map((bucket) => {
          const drawing = bucket.picture ? picture(bucket.picture) : null;
          return (
            <section key={bucket.id} class="q-bucket">
              <p class="q-bucket-name">
                {drawing && <Picture drawing={drawing.drawing} />}
                <German text={bucket.text} />
              </p>
              {board.place(bucket.id, bucket.text)}
            </section>
          );
        })}
      </div>
      {board.pool}
    </div>
  );
}

export const sorting = { dragWords: DragWords, sort: Sort } satisfies Players;
