import type { Site } from '@jmd-digital/schemas';
import { isJmdError } from '@jmd-digital/sdk';
import { ChoiceList, Notice, TextField } from '@jmd-digital/ui';
import { Failed, Form, goTo, Loading, useGuardedWork, useLoaded } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useSession } from '../../session.tsx';
import { useSay } from '../say.tsx';
import { useTexts } from '../texts.tsx';
import { useCase } from './case-context.tsx';
import { type Ranked, rankSites } from './rank-sites.ts';

/** How many sites are offered at once; the search finds the others. */
const SHOWN = 12;

/** Gives a case that nobody took to another site: first those that speak the language and know the topic. */
export function Forward() {
  const { t } = useTexts();
  const { account, cases } = useSession();
  const say = useSay();
  const { room } = useCase();
  const { id } = room.summary;
  const { busy, failed, run } = useGuardedWork();
  const [search, setSearch] = useState('');
  const [siteId, setSiteId] = useState<string | null>(null);
  const [noKey, setNoKey] = useState(false);
  const sites = useLoaded(async () => {
    const found: Site[] = [];
    for await (const each of account.jmd.directory.listSites({ limit: 100 })) found.push(each);
    return found;
  }, []);
  if (sites.failed) return <Failed error={sites.failed} onRetry={sites.reload} />;
  if (!sites.value) return <Loading />;
  const ranked = rankSites(sites.value, room.summary, search).slice(0, SHOWN);
  const hint = ({ speaks, knows, site }: Ranked) =>
    [
      speaks ? t.speaksLanguage : t.speaksNot,
      knows ? t.knowsTopic : null,
      site.virtual ? t.onlineTeam : (site.address?.place ?? null),
    ]
      .filter(Boolean)
      .join(' · ');
  const forward = () => {
    if (!siteId) return;
    void run(async () => {
      setNoKey(false);
      try {
        await cases.forward(id, siteId);
      } catch (error) {
        // Nobody there could open it.
        if (!isJmdError(error) || !['not_found', 'missing_recipient'].includes(error.reason)) throw error;
        return setNoKey(true);
      }
      say(t.forwarded);
      goTo('', 'push');
    });
  };
  return (
    <Form failed={failed} busy={busy} submit={t.forwardAct} quiet onSubmit={forward}>
      <p class="jmd-quiet">{t.forwardText}</p>
      <TextField label={t.forwardSearch} value={search} onInput={setSearch} autocomplete="off" />
      {ranked.length === 0 && <p class="jmd-quiet">{t.noSite}</p>}
      <ChoiceList
        legend={t.forwardLabel}
        value={siteId}
        onChange={setSiteId}
        options={ranked.map((each) => ({ value: each.site.id, label: each.site.name, hint: hint(each) }))}
      />
      {noKey && <Notice tone="warning">{t.forwardNoKey}</Notice>}
    </Form>
  );
}
