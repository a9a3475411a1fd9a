import type { CloseReason } from '@jmd-digital/schemas/values';
import type { Room } from '@jmd-digital/sdk/counselling';
import { DateField, Disclosure, SelectField } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { germanDay } from '../german-day.ts';
import { may, useMe, useSession } from '../session.tsx';
import { useTexts, word } from '../texts.tsx';
import { Act, Form, useWork } from '../work.tsx';

const REASONS = ['done', 'referred', 'not-for-us', 'other'] as const satisfies readonly CloseReason[];

/** What can be done with a case besides writing in it: assign it, let it rest, close it. */
export function CaseActions({ room, onChanged }: { room: Room; onChanged: () => void }) {
  const { t } = useTexts();
  const me = useMe();
  const { summary } = room;
  const { siteId, assigneeId, visibility } = summary;
  const about = { siteId, case: { clientId: '', assigneeId, visibility, standInId: null } };
  const running = summary.state === 'active' || summary.state === 'paused';
  const untaken = assigneeId === null || summary.state === 'assigned';
  const offers = {
    assign: untaken && may(me, 'counselling.assignCase', about),
    pause: running && may(me, 'counselling.pauseCase', about),
    close: summary.state !== 'closed' && may(me, 'counselling.closeCase', about),
  };
  if (!Object.values(offers).some(Boolean)) return null;
  return (
    <Disclosure summary={t.caseActions}>
      <div class="jmd-stack">
        {offers.assign && <Assign room={room} onChanged={onChanged} />}
        {offers.pause && <Pause room={room} onChanged={onChanged} />}
        {offers.close && <Close room={room} onChanged={onChanged} />}
      </div>
    </Disclosure>
  );
}

interface Part {
  room: Room;
  onChanged: () => void;
}

function Assign({ room, onChanged }: Part) {
  const { t } = useTexts();
  const { account } = useSession();
  const { busy, failed, run } = useWork();
  const members = room.participants.filter(({ role, member }) => role === 'counsellor' && member);
  const [accountId, setAccountId] = useState(members[0]?.id ?? '');
  const assign = () =>
    void run(async () => {
      await account.jmd.counselling.assignCase({ caseId: room.summary.id, accountId });
      onChanged();
    });
  return (
    <Form failed={failed} busy={busy} submit={t.assignAct} quiet onSubmit={assign}>
      <SelectField
        label={t.assignLabel}
        value={accountId}
        onChange={setAccountId}
        options={members.map(({ id, name }) => ({ value: id, label: name ?? '' }))}
      />
    </Form>
  );
}

/** The day in Germany, so many days from now. */
const dayAhead = (days: number) => germanDay(Date.now() + days * 86_400_000);

function Pause({ room, onChanged }: Part) {
  const { t } = useTexts();
  const { account } = useSession();
  const { busy, failed, run } = useWork();
  const { id, state, pausedUntil } = room.summary;
  const [until, setUntil] = useState(pausedUntil ?? dayAhead(14));
  const pause = async (day: string | null) => {
    await account.jmd.counselling.pauseCase({ caseId: id, until: day });
    onChanged();
  };
  return (
    <>
      <Form failed={failed} busy={busy} submit={t.pauseAct} quiet onSubmit={() => void run(() => pause(until))}>
        <DateField
          label={t.pauseLabel}
          hint={t.pauseHint}
          value={until}
          onInput={setUntil}
          min={dayAhead(1)}
          max={dayAhead(365)}
        />
      </Form>
      {state === 'paused' && (
        <div>
          <Act label={t.resumeAct} onAct={() => pause(null)} />
        </div>
      )}
    </>
  );
}

function Close({ room, onChanged }: Part) {
  const { t } = useTexts();
  const { account } = useSession();
  const { busy, failed, run } = useWork();
  const [reason, setReason] = useState<(typeof REASONS)[number]>('done');
  const close = () =>
    void run(async () => {
      await account.jmd.counselling.closeCase({ caseId: room.summary.id, reason });
      onChanged();
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
    </Form>
  );
}
