import { certificateRequest, certifyMember, ensureTeamKeys, type TeamKeys } from '@jmd-digital/sdk/counselling';
import { TextArea } from '@jmd-digital/ui';
import { Act, Failed, Form, Loading, useGuardedWork, useLoaded } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useMe, useSession } from '../session.tsx';
import { CheckWords } from './check-words.tsx';
import { Page } from './page.tsx';
import { sitesOf } from './sites-of.ts';
import { useTexts } from './texts.tsx';

/** Who holds the keys of the own teams, and, where the carrier certifies, whom it vouches for. */
export function TeamScreen() {
  const { t } = useTexts();
  const { account } = useSession();
  const me = useMe();
  const teams = useLoaded(
    () => Promise.all(sitesOf(me).map((siteId) => account.jmd.identity.readTeamKey({ siteId }))),
    [],
  );
  return (
    <Page title={t.placeTeam}>
      <p class="jmd-quiet">{t.teamText}</p>
      {teams.failed !== null && <Failed error={teams.failed} onRetry={teams.reload} />}
      {teams.value === null && teams.failed === null && <Loading />}
      {(teams.value ?? []).map(({ siteId, siteName }) => (
        <section key={siteId} class="jmd-stack" aria-labelledby={`team-${siteId}`}>
          <h2 id={`team-${siteId}`}>{siteName}</h2>
          <Team siteId={siteId} />
        </section>
      ))}
    </Page>
  );
}

function Team({ siteId }: { siteId: string }) {
  const { t } = useTexts();
  const { account } = useSession();
  const me = useMe();
  const loaded = useLoaded(() => ensureTeamKeys(account, siteId), [siteId]);
  if (loaded.failed) return <Failed error={loaded.failed} onRetry={loaded.reload} />;
  if (loaded.value === null) return <Loading />;
  const { epoch, certifies, own, members } = loaded.value;
  return (
    <>
      {epoch === 0 && <p class="jmd-quiet">{t.teamNoKey}</p>}
      {own === 'certifier' && <p>{t.teamCertifyHint}</p>}
      <ul class="rows">
        {members.map((member) => (
          <li key={member.accountId}>
            <p>
              <bdi>{member.publicName}</bdi> – {member.holds ? t.teamHolds : t.teamLacks}
              {certifies && ` – ${member.certified ? t.certified : t.notCertified}`}
            </p>
            {own === 'certifier' && !member.certified && member.accountId !== me.id && (
              <Confirm member={member} onDone={loaded.reload} />
            )}
          </li>
        ))}
      </ul>
      {certifies && own !== 'certifier' && me.memberships.some(isLeadAt(siteId)) && (
        <Request siteId={siteId} onDone={loaded.reload} />
      )}
    </>
  );
}

const isLeadAt = (siteId: string) => (held: { role: string; siteId: string | null }) =>
  held.role === 'team-lead' && held.siteId === siteId;

/** The words first, so that a confirmation says something. */
function Confirm({ member, onDone }: { member: TeamKeys['members'][number]; onDone: () => void }) {
  const { t } = useTexts();
  const { account } = useSession();
  const { accountId, publicKeys } = member;
  const certify = async () => {
    await certifyMember(account, accountId, publicKeys);
    onDone();
  };
  return (
    <CheckWords other={publicKeys}>
      <Act kind="primary" label={t.teamCertify} onAct={certify} />
    </CheckWords>
  );
}

/** For a lead whom the carrier has not named yet: what to hand over, and where the answer goes. */
function Request({ siteId, onDone }: { siteId: string; onDone: () => void }) {
  const { t } = useTexts();
  const { account } = useSession();
  const { busy, failed, run } = useGuardedWork();
  const request = useLoaded(() => certificateRequest(account, siteId), [siteId]);
  const [encoded, setEncoded] = useState('');
  return (
    <Form
      failed={failed}
      busy={busy}
      submit={t.certificateSave}
      quiet
      onSubmit={() =>
        void run(async () => {
          await account.jmd.identity.putCertificate({ encoded: encoded.replace(/\s/g, '') });
          onDone();
        })
      }
    >
      <h3>{t.requestTitle}</h3>
      <p>{t.requestText}</p>
      <p>
        {t.requestLabel}: <code dir="ltr">{request.value ?? ''}</code>
      </p>
      <TextArea label={t.certificateLabel} value={encoded} onInput={setEncoded} rows={3} />
    </Form>
  );
}
