import { isJmdError } from '@jmd-digital/sdk';
import { ensureTeamKeys } from '@jmd-digital/sdk/counselling';
import { Notice } from '@jmd-digital/ui';
import { useRoute } from '@jmd-digital/ui/app';
import { useEffect, useState } from 'preact/hooks';
import { useMe, useSession } from '../session.tsx';
import { CaseScreen } from './case/case-screen.tsx';
import { type CaseFilter, carriedBy, NO_FILTER } from './inbox/filter-cases.ts';
import { Inbox } from './inbox/inbox.tsx';
import { type InboxState, useInbox } from './inbox/use-inbox.ts';
import { PassagesScreen } from './passages/passages-screen.tsx';
import { useSay } from './say.tsx';
import { SearchScreen } from './search/search-screen.tsx';
import { sitesOf } from './sites-of.ts';
import { TeamScreen } from './team-keys.tsx';
import { useTexts } from './texts.tsx';

/** The desk of somebody who is signed in: the cases, one of them opened beside, and what belongs to the work. */
export function Desk() {
  const { t } = useTexts();
  const route = useRoute();
  const say = useSay();
  const inbox = useInbox(() => say(t.newEnquiry));
  useTitle(inbox);
  const order = useOrder();
  useOutboxGoes();
  const [filter, setFilter] = useState<CaseFilter>(NO_FILTER);
  const [found, setFound] = useState('');
  if (route.name === 'passages') return <PassagesScreen />;
  if (route.name === 'team') return <TeamScreen />;
  if (route.name === 'search') return <SearchScreen inbox={inbox} onFound={setFound} />;
  const openId = route.name === 'case' ? route.id : '';
  return (
    <main class={openId ? 'desk has-case' : 'desk'}>
      {order !== 'fine' && (
        <div class="desk-alarm">
          {order === 'alarm' ? (
            <Notice tone="error" title={t.alarmTitle}>
              {t.alarmText}
            </Notice>
          ) : (
            <Notice tone="info">{t.noTeamKey}</Notice>
          )}
        </div>
      )}
      <Inbox inbox={inbox} filter={filter} onFilter={setFilter} openId={openId} />
      {openId ? (
        <CaseScreen
          key={openId}
          id={openId}
          found={found}
          carried={(accountId) => carriedBy(inbox.cases?.values() ?? [], accountId)}
        />
      ) : (
        <section class="pane nothing-open" aria-label={t.noCaseOpen}>
          <p class="jmd-quiet">{t.noCaseOpenText}</p>
        </section>
      )}
    </main>
  );
}

/**
 * Whoever comes to the desk brings keys in order: the next epoch of the team, colleagues who lack one, open cases that
 * somebody left. What can be tried again is; keys that are not what they were, or that one lacks, have to be seen.
 */
function useOrder(): 'fine' | 'alarm' | 'no-key' {
  const { account, cases } = useSession();
  const me = useMe();
  const [order, setOrder] = useState<'fine' | 'alarm' | 'no-key'>('fine');
  useEffect(() => {
    const bring = async () => {
      for (const siteId of sitesOf(me)) {
        try {
          const { holds } = await ensureTeamKeys(account, siteId);
          if (!holds) setOrder('no-key');
        } catch (error) {
          if (isJmdError(error) && error.reason === 'keys_replaced') setOrder('alarm');
        }
      }
      for (const each of await cases.list())
        if (each.rotationDue && each.rotationDue !== 'key-reset') await cases.rotate(each.id).catch(() => {});
    };
    bring().catch(() => {});
  }, []);
  return order;
}

/** What is unread stands in the title of the tab, where one sees it from other work. It is a number and nothing else. */
function useTitle({ cases }: InboxState): void {
  const { t } = useTexts();
  const me = useMe();
  const unread = [...(cases?.values() ?? [])]
    .filter(({ assigneeId }) => assigneeId === null || assigneeId === me.id)
    .reduce((sum, { unreadByTeam }) => sum + unreadByTeam, 0);
  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) ${t.title}` : t.title;
  }, [unread, t]);
}

/** How often what waits on this device is tried again, milliseconds. */
const TRY_EVERY_MS = 20_000;

/** Sends what waits, when one comes, when the network is back, and now and then. */
function useOutboxGoes(): void {
  const { outbox } = useSession();
  useEffect(() => {
    const go = () => void outbox.flush();
    go();
    addEventListener('online', go);
    const timer = setInterval(go, TRY_EVERY_MS);
    return () => {
      removeEventListener('online', go);
      clearInterval(timer);
    };
  }, []);
}
