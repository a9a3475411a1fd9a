import { SelectField } from '@jmd-digital/ui';
import { Form, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useSession } from '../../session.tsx';
import { useTexts } from '../texts.tsx';
import { colleaguesIn, focusCase, useCase } from './case-context.tsx';

/** Gives a case that is nobody's to a colleague, who still has to take it. */
export function Assign() {
  const { t } = useTexts();
  const { account } = useSession();
  const { room, refresh, carried } = useCase();
  const { busy, failed, run } = useGuardedWork();
  const colleagues = colleaguesIn(room);
  const [accountId, setAccountId] = useState(colleagues[0]?.id ?? '');
  if (colleagues.length === 0) return <p class="jmd-quiet">{t.noColleague}</p>;
  const assign = () =>
    void run(async () => {
      await account.jmd.counselling.assignCase({ caseId: room.summary.id, accountId });
      await refresh();
      focusCase();
    });
  return (
    <Form failed={failed} busy={busy} submit={t.assignAct} quiet onSubmit={assign}>
      <SelectField
        label={t.assignLabel}
        hint={t.assignHint}
        value={accountId}
        onChange={setAccountId}
        options={colleagues.map(({ id, name }) => ({ value: id, label: t.carriedBy({ name, count: carried(id) }) }))}
      />
    </Form>
  );
}
