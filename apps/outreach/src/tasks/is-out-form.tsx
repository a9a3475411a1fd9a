import { TextField } from '@jmd-digital/ui';
import { Form, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useToolWords } from '../tools/tool-words.ts';
import { isWebLink } from '../tools/web-link.ts';

/** Somebody has looked, and it is there: at this address. */
export function IsOutForm({
  needsLink,
  onConfirm,
}: {
  /** Whether there is an address at all: paper has none. */
  needsLink: boolean;
  onConfirm: (url: string | null) => Promise<void>;
}) {
  const words = useToolWords();
  const [url, setUrl] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failed, run } = useGuardedWork();
  const fits = !needsLink || isWebLink(url);
  return (
    <Form
      failed={failed}
      busy={busy}
      submit={words.taskIsOut}
      quiet
      onSubmit={() => {
        setTried(true);
        if (fits) void run(() => onConfirm(needsLink ? url.trim() : null));
      }}
    >
      {needsLink && (
        <TextField
          label={words.taskIsOutLink}
          hint={words.taskIsOutHint}
          error={tried && !fits ? words.taskLinkMissing : undefined}
          value={url}
          onInput={setUrl}
          dir="ltr"
        />
      )}
    </Form>
  );
}
