import type { Site } from '@jmd-digital/schemas';
import { CheckBox, TextField } from '@jmd-digital/ui';
import { Fold, Form, List, useGuardedWork, usePages } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Invite } from '../invite.tsx';
import { useScope } from '../scope-choice.tsx';
import { Screen } from '../screen.tsx';
import { inputOf, useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';

export function SitesScreen() {
  const { t } = useTexts();
  const { account } = useSession();
  const { scope, choice } = useScope('directory.putSite');
  const [search, setSearch] = useState('');
  const pages = usePages(
    (cursor) =>
      account.jmd.directory.listSites({ ...(scope ? inputOf(scope) : {}), limit: 100, ...(cursor ? { cursor } : {}) }),
    [scope?.key],
  );
  const fits = ({ name, address }: Site) =>
    `${name} ${address?.place ?? ''}`.toLowerCase().includes(search.toLowerCase());
  return (
    <Screen title={t.sites}>
      {choice}
      <TextField label={t.search} value={search} onInput={setSearch} />
      <List pages={pages} empty={t.sitesEmpty}>
        {(items) => (
          <>
            {items.filter(fits).map((site) => (
              <Fold key={site.id} summary={`${site.name}${site.address ? ` – ${site.address.place}` : ''}`}>
                {() => (
                  <>
                    <Edit site={site} onSaved={pages.reload} />
                    <Invite scope={{ key: site.id, siteId: site.id }} carrierId={site.carrierId} />
                  </>
                )}
              </Fold>
            ))}
          </>
        )}
      </List>
    </Screen>
  );
}

function Edit({ site, onSaved }: { site: Site; onSaved: () => void }) {
  const { t } = useTexts();
  const { account } = useSession();
  const { busy, failed, done, run } = useGuardedWork();
  const [draft, setDraft] = useState({
    ...{ name: site.name, phone: site.phone ?? '', email: site.email ?? '', website: site.website ?? '' },
    ...{ accessibility: site.accessibility ?? '', byAppointment: site.byAppointment },
  });
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  return (
    <Form
      failed={failed}
      busy={busy}
      done={done ? t.saved : null}
      submit={t.save}
      quiet
      onSubmit={() =>
        void run(async () => {
          const { name, phone, email, website, accessibility, byAppointment } = draft;
          await account.jmd.directory.putSite({
            site: {
              ...{ ...site, name, byAppointment },
              ...{
                phone: phone || null,
                email: email || null,
                website: website || null,
                accessibility: accessibility || null,
              },
            },
          });
          onSaved();
        })
      }
    >
      <TextField label={t.nameLabel} value={draft.name} onInput={(name) => set({ name })} />
      <TextField
        label={t.phone}
        hint={t.phoneHint}
        value={draft.phone}
        onInput={(phone) => set({ phone })}
        inputMode="tel"
        dir="ltr"
      />
      <TextField label={t.email} value={draft.email} onInput={(email) => set({ email })} inputMode="email" dir="ltr" />
      <TextField label={t.website} value={draft.website} onInput={(website) => set({ website })} dir="ltr" />
      <TextField
        label={t.accessibility}
        value={draft.accessibility}
        onInput={(accessibility) => set({ accessibility })}
      />
      <CheckBox
        label={t.byAppointment}
        checked={draft.byAppointment}
        onChange={(byAppointment) => set({ byAppointment })}
      />
    </Form>
  );
}
