import { SelectField } from '@jmd-digital/ui';
import { useLoaded } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useMe, useSession } from '../../session.tsx';
import { Page } from '../page.tsx';
import { sitesOf } from '../sites-of.ts';
import { useTexts } from '../texts.tsx';
import { PassageList } from './passage-list.tsx';

/** What a team writes again and again. */
export function PassagesScreen() {
  const { t } = useTexts();
  const { account } = useSession();
  const me = useMe();
  const sites = sitesOf(me);
  const [siteId, setSiteId] = useState(sites[0] ?? '');
  const names = useLoaded(
    () =>
      Promise.all(
        sites.map(async (id) => ({ id, name: (await account.jmd.identity.readTeamKey({ siteId: id })).siteName })),
      ),
    [],
  );
  return (
    <Page title={t.placePassages}>
      <p class="jmd-quiet">{t.passagesText}</p>
      {sites.length > 1 && (
        <SelectField
          label={t.site}
          value={siteId}
          onChange={setSiteId}
          options={(names.value ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {siteId && <PassageList key={siteId} siteId={siteId} />}
    </Page>
  );
}
