import type { JmdError } from '@jmd-digital/sdk';
import { ChoiceList, DateField, TimeField } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { isTwice, type MoveProblem, moveProblem, type Wanted } from '../../calendar/move.ts';
import { useToolWords } from '../../tools/tool-words.ts';

export interface Times {
  wanted: Wanted;
  problem: MoveProblem | null;
  set: (change: Partial<Wanted>) => void;
  /** Whether it can be sent; says what hinders it where it cannot. */
  check: () => boolean;
  /** Whether the server refused this very time; it is then marked, as if it had been seen here. */
  refused: (error: JmdError, field: string) => boolean;
}

/** A time that somebody chooses, with what is wrong with it. */
export function useTimes(start: () => Wanted): Times {
  const [wanted, setWanted] = useState(start);
  const [problem, setProblem] = useState<MoveProblem | null>(null);
  return {
    wanted,
    problem,
    set(change) {
      // Another day or time is another question.
      setWanted({ ...wanted, which: null, ...change });
      setProblem(null);
    },
    check() {
      const found = moveProblem(wanted, Date.now());
      setProblem(found);
      return found === null;
    },
    refused({ fieldErrors }, field) {
      const reason = fieldErrors[`${field}.time`];
      const found = reason === 'time_never' ? 'never' : reason === 'time_twice' ? 'twice' : null;
      const said = found ?? (fieldErrors[`${field}.day`] ? 'past' : null);
      setProblem(said);
      return said !== null;
    },
  };
}

export function TimeFields({ times: { wanted, problem, set } }: { times: Times }) {
  const words = useToolWords();
  return (
    <div class="jmd-stack">
      <div class="two">
        <DateField
          label={words.moveDay}
          value={wanted.day}
          error={problem === 'day' ? words.moveDayMissing : problem === 'past' ? words.movePast : undefined}
          onInput={(day) => set({ day })}
        />
        <TimeField
          label={words.moveTime}
          value={wanted.time}
          error={problem === 'time' ? words.moveTimeMissing : problem === 'never' ? words.moveNever : undefined}
          onInput={(time) => set({ time })}
        />
      </div>
      {isTwice(wanted) && (
        <ChoiceList
          legend={words.moveWhich}
          error={problem === 'twice' ? words.moveWhichMissing : undefined}
          value={wanted.which}
          options={[
            { value: 'earlier', label: words.moveWhichEarlier },
            { value: 'later', label: words.moveWhichLater },
          ]}
          onChange={(which) => set({ which: which === 'later' ? 'later' : 'earlier' })}
        />
      )}
    </div>
  );
}
