import { SelectField } from '@jmd-digital/ui';
import { Act, Form, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useSession } from '../../session.tsx';
import { useTexts } from '../texts.tsx';
import { colleaguesIn, focusCase, nameIn, useCase } from './case-context.tsx';

/** Asks the client whether a colleague may take over. They say yes or no, and what the colleague may read. */
export function HandOver() {
  const { t } = useTexts();
  const { account } = useSession();
  const { room, refresh, carried } = useCase();
  const { id, handOverTo } = room.summary;
  const { busy, failed, run } = useGuardedWork();
  const colleagues = colleaguesIn(room);
  const [accountId, setAccountId] = useState(colleagues[0]?.id ?? '');
  const ask = async (to: string | null) => {
    await account.jmd.counselling.askHandOver({ caseId: id, accountId: to });
    await refresh();
    focusCase();
  };
  if (handOverTo) {
    return (
      <>
        <p>{t.handOverWaits({ name: nameIn(room, handOverTo) ?? t.nobody })}</p>
        <div>
          <Act label={t.handOverBack} onAct={() => ask(null)} />
        </div>
      </>
    );
  }
  if (colleagues.length === 0) return <p class="jmd-quiet">{t.noColleague}</p>;
  return (
    <Form failed={failed} busy={busy} submit={t.handOverAsk} quiet onSubmit={() => void run(() => ask(accountId))}>
      <SelectField
        label={t.handOverLabel}
        hint={t.handOverHint}
        value={accountId}
        onChange={setAccountId}
        options={colleagues.map(({ id: value, name }) => ({
          value,
          label: t.carriedBy({ name, count: carried(value) }),
        }))}
      />
    </Form>
  );
}
