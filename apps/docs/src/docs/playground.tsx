import { TOPICS } from '@jmd-digital/schemas/values';
import { SelectField, TextField } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { Builder } from './builder.tsx';

/** The builder of the finder. */
export function Playground({ loader }: { loader: string }) {
  const [postalCode, setPostalCode] = useState('');
  const [topic, setTopic] = useState('');
  return (
    <Builder loader={loader} element="jmd-finder" attributes={{ 'postal-code': postalCode, topic }}>
      <TextField label="Postal code" value={postalCode} onInput={setPostalCode} dir="ltr" inputMode="numeric" />
      <SelectField
        label="Topic"
        value={topic}
        onChange={setTopic}
        options={[{ value: '', label: 'none' }, ...TOPICS.map((name) => ({ value: name, label: name }))]}
      />
    </Builder>
  );
}
