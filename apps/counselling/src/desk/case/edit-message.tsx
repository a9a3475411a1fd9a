import { fitsMessage } from '@jmd-digital/domain/counselling';
import type { Message } from '@jmd-digital/sdk/counselling';
import { Button, TextArea } from '@jmd-digital/ui';
import { Form, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useSession } from '../../session.tsx';
import { useTexts } from '../texts.tsx';
import { useCase } from './case-context.tsx';

/** Corrects an own message in its place. The client sees that it was corrected. */
export function EditMessage({ message, onDone }: { message: Message; onDone: () => void }) {
  const { t } = useTexts();
  const { cases } = useSession();
  const { room, show } = useCase();
  const { busy, failed, run } = useGuardedWork();
  const [text, setText] = useState(message.text);
  const tooLong = !fitsMessage(text);
  const save = () => {
    if (text.trim() === '' || tooLong) return;
    void run(async () => {
      show(await cases.send(room.summary.id, { text: text.trim(), edits: message.id }));
      onDone();
    });
  };
  return (
    <div class="jmd-stack">
      <Form failed={failed} busy={busy} submit={t.save} quiet onSubmit={save}>
        <TextArea
          label={t.editLabel}
          value={text}
          onInput={setText}
          rows={3}
          error={tooLong ? t.tooLong : text.trim() === '' ? t.textMissing : undefined}
        />
      </Form>
      <div>
        <Button kind="quiet" onClick={onDone}>
          {t.cancel}
        </Button>
      </div>
    </div>
  );
}
