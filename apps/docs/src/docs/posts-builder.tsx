import { SelectField, TextField } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { Builder } from './builder.tsx';

const LIMITS = ['3', '1', '5', '10', '20'];

/** The builder of the posts. */
export function PostsBuilder({ loader }: { loader: string }) {
  const [site, setSite] = useState('');
  const [limit, setLimit] = useState(LIMITS[0] ?? '');
  return (
    <Builder loader={loader} element="jmd-posts" attributes={{ site, limit: limit === LIMITS[0] ? '' : limit }}>
      <TextField
        label="Site"
        hint="its id, as in the address /posts/…/"
        value={site}
        onInput={(text) => setSite(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(text)?.[0] ?? text.trim())}
        dir="ltr"
      />
      <SelectField
        label="Posts at most"
        value={limit}
        onChange={setLimit}
        options={LIMITS.map((name) => ({ value: name, label: name }))}
      />
    </Builder>
  );
}
