import { useRef } from 'preact/hooks';
import { ExerciseFrame, type ExerciseFrameProps, type JudgedTry } from './exercise-frame.tsx';
import { later } from './later-all.ts';
import { Choice } from './players/choice.tsx';
import { marking } from './players/marking.tsx';
import { Speak, Write } from './players/own-work.tsx';
import { pairing } from './players/pairing.tsx';
import type { Player, Players } from './players/player.ts';
import { sorting } from './players/sorting.tsx';
import { talking } from './players/talk.tsx';
import { Dictate, Gap } from './players/texts.tsx';
import { useSightTime } from './use-sight-time.ts';

/** One try, as it is logged. */
export interface Try extends JudgedTry {
  startedAt: number;
  /** Time with the exercise in sight, milliseconds. */
  ms: number;
}

export interface ExerciseProps extends Omit<ExerciseFrameProps, 'players' | 'later' | 'onLater' | 'onTry' | 'onAgain'> {
  onTry(attempt: Try): void;
  /** Fills forms. */
  form: Player<'form'>;
}

const PLAYERS = {
  ...{ ...pairing, ...sorting, ...marking, ...talking },
  ...{ choice: Choice, gap: Gap, dictate: Dictate, speak: Speak, write: Write },
} satisfies Players;

/** An exercise of any kind on a page of ours, where people may write texts of their own; says how long a try took. */
export function Exercise({ form, onTry, ...props }: ExerciseProps) {
  const startedAt = useRef(Date.now());
  const sight = useSightTime();
  return (
    <ExerciseFrame
      {...props}
      players={{ ...PLAYERS, form }}
      later={later}
      onTry={(attempt) => onTry({ ...attempt, startedAt: startedAt.current, ms: sight() })}
      onAgain={() => {
        startedAt.current = Date.now();
        sight.restart();
      }}
    />
  );
}
