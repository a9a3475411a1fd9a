import { useId } from 'preact/hooks';
import { Explain, MarkSign } from '../aids.tsx';
import { German } from '../german.tsx';
import { useKit } from '../kit.ts';
import { Picture } from '../picture.tsx';
import { shuffled } from '../shuffle.ts';
import { markOf, type PlayerProps } from './player.ts';

/** One of several, or all that are right. */
export function Choice({ task: { body }, answer, onAnswer, judged, seed }: PlayerProps<'choice'>) {
  const { picture } = useKit();
  const name = useId();
  const pick = (id: string, on: boolean) => {
    const others = body.multi ? answer.picked.filter((each) => each !== id) : [];
    onAnswer({ ...answer, picked: on ? [...others, id] : others });
  };
  const pictured = body.options.some((option) => option.picture);
  return (
    <div class="q-stack">
      {body.text && <Explain text={body.text} />}
      <div class={pictured ? 'q-options q-options-pictured' : 'q-options'}>
        {shuffled(body.options, seed).map((option) => {
          const drawing = option.picture ? picture(option.picture) : null;
          const mark = markOf(judged, option.id);
          return (
            <label key={option.id} class={`q-option ${mark ? `q-${mark}` : ''}`}>
              <input
                type={body.multi ? 'checkbox' : 'radio'}
                name={name}
                checked={answer.picked.includes(option.id)}
                disabled={judged !== null}
                onChange={(event) => pick(option.id, event.currentTarget.checked)}
              />
              {drawing && <Picture drawing={drawing.drawing} />}
              <German text={option.text} />
              <MarkSign mark={mark} />
            </label>
          );
        })}
      </div>
    </div>
  );
}
