import { LEVELS } from '@jmd-digital/schemas/values';
import { SelectField } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { Builder } from './builder.tsx';

/** A station as the list of the builder has it. */
export interface StationOption {
  id: string;
  /** In German, as all exercises are. */
  title: string;
}

/** The builder of the quiz. */
export function QuizBuilder({ loader, stations }: { loader: string; stations: readonly StationOption[] }) {
  const [station, setStation] = useState(stations[0]?.id ?? '');
  const [level, setLevel] = useState<string>(LEVELS[0]);
  return (
    <Builder loader={loader} element="jmd-quiz" attributes={{ station, level: level === LEVELS[0] ? '' : level }}>
      <SelectField
        label="Station"
        value={station}
        onChange={setStation}
        options={stations.map(({ id, title }) => ({ value: id, label: `${id} ${title}`, lang: 'de' }))}
      />
      <SelectField
        label="Level"
        value={level}
        onChange={setLevel}
        options={LEVELS.map((name) => ({ value: name, label: name }))}
      />
    </Builder>
  );
}
