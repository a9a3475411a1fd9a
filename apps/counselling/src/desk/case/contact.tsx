import { localDay } from '@jmd-digital/i18n';
import { CONTACT_CHANNELS } from '@jmd-digital/schemas/values';
import { DateField, SelectField, TextField } from '@jmd-digital/ui';
import { Form, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useSession } from '../../session.tsx';
import { useTexts, word } from '../texts.tsx';
import { useCase } from './case-context.tsx';

const today = () => localDay(new Date().toISOString());

/** Notes a talk that happened outside of the thread, for the timeline and for counting. */
export function Contact() {
  const { t } = useTexts();
  const { account } = useSession();
  const { room, refresh } = useCase();
  const { busy, failed, done, run } = useGuardedWork();
  const [contactId, setContactId] = useState(() => crypto.randomUUID());
  const [channel, setChannel] = useState<(typeof CONTACT_CHANNELS)[number]>('phone');
  const [day, setDay] = useState(today);
  const [minutes, setMinutes] = useState('20');
  const [tried, setTried] = useState(false);
  const wrong = !/^\d{1,4}$/.test(minutes.trim()) || Number(minutes) < 1 || Number(minutes) > 1_440;
  const late = day === '' || day > today();
  const save = () => {
    setTried(true);
    if (wrong || late) return;
    void run(async () => {
      await account.jmd.counselling.logContact({
        ...{ caseId: room.summary.id, contactId, channel, day, minutes: Number(minutes) },
      });
      setContactId(crypto.randomUUID());
      setTried(false);
      await refresh();
    });
  };
  return (
    <Form failed={failed} busy={busy} done={done ? t.saved : null} submit={t.contactSave} quiet onSubmit={save}>
      <SelectField
        label={t.contactChannel}
        value={channel}
        onChange={(value) => setChannel(CONTACT_CHANNELS.find((each) => each === value) ?? 'phone')}
        options={CONTACT_CHANNELS.map((value) => ({ value, label: word(t, `contact.${value}`) }))}
      />
      <DateField
        label={t.contactDay}
        value={day}
        onInput={setDay}
        max={today()}
        error={tried && late ? t.contactLate : undefined}
      />
      <TextField
        label={t.contactMinutes}
        value={minutes}
        onInput={setMinutes}
        inputMode="numeric"
        dir="ltr"
        error={tried && wrong ? t.minutesWrong : undefined}
      />
    </Form>
  );
}
