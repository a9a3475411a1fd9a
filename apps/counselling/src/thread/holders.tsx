import { checkWords, type Room } from '@jmd-digital/sdk/counselling';
import { Button, Disclosure } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { useMe, useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';
import { useWork } from '../use-work.ts';

/** Who can read along, since when and until when; who could; and the words to compare with the counsellor. */
export function Holders({ room, onChanged }: { room: Room; onChanged: (room: Room) => void }) {
  const { t, f } = useTexts();
  const { cases } = useSession();
  const { busy, failed, run } = useWork();
  const { summary, holders, certifies, certified, participants } = room;
  const now = holders.filter(({ since }) => since !== null);
  const before = holders.filter(({ since }) => since === null);
  const counsellor = participants.find(({ id }) => id === summary.assigneeId);
  return (
    <Disclosure summary={t.holdersTitle}>
      <div class="jmd-stack">
        <ul class="holders">
          <li>{t.you}</li>
          {now.map(({ id, name, since, until, readsAll }) => (
            <li key={id}>
              <bdi>{name}</bdi>
              {since && ` – ${t.holderSince({ date: f.date(since) })}`}
              {until && ` ${t.holderUntil({ date: f.date(until) })}`}
              {certifies && ` – ${certified.includes(id) ? t.holderCertified : t.holderNotCertified}`}
              {!readsAll && (
                <>
                  {` – ${t.holderNewer}`}
                  <Button
                    kind="quiet"
                    busy={busy}
                    onClick={() => void run(async () => onChanged(await cases.shareWith(summary.id, id)))}
                  >
                    {t.openOlder({ name })}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
        {failed && <p role="alert">{failed}</p>}
        <p>{t.holdersText}</p>
        {before.length > 0 && (
          <>
            <h2>{t.holdersBefore}</h2>
            <ul class="holders">
              {before.map(({ id, name, until }) => (
                <li key={id}>
                  <bdi>{name}</bdi>
                  {until && ` – ${t.holderUntil({ date: f.date(until) })}`}
                </li>
              ))}
            </ul>
          </>
        )}
        {counsellor && (
          <>
            <h2>{t.checkTitle}</h2>
            <p>{t.checkText}</p>
            <CheckWords room={room} />
          </>
        )}
      </div>
    </Disclosure>
  );
}

/** The six words to compare with the counsellor, on request: they cost the phone a moment. */
export function CheckWords({ room, onShown }: { room: Room; onShown?: () => void }) {
  const { t } = useTexts();
  const { argon2 } = useSession();
  const me = useMe();
  const [words, setWords] = useState<string[] | null>(null);
  const counsellor = room.participants.find(({ id }) => id === room.summary.assigneeId);
  const other = counsellor?.keys.findLast(({ until }) => until === null);
  if (!other) return null;
  const compare = async () => {
    setWords(await checkWords(me.publicKeys, other, argon2));
    onShown?.();
  };
  return words ? (
    <p class="phrase" lang="de" dir="ltr">
      {words.join(' · ')}
    </p>
  ) : (
    <div>
      <Button kind="secondary" onClick={() => void compare()}>
        {t.checkShow}
      </Button>
    </div>
  );
}
