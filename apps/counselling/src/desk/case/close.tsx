import type { CloseReason } from '@jmd-digital/schemas/values';
import { SelectField } from '@jmd-digital/ui';
import { Form, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useSession } from '../../session.tsx';
import { useSay } from '../say.tsx';
import { useTexts, word } from '../texts.tsx';
import { focusCase, useCase } from './case-context.tsx';
import { firstRecord, RecordFields } from './record-fields.tsx';

/** What a counsellor closes for. That nobody answered is for time to say, that they take it back is the client's. */
const REASONS = ['done', 'referred', 'not-for-us', 'other'] as const satisfies readonly CloseReason[];

/** Closes the case, with what is counted of it. */
export function Close() {
  const { t } = useTexts();
  const { account } = useSession();
  const say = useSay();
  const { room, refresh } = useCase();
  const { busy, failed, run } = useGuardedWork();
  const [reason, setReason] = useState<(typeof REASONS)[number]>('done');
  const [record, setRecord] = useState(() => firstRecord(room));
  const close = () =>
    void run(async () => {
      await account.jmd.counselling.closeCase({ caseId: room.summary.id, reason, record });
      say(t.closed);
      await refresh();
      focusCase();
    });
  return (
    <Form failed={failed} busy={busy} submit={t.closeAct} quiet onSubmit={close}>
      <SelectField
        label={t.closeLabel}
        hint={t.closeHint}
        value={reason}
        onChange={(value) => setReason(REASONS.find((each) => each === value) ?? 'done')}
        options={REASONS.map((value) => ({ value, label: word(t, `reason.${value}`) }))}
      />
      <p class="jmd-quiet">{t.recordHint}</p>
      <RecordFields record={record} funder={room.funder} onChange={setRecord} />
    </Form>
  );
}
