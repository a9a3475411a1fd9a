import { Button, ChoiceList, DateField } from '@jmd-digital/ui';
import { useId } from 'preact/hooks';
import { useTexts } from '../texts.tsx';
import type { TimeProblem, WallTime } from './offer-times.ts';

/** One time on offer: its day, its clock, and, where the clock shows it twice, which one is meant. */
export function TimeField({
  number,
  time,
  zone,
  problem,
  onChange,
  onRemove,
}: {
  number: number;
  time: WallTime;
  zone: string;
  problem: TimeProblem | null;
  onChange: (time: WallTime) => void;
  onRemove: (() => void) | null;
}) {
  const { t, locale } = useTexts();
  const clockId = useId();
  const errors = { missing: t.timeMissing, never: t.timeNever, over: t.timeOver, double: t.timeDouble };
  const error = problem && problem.kind !== 'twice' ? errors[problem.kind] : undefined;
  // With the name of the offset, which is what tells the two apart.
  const shown = (at: string) =>
    new Intl.DateTimeFormat(locale, {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'long',
    }).format(Date.parse(at));
  return (
    <fieldset class="time">
      <legend>{t.timeNumber({ position: number })}</legend>
      <DateField
        label={t.day}
        value={time.day}
        onInput={(day) => onChange({ ...time, day, which: null })}
        error={error}
      />
      <div class="jmd-field">
        <label class="jmd-label" for={clockId}>
          {t.clock}
        </label>
        <input
          id={clockId}
          class="jmd-input"
          type="time"
          value={time.clock}
          onInput={(event) => onChange({ ...time, clock: event.currentTarget.value, which: null })}
        />
      </div>
      {problem?.kind === 'twice' && (
        <ChoiceList
          legend={t.timeTwice}
          value={time.which}
          onChange={(which) => onChange({ ...time, which: which === 'later' ? 'later' : 'earlier' })}
          options={[
            { value: 'earlier', label: shown(problem.earlier) },
            { value: 'later', label: shown(problem.later) },
          ]}
        />
      )}
      {onRemove && (
        <Button kind="quiet" onClick={onRemove}>
          {t.remove}
        </Button>
      )}
    </fieldset>
  );
}
