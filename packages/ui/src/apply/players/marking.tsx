import { MarkSign } from '../aids.tsx';
import { German } from '../german.tsx';
import { useKit } from '../kit.ts';
import { markOf, type PlayerProps, type Players } from './player.ts';

type Lines = PlayerProps<'mark'>['task']['body']['lines'];

/** A text of pieces of which some can be tapped. */
function Pieces({
  lines,
  title,
  marked,
  onMark,
  judged,
}: {
  lines: Lines;
  title?: string | undefined;
  marked: readonly string[];
  onMark(marked: string[]): void;
  judged: PlayerProps<'mark'>['judged'];
}) {
  const toggle = (id: string) => onMark(marked.includes(id) ? marked.filter((each) => each !== id) : [...marked, id]);
  return (
    <div class="q-paper" lang="de" dir="ltr">
      {title && <p class="q-paper-title">{title}</p>}
      {lines.map((line, index) => (
        <p key={index}>
          {line.map(({ id, text }, place) => {
            if (id === undefined) return <span key={place}>{text} </span>;
            const mark = markOf(judged, id);
            return (
              <button
                key={id}
                type="button"
                class={`q-piece ${mark ? `q-${mark}` : ''}`}
                aria-pressed={marked.includes(id)}
                disabled={judged !== null}
                onClick={() => toggle(id)}
              >
                {text}
                <MarkSign mark={mark} />
              </button>
            );
          })}
        </p>
      ))}
    </div>
  );
}

function Mark({ task: { body }, answer, onAnswer, judged }: PlayerProps<'mark'>) {
  const { lines, title } = body;
  return (
    <Pieces {...{ lines, title, judged }} marked={answer.marked} onMark={(marked) => onAnswer({ ...answer, marked })} />
  );
}

/** The same, with how it is right beside each fault once it is judged. */
function FindError({ task: { body }, answer, onAnswer, judged }: PlayerProps<'findError'>) {
  const { t } = useKit();
  const { lines, title } = body;
  return (
    <div class="q-stack">
      <Pieces
        {...{ lines, title, judged }}
        marked={answer.marked}
        onMark={(marked) => onAnswer({ ...answer, marked })}
      />
      {judged && (
        <ul class="q-fixes" lang="de" dir="ltr">
          {Object.entries(body.errors).map(([id, { fix }]) => (
            <li key={id}>
              <span class="jmd-hidden">{t.right}: </span>
              <German text={fix} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export const marking = { mark: Mark, findError: FindError } satisfies Players;
