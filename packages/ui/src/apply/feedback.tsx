import { isRight, type Judgement, type Part } from '@jmd-digital/domain/apply';
import type { ExerciseType } from '@jmd-digital/schemas';
import { useEffect, useRef } from 'preact/hooks';
import { German } from './german.tsx';
import { useKit } from './kit.ts';

const HEADLINES = {
  correct: 'verdictCorrect',
  'ok-spelling': 'verdictSpelling',
  almost: 'verdictAlmost',
  wrong: 'verdictWrong',
  unanswered: 'nothingYet',
} as const;

/** Work that nobody else can judge is never called wrong. */
const OWN_WORK: readonly ExerciseType[] = ['write', 'speak', 'form'];

export interface FeedbackProps {
  type: ExerciseType;
  judged: Judgement;
  /** What is judged is the solution. */
  solution: boolean;
}

/** What came of an answer: a headline, and for each part that was not plainly right a sentence that says why. */
export function Feedback({ type, judged, solution }: FeedbackProps) {
  const { t } = useKit();
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), [judged]);
  const own = OWN_WORK.includes(type) && judged.verdict === 'wrong';
  const told = solution ? [] : judged.parts.filter((part) => part.verdict !== 'correct' || type === 'dialogue');
  return (
    <section class={`q-feedback q-feedback-${solution ? 'solution' : judged.verdict}`}>
      <p class="q-verdict" tabIndex={-1} ref={heading}>
        {solution ? t.solutionShown : own ? t.verdictDone : t[HEADLINES[judged.verdict]]}
      </p>
      {told.length > 0 && (
        <ul>
          {[...new Map(told.map((part) => [keyOf(part), part])).values()].map((part) => (
            <li key={part.id}>
              <PartNote part={part} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The same reason is said once, however many parts have it. */
const keyOf = ({ id, note, why, diff }: Part) => (diff ? id : `${note} ${why}`);

function PartNote({ part: { verdict, note, why, diff, accepted } }: { part: Part }) {
  const { t } = useKit();
  return (
    <>
      {diff && diff.length > 0 && !isRight(verdict) && (
        <p lang="de" dir="ltr" class="q-diff">
          {diff.map(({ kind, typed, accepted: right }, index) => (
            <span key={index} class={`q-diff-${kind}`}>
              {kind === 'same' ? typed : kind === 'missing' ? `＿` : typed}
              {kind === 'spelling' && <b> {right}</b>}{' '}
            </span>
          ))}
        </p>
      )}
      {diff && verdict === 'ok-spelling' && accepted && (
        <p>
          <German text={accepted} as="b" />
        </p>
      )}
      {note && <p>{t[`note.${note}`]}</p>}
      {why && <German text={why} as="p" />}
    </>
  );
}
