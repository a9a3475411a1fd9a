import { CheckBox, Notice } from '@jmd-digital/ui';
import { Act } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useSession } from '../../session.tsx';
import { CheckWords } from '../check-words.tsx';
import { useTexts } from '../texts.tsx';
import { useCase, useMayDo } from './case-context.tsx';

/** What has to do with keys: the words to compare, opening again what was locked, a code for new keys. */
export function Keys() {
  const { t } = useTexts();
  const { cases } = useSession();
  const { room, show } = useCase();
  const mayDo = useMayDo();
  const { id, assigneeId } = room.summary;
  const client = room.participants.find(({ role }) => role === 'client')?.keys.findLast(({ until }) => until === null);
  return (
    <>
      <p>{t.checkText}</p>
      <CheckWords other={client}>
        {room.alarms.length > 0 && <Act label={t.trustAgain} onAct={async () => show(await cases.trustAgain(id))} />}
      </CheckWords>
      {room.certifies && (
        <ul class="plain">
          {room.participants
            .filter((each) => each.role === 'team' || each.id === assigneeId)
            .map((each) => (
              <li key={each.id}>
                <bdi>{each.name}</bdi> – {room.certified.includes(each.id) ? t.certified : t.notCertified}
              </li>
            ))}
        </ul>
      )}
      {room.clientHasNewKeys && room.alarms.length === 0 && <ShareAgain />}
      {mayDo('identity.giveResetCode') && <ResetCode />}
    </>
  );
}

/** Opens what is older to the client's new keys, once somebody has made sure who they are. */
function ShareAgain() {
  const { t } = useTexts();
  const { cases } = useSession();
  const { room, refresh } = useCase();
  const [sure, setSure] = useState(false);
  const [shared, setShared] = useState(false);
  const share = async () => {
    await cases.shareAgain(room.summary.id);
    setShared(true);
    await refresh();
  };
  return (
    <>
      <CheckBox label={t.sureLabel} hint={t.sureHint} checked={sure} onChange={setSure} />
      {sure && !shared && (
        <div>
          <Act label={t.shareAgain} onAct={share} />
        </div>
      )}
      {shared && <Notice tone="success">{t.sharedAgain}</Notice>}
    </>
  );
}

function ResetCode() {
  const { t, f } = useTexts();
  const { cases } = useSession();
  const { room } = useCase();
  const [given, setGiven] = useState<{ code: string; expiresAt: string } | null>(null);
  return (
    <>
      <p>{t.resetText}</p>
      {given ? (
        <Notice tone="info" title={t.resetCode}>
          <code>{given.code}</code> {t.validUntil({ date: f.dateTime(given.expiresAt) })}
        </Notice>
      ) : (
        <div>
          <Act label={t.resetGive} onAct={async () => setGiven(await cases.giveResetCode(room.summary.id))} />
        </div>
      )}
    </>
  );
}
