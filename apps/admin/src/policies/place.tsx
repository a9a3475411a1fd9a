import { may } from '@jmd-digital/domain/identity';
import { clockAt } from '@jmd-digital/domain/policy';
import type { PolicyMessages } from '@jmd-digital/i18n/policy';
import type { StoredPolicy } from '@jmd-digital/schemas';
import { Failed, Loading, useLoaded } from '@jmd-digital/ui/app';
import { useEffect, useState } from 'preact/hooks';
import { Screen } from '../screen.tsx';
import { inputOf, targetOf, useMe, useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';
import { CompareScreen } from './compare.tsx';
import { EditScreen } from './editor.tsx';
import { ListScreen } from './list.tsx';
import { TryScreen } from './try.tsx';
import { ViewScreen } from './view.tsx';
import { loadWheres, type Place } from './where.ts';
import { WordsContext } from './words.ts';
import './policies.css';

/**
 * Policies of a programme, a carrier or a site. `id` is whose, what of them and which version, with dots between them:
 * so every screen has an address, and going back works.
 */
export function PoliciesPlace({ id, words }: { id: string; words: PolicyMessages }) {
  const { t } = useTexts();
  const { account } = useSession();
  const me = useMe();
  const [key = '', view = '', version = '', note = ''] = id.split('.');
  const wheres = useLoaded(() => loadWheres(account.jmd, me, t.platform), []);
  const where = wheres.value?.find((each) => each.key === key) ?? wheres.value?.[0];
  const [stored, setStored] = useState<{ key: string; items: StoredPolicy[] } | null>(null);
  const [unread, setUnread] = useState<unknown>(null);
  const reload = async () => {
    if (where) setStored({ key: where.key, ...(await account.jmd.policy.listPolicies(inputOf(where))) });
  };
  const read = () => {
    setUnread(null);
    reload().catch(setUnread);
  };
  useEffect(read, [where?.key]);
  const failed = wheres.failed ?? unread;
  // What another place had is not shown under this one's name while its own is on the way.
  if (failed || !where || !wheres.value || stored?.key !== where.key) {
    return (
      <Screen title={t.policies}>
        {failed ? <Failed error={failed} onRetry={wheres.failed ? wheres.reload : read} /> : <Loading />}
      </Screen>
    );
  }
  const place: Place = {
    ...{ where, wheres: wheres.value, policies: stored.items, reload },
    mayWrite: may(me, 'policy.putPolicy', targetOf(where)),
    today: clockAt(Date.now()).day,
  };
  return (
    <WordsContext.Provider value={words}>
      {view === 'edit' ? (
        <EditScreen key={version} place={place} id={version} />
      ) : view === 'view' ? (
        <ViewScreen key={version} place={place} id={version} saved={note === 'saved'} />
      ) : view === 'try' ? (
        <TryScreen place={place} draftId={version} />
      ) : view === 'compare' ? (
        <CompareScreen place={place} draftId={version} />
      ) : (
        <ListScreen key={where.key} place={place} />
      )}
    </WordsContext.Provider>
  );
}
