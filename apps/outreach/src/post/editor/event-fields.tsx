import type { PostEvent } from '@jmd-digital/schemas';
import { CheckBox, DateField, TextField, TimeField } from '@jmd-digital/ui';
import { type ContentProblem, emptyEvent } from '../content.ts';
import { usePostWords } from '../post-words.ts';

interface Props {
  event: PostEvent | null;
  problems: readonly ContentProblem[];
  onChange: (event: PostEvent | null) => void;
}

const partsOf = (local: string) => {
  const [day = '', time = ''] = local.split('T');
  return { day, time };
};
const joined = ({ day, time }: { day: string; time: string }) => (day || time ? `${day}T${time}` : '');

/** When and where something takes place that the post tells of. */
export function EventFields({ event, problems, onChange }: Props) {
  const p = usePostWords();
  const [start, end] = [partsOf(event?.start ?? ''), partsOf(event?.end ?? '')];
  const set = (change: Partial<PostEvent>) => event && onChange({ ...event, ...change });
  return (
    <fieldset class="group">
      <legend>{p.event}</legend>
      <CheckBox label={p.eventIs} checked={event !== null} onChange={(is) => onChange(is ? emptyEvent() : null)} />
      {event && (
        <>
          <div class="two">
            <DateField
              label={p.eventDay}
              error={problems.includes('eventStart') ? p.eventStartMissing : undefined}
              value={start.day}
              // Most end on the day on which they begin.
              onInput={(day) => set({ start: joined({ ...start, day }), end: joined({ day, time: end.time }) })}
            />
            <TimeField
              label={p.eventFrom}
              value={start.time}
              onInput={(time) => set({ start: joined({ ...start, time }) })}
            />
            <DateField
              label={p.eventLastDay}
              value={end.day}
              min={start.day}
              onInput={(day) => set({ end: joined({ ...end, day }) })}
            />
            <TimeField
              label={p.eventUntil}
              error={problems.includes('eventEnd') ? p.eventEndWrong : undefined}
              value={end.time}
              onInput={(time) => set({ end: joined({ ...end, time }) })}
            />
          </div>
          <TextField
            label={p.eventPlace}
            error={problems.includes('eventPlace') ? p.eventPlaceMissing : undefined}
            value={event.place}
            maxLength={200}
            onInput={(place) => set({ place })}
          />
        </>
      )}
    </fieldset>
  );
}
