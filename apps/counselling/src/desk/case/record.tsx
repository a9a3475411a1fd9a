import { Form, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useSession } from '../../session.tsx';
import { useTexts } from '../texts.tsx';
import { useCase } from './case-context.tsx';
import { firstRecord, RecordFields } from './record-fields.tsx';

/** What is counted of a case that is over, noted or corrected afterwards. */
export function Record() {
  const { t } = useTexts();
  const { account } = useSession();
  const { room, refresh } = useCase();
  const { busy, failed, done, run } = useGuardedWork();
  const [record, setRecord] = useState(() => firstRecord(room));
  const save = () =>
    void run(async () => {
      await account.jmd.counselling.putRecord({ caseId: room.summary.id, record });
      await refresh();
    });
  return (
    <Form failed={failed} busy={busy} done={done ? t.saved : null} submit={t.recordSave} quiet onSubmit={save}>
      <p class="jmd-quiet">{t.recordHint}</p>
      <RecordFields record={record} funder={room.funder} onChange={setRecord} />
    </Form>
  );
}
