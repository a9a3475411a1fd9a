import { languageNames } from '@jmd-digital/i18n';
import type { ReadInvitationOutput } from '@jmd-digital/schemas';
import { isJmdError } from '@jmd-digital/sdk';
import { Button } from '@jmd-digital/ui';
import { useEffect, useState } from 'preact/hooks';
import { invitedTo, newEnquiry, type Packed, packEnquiry, unpackEnquiry } from '../ask/enquiry.ts';
import { Loading, Retry, Screen } from '../parts.tsx';
import { go } from '../route.ts';
import { useSession } from '../session.tsx';
import { errorText, useTexts } from '../texts.tsx';
import { useTopics } from '../topics.ts';
import { useKept } from '../use-kept.ts';

/** Who invites, to what; it leads into the ordinary question, with site, topic and language set. `id` is the token. */
export function InvitationScreen({ id }: { id: string }) {
  const texts = useTexts();
  const { account } = useSession();
  const [found, setFound] = useState<ReadInvitationOutput | 'gone' | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const read = () => {
    setFailed(null);
    account.jmd.streetwork.readInvitation({ token: id }).then(setFound, (thrown) => {
      const isGone = isJmdError(thrown) && (thrown.reason === 'not_found' || thrown.reason === 'invalid_input');
      if (isGone) setFound('gone');
      else setFailed(thrown);
    });
  };
  useEffect(read, []);
  if (found === 'gone') return <Gone />;
  if (found) return <Invited token={id} invitation={found} />;
  return (
    <Screen title={texts.t.invitationTitle} back="">
      {failed ? <Retry text={errorText(failed, texts)} onRetry={read} /> : <Loading />}
    </Screen>
  );
}

function Invited({ token, invitation }: { token: string; invitation: ReadInvitationOutput }) {
  const { t, locale } = useTexts();
  const { drafts } = useSession();
  const topics = useTopics();
  const keep = useKept('ask');
  const { siteName, workerName, topic, language } = invitation;
  const start = async () => {
    const packed = await drafts.read<Packed>('ask').catch(() => null);
    // What somebody has written already goes along.
    const begun = (packed && unpackEnquiry(packed)) ?? newEnquiry(new URLSearchParams(), locale, crypto.randomUUID());
    await keep(packEnquiry({ ...invitedTo(begun, invitation, token), writtenAt: Date.now() }));
    go('ask');
  };
  return (
    <Screen title={t.invitationTitle} back="">
      <p class="lead">{t.invitationFrom({ site: siteName })}</p>
      {workerName && <p>{t.invitationTo({ name: workerName })}</p>}
      <p>{t.invitationAbout({ topic: topics[topic] ?? topic, language: languageNames[language].name })}</p>
      <p>{t.welcomeSealed}</p>
      <p>{t.invitationUntraced}</p>
      <div class="actions">
        <Button kind="primary" onClick={() => void start()}>
          {t.startButton}
        </Button>
      </div>
    </Screen>
  );
}

/** Used, or too old: nobody is left standing at the door. */
function Gone() {
  const { t } = useTexts();
  return (
    <Screen title={t.invitationGoneTitle} back="">
      <p class="lead">{t.invitationGone}</p>
      <p>{t.welcomeSealed}</p>
      <div class="actions">
        <Button kind="primary" onClick={() => go('ask')}>
          {t.startButton}
        </Button>
      </div>
    </Screen>
  );
}
