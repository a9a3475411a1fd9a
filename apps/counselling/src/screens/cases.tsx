import type { CaseSummary } from '@jmd-digital/schemas';
import { Badge, Button, Card, Notice } from '@jmd-digital/ui';
import { useEffect, useState } from 'preact/hooks';
import { Loading, Retry, Screen } from '../parts.tsx';
import { go } from '../route.ts';
import { useMe, useSession } from '../session.tsx';
import { errorText, useTexts } from '../texts.tsx';
import { useTopics } from '../topics.ts';

const WAITING = ['submitted', 'in_triage', 'needs_assignment'];
const OVER = ['closed', 'dormant'];

export function CasesScreen() {
  const texts = useTexts();
  const { t, f } = texts;
  const { cases, drafts } = useSession();
  const me = useMe();
  const topics = useTopics();
  const [list, setList] = useState<CaseSummary[] | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const load = () => {
    setFailed(null);
    cases.list().then(setList, setFailed);
  };
  useEffect(load, []);
  // A list that nobody looks at is not kept up to date; one that is come back to is.
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && load();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    void drafts.adopt('ask').then(
      (found) => setBegun(found !== null),
      () => {},
    );
  }, []);
  const stateOf = ({ state }: CaseSummary) =>
    WAITING.includes(state) ? t.caseWaiting : OVER.includes(state) ? t.caseOver : t.caseActive;
  const answered = list?.some(({ state }) => !WAITING.includes(state));
  return (
    <Screen title={t.casesTitle}>
      {!me.hasRecovery && answered && (
        <Notice
          tone="info"
          title={t.recoveryTitle}
          action={
            <Button kind="secondary" onClick={() => go('recovery')}>
              {t.recoveryMake}
            </Button>
          }
        >
          {t.recoveryOffer}
        </Notice>
      )}
      {failed ? (
        <Retry text={errorText(failed, texts)} onRetry={load} />
      ) : list === null ? (
        <Loading />
      ) : list.length === 0 ? (
        <p>{t.casesEmpty}</p>
      ) : (
        <ul class="cases">
          {list.map((each) => (
            <li key={each.id}>
              <Card>
                <button class="jmd-button jmd-button-quiet" type="button" onClick={() => go(`case/${each.id}`)}>
                  {topics[each.topic] ?? each.topic}
                </button>
                {each.unreadByClient > 0 && (
                  <p>
                    <Badge tone="primary" icon="mail" text={t.unread({ count: each.unreadByClient })} />
                  </p>
                )}
                <p>
                  {stateOf(each)} · <bdi>{each.siteName}</bdi> · {f.date(each.changedAt)}
                </p>
              </Card>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button kind="primary" onClick={() => go('ask')}>
          {begun ? t.draftGoOn : t.newCase}
        </Button>
      </div>
    </Screen>
  );
}
