import { type Room, timelineOf } from '@jmd-digital/sdk/counselling';
import { CheckBox, Disclosure, Notice, TextArea } from '@jmd-digital/ui';
import { useFollowed, useSeen } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { CheckWords } from '../check-words.tsx';
import { Screen } from '../screen.tsx';
import { useMe } from '../session.tsx';
import { useTexts, word } from '../texts.tsx';
import { Act, Failed, Form, Loading, useWork } from '../work.tsx';
import { CaseActions } from './case-actions.tsx';
import { Inbox } from './inbox.tsx';
import { useCases } from './use-cases.ts';

/** The desk: what came in at the own sites, and one case at a time. */
export function DeskScreen({ id }: { id: string }) {
  return id === '' ? <Inbox /> : <Thread id={id} />;
}

function Thread({ id }: { id: string }) {
  const { t } = useTexts();
  const cases = useCases();
  const me = useMe();
  const {
    value: room,
    set: setRoom,
    failed,
    reload: load,
  } = useFollowed(
    () => cases.open(id),
    ({ summary }, signal) => cases.follow(id, { after: summary.eventSeq, signal }),
    [id],
  );
  useSeen(() => {
    if (room?.summary.assigneeId === me.id) void cases.markSeen(room).catch(() => {});
  }, [room?.summary.lastSeq]);
  if (!room) {
    return (
      <Screen title={t.desk} back="desk">
        {failed ? <Failed error={failed} onRetry={load} /> : <Loading />}
      </Screen>
    );
  }
  return (
    <Screen title={word(t, `topic.${room.summary.topic}`)} back="desk">
      {room.lockedCount > 0 && <Notice tone="warning">{t.lockedHere({ count: room.lockedCount })}</Notice>}
      {room.problems.length > 0 && <Notice tone="error">{t.unchecked({ count: room.problems.length })}</Notice>}
      <Messages room={room} />
      {room.alarms.length > 0 ? (
        <Alarm room={room} />
      ) : room.summary.assigneeId === me.id ? (
        <Reply id={id} onSent={setRoom} />
      ) : room.summary.assigneeId === null ? (
        <Act kind="primary" label={t.accept} onAct={async () => setRoom(await cases.accept(id))} />
      ) : (
        <Notice tone="info">{t.takenBy({ name: room.summary.assigneeName ?? t.nobody })}</Notice>
      )}
      {room.summary.closeReason && (
        <Notice tone="info">{t.closedBecause({ reason: word(t, `reason.${room.summary.closeReason}`) })}</Notice>
      )}
      <CaseActions room={room} onChanged={load} />
      {(room.summary.assigneeId === me.id || room.alarms.length > 0) && (
        <Keys room={room} onChanged={load} onTrusted={setRoom} />
      )}
    </Screen>
  );
}

/** Keys that are not what this device knows: nothing is sent before both have compared their words. */
function Alarm({ room }: { room: Room }) {
  const { t } = useTexts();
  return (
    <Notice tone="error" title={t.alarmTitle}>
      <p>{t.alarmText}</p>
      {room.alarms.some(({ kind }) => kind === 'log') && <p>{t.alarmLog}</p>}
    </Notice>
  );
}

/** Messages and what happened to keys, in the order of time. */
function Messages({ room }: { room: Room }) {
  const { t, f } = useTexts();
  const said = { 'new-keys': t.eventNewKeys, 'team-key': t.eventTeamKey, shared: t.eventShared };
  return (
    <ol class="messages">
      {timelineOf(room).map((entry) =>
        entry.kind === 'message' ? (
          <li key={entry.message.id} class={entry.message.sender === 'counsellor' ? 'mine' : 'theirs'}>
            <div class="bubble">
              <p class="from">
                <bdi>{entry.message.sender === 'client' ? t.client : entry.message.name}</bdi> · {f.dateTime(entry.at)}
              </p>
              <p class="said" dir="auto">
                {entry.message.text}
              </p>
            </div>
          </li>
        ) : (
          entry.kind === 'keys' && (
            <li key={`${entry.event.id}/${entry.at}`}>
              <p class="key-event">
                <bdi>{entry.event.role === 'client' ? t.client : entry.event.name}</bdi>: {said[entry.event.kind]} ·{' '}
                {f.dateTime(entry.at)}
              </p>
            </li>
          )
        ),
      )}
    </ol>
  );
}

function Reply({ id, onSent }: { id: string; onSent: (room: Room) => void }) {
  const { t } = useTexts();
  const cases = useCases();
  const { busy, failed, run } = useWork();
  const [text, setText] = useState('');
  return (
    <Form
      failed={failed}
      busy={busy}
      submit={t.send}
      onSubmit={() => {
        if (text.trim() === '') return;
        void run(async () => {
          onSent(await cases.send(id, text.trim()));
          setText('');
        });
      }}
    >
      <TextArea label={t.reply} value={text} onInput={setText} />
    </Form>
  );
}

/** What has to do with keys: the words to compare, opening again what was locked, a code for a new password. */
function Keys({ room, onChanged, onTrusted }: { room: Room; onChanged: () => void; onTrusted: (room: Room) => void }) {
  const { t, f } = useTexts();
  const cases = useCases();
  const { id } = room.summary;
  const [sure, setSure] = useState(false);
  const [shared, setShared] = useState(false);
  const [code, setCode] = useState<{ code: string; expiresAt: string } | null>(null);
  const client = room.participants.find(({ role }) => role === 'client')?.keys.findLast(({ until }) => until === null);
  return (
    <>
      {room.clientHasNewKeys && (
        <Notice tone="warning" title={t.newKeysTitle}>
          {t.newKeysText}
        </Notice>
      )}
      <Disclosure summary={t.keys}>
        <div class="jmd-stack">
          <p>{t.checkText}</p>
          <CheckWords other={client}>
            {room.alarms.length > 0 && (
              <Act label={t.trustAgain} onAct={async () => onTrusted(await cases.trustAgain(id))} />
            )}
          </CheckWords>
          {room.certifies && (
            <ul>
              {room.participants
                .filter((each) => each.role === 'team' || each.id === room.summary.assigneeId)
                .map((each) => (
                  <li key={each.id}>
                    <bdi>{each.name}</bdi> – {room.certified.includes(each.id) ? t.certified : t.notCertified}
                  </li>
                ))}
            </ul>
          )}
          {room.clientHasNewKeys && (
            <>
              <CheckBox label={t.sureLabel} hint={t.sureHint} checked={sure} onChange={setSure} />
              {sure && !shared && (
                <Act
                  kind="primary"
                  label={t.shareAgain}
                  onAct={async () => {
                    await cases.shareAgain(id);
                    setShared(true);
                    onChanged();
                  }}
                />
              )}
              {shared && <Notice tone="success">{t.sharedAgain}</Notice>}
            </>
          )}
          <p>{t.resetText}</p>
          {code ? (
            <Notice tone="info" title={t.resetCode}>
              <code>{code.code}</code> {t.validUntil({ date: f.dateTime(code.expiresAt) })}
            </Notice>
          ) : (
            <div>
              <Act label={t.resetGive} onAct={async () => setCode(await cases.giveResetCode(id))} />
            </div>
          )}
        </div>
      </Disclosure>
    </>
  );
}
