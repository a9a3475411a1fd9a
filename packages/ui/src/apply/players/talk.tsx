import type { Task } from '@jmd-digital/domain/apply';
import type { AnswerOf } from '@jmd-digital/schemas';
import { useEffect, useRef } from 'preact/hooks';
import { Say } from '../aids.tsx';
import { German } from '../german.tsx';
import { useKit } from '../kit.ts';
import { shuffled } from '../shuffle.ts';
import { markOf, type PlayerProps, type Players } from './player.ts';

/** A talk in which one says something in each turn, and the other answers to that. */
function Dialogue({ task: { body }, answer, onAnswer, judged, seed }: PlayerProps<'dialogue'>) {
  const { t } = useKit();
  const turns = turnsOf(body, answer.path);
  const node = placeOf(body, turns);
  const last = useRef<HTMLLIElement>(null);
  const before = useRef(answer.path.length);
  useEffect(() => {
    if (before.current === answer.path.length) return;
    before.current = answer.path.length;
    last.current?.scrollIntoView({ block: 'nearest' });
    last.current?.focus({ preventScroll: true });
  }, [answer.path.length]);
  return (
    <div class="q-stack">
      <ol class="q-talk" aria-label={body.partner}>
        {turns.map(({ id, line, mine }, index) => (
          <li
            key={index}
            class={`q-bubble ${mine ? 'q-mine' : ''} ${mine ? `q-${markOf(judged, id) ?? ''}` : ''}`}
            tabIndex={-1}
            ref={index === turns.length - 1 ? last : undefined}
          >
            <span class="jmd-hidden">{mine ? t.youSay : body.partner}: </span>
            <German text={line} />
            {!mine && <Say text={line} />}
          </li>
        ))}
      </ol>
      {!judged && node?.choices && (
        <div class="q-options">
          {shuffled(node.choices, seed + answer.path.length).map(({ id, text }) => (
            <button
              key={id}
              type="button"
              class="q-option q-reply"
              onClick={() => onAnswer({ ...answer, path: [...answer.path, id] })}
            >
              <German text={text} />
            </button>
          ))}
        </div>
      )}
      {!judged && answer.path.length > 0 && (
        <button type="button" class="jmd-button jmd-button-quiet" onClick={() => onAnswer({ ...answer, path: [] })}>
          {t.talkAgain}
        </button>
      )}
    </div>
  );
}

/** As long as a talk has not come to its end. */
Dialogue.goesOn = ({ body }: Task<'dialogue'>, { path }: AnswerOf<'dialogue'>) =>
  !placeOf(body, turnsOf(body, path))?.end;

type Body = PlayerProps<'dialogue'>['task']['body'];

interface Turn {
  id: string;
  line: string;
  mine: boolean;
}

/** The last word is the partner's, and named as the place where the talk is. */
const placeOf = ({ nodes }: Body, turns: readonly Turn[]) => nodes[turns.at(-1)?.id ?? ''];

function turnsOf({ start, nodes }: Body, path: readonly string[]): Turn[] {
  let at = start;
  const turns = [{ id: at, line: nodes[at]?.line ?? '', mine: false }];
  for (const id of path) {
    const choice = nodes[at]?.choices?.find((each) => each.id === id);
    if (!choice) break;
    at = choice.to;
    turns.push({ id, line: choice.text, mine: true }, { id: at, line: nodes[at]?.line ?? '', mine: false });
  }
  return turns;
}

export const talking = { dialogue: Dialogue } satisfies Players;
