import { TextField } from '@jmd-digital/ui';
import { Form, goTo, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useSession } from '../../session.tsx';
import { useSay } from '../say.tsx';
import { useTexts } from '../texts.tsx';
import { useCase } from './case-context.tsx';

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

/** Erases a closed case for ever. The number has to be typed, for nobody gets it back. */
export function Erase() {
  const { t } = useTexts();
  const { cases } = useSession();
  const say = useSay();
  const { room } = useCase();
  const { id, caseNumber } = room.summary;
  const { busy, failed, run } = useGuardedWork();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const fits = bare(typed) === bare(caseNumber);
  const erase = () => {
    setTried(true);
    if (!fits) return;
    void run(async () => {
      await cases.erase(id);
      say(t.erased);
      goTo('', 'push');
    });
  };
  return (
    <Form failed={failed} busy={busy} submit={t.eraseAct} quiet onSubmit={erase}>
      <p>{t.eraseText}</p>
      <TextField
        label={t.eraseLabel({ number: caseNumber })}
        value={typed}
        onInput={setTyped}
        autocomplete="off"
        dir="ltr"
        error={tried && !fits ? t.eraseWrong : undefined}
      />
    </Form>
  );
}
