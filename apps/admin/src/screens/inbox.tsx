import { arrangeInbox, promisedMoment } from '@jmd-digital/domain/counselling';
import type { CaseSummary } from '@jmd-digital/schemas';
import { isJmdError } from '@jmd-digital/sdk';
import { ensureTeamKeys } from '@jmd-digital/sdk/counselling';
import { Card, Notice } from '@jmd-digital/ui';
import { goTo, useFollowed, useLoaded } from '@jmd-digital/ui/app';
import { useEffect, useState } from 'preact/hooks';
import { germanDay } from '../german-day.ts';
import { Screen } from '../screen.tsx';
import { scopesOf, useMe, useSession } from '../session.tsx';
import { useTexts, word } from '../texts.tsx';
import { Failed, Loading } from '../work.tsx';
import { TeamKeysFold } from './team-keys.tsx';
import { useCases } from './use-cases.ts';

/** What came in at the own sites, by what has to be done first. It stays as it is by itself. */
export function Inbox() {
  const { t } = useTexts();
  const { account } = useSession();
  const me = useMe();
  const cases = useCases();
  // Whoever comes to the desk brings the keys of the team in order: the next epoch, colleagues who lack one, open cases.
  const sites = scopesOf(me).flatMap(({ siteId }) => (siteId ? [siteId] : []));
  const bringInOrder = async () => {
    for (const siteId of sites) {
      await ensureTeamKeys(account, siteId).catch((error) => {
        // What can be tried again is; keys that are not what they were have to be seen.
        if (isJmdError(error) && error.reason === 'keys_replaced') setAlarm(error);
      });
    }
    for (const each of await cases.list())
      if (each.rotationDue && each.rotationDue !== 'key-reset') await cases.rotate(each.id).catch(() => {});
  };
  const [alarm, setAlarm] = useState<unknown>(null);
  useEffect(() => void bringInOrder(), []);
  const loaded = useFollowed(
    () => cases.list(),
    (_, signal) => cases.followInboxes(sites, signal),
    [],
  );
  return (
    <Screen title={t.desk}>
      {alarm !== null && (
        <Notice tone="error" title={t.alarmTitle}>
          {t.alarmText}
        </Notice>
      )}
      {loaded.failed ? (
        <Failed error={loaded.failed} onRetry={loaded.reload} />
      ) : loaded.value === null ? (
        <Loading />
      ) : loaded.value.length === 0 ? (
        <p class="jmd-quiet">{t.deskEmpty}</p>
      ) : (
        arrangeInbox(loaded.value, me.id, { now: Date.now(), today: germanDay() }).map(({ group, cases: inside }) => (
          <section key={group} aria-labelledby={`inbox-${group}`}>
            <h2 id={`inbox-${group}`}>
              {word(t, `inbox.${group}`)} ({inside.length})
            </h2>
            <ul class="cards">
              {inside.map((each) => (
                <CaseCard key={each.id} of={each} />
              ))}
            </ul>
          </section>
        ))
      )}
      <Teams />
    </Screen>
  );
}

function CaseCard({ of }: { of: CaseSummary }) {
  const { t, f } = useTexts();
  const me = useMe();
  const facts = [
    word(t, `state.${of.state}`),
    of.assigneeId && (of.assigneeId === me.id ? t.mine : of.assigneeName),
    of.dueAt && !of.firstResponseAt && t.dueBy({ date: f.date(promisedMoment(of.dueAt)) }),
    of.pausedUntil && t.restsUntil({ date: f.date(of.pausedUntil) }),
    of.siteName,
    f.dateTime(of.changedAt),
  ];
  return (
    <li>
      <Card>
        <button class="jmd-button jmd-button-quiet" type="button" onClick={() => goTo(`desk/${of.id}`, 'push')}>
          {word(t, `topic.${of.topic}`)} · <bdi>{of.caseNumber}</bdi>
        </button>
        <p>{facts.filter(Boolean).join(' · ')}</p>
      </Card>
    </li>
  );
}

/** Where the account may hold the key of a team. */
function Teams() {
  const me = useMe();
  const { account } = useSession();
  const names = useLoaded(
    async () =>
      Promise.all(scopesOf(me).flatMap(({ siteId }) => (siteId ? [account.jmd.identity.readTeamKey({ siteId })] : []))),
    [],
  );
  return (
    <>
      {(names.value ?? []).map(({ siteId, siteName }) => (
        <TeamKeysFold key={siteId} siteId={siteId} name={siteName} />
      ))}
    </>
  );
}
