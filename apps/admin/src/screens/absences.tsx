import { SelectField } from '@jmd-digital/ui';
import { Act, Failed, Form, Loading, useGuardedWork, useLoaded } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useScope } from '../scope-choice.tsx';
import { Screen } from '../screen.tsx';
import { useMe, useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';

const NOBODY = '';

export function AbsencesScreen() {
  const { t } = useTexts();
  const { scope, choice } = useScope('identity.listAbsences');
  return (
    <Screen title={t.absences}>
      {choice}
      {scope?.siteId ? (
        <AtSite key={scope.siteId} siteId={scope.siteId} />
      ) : (
        <p class="jmd-quiet">{t.absencesAtSite}</p>
      )}
    </Screen>
  );
}

function AtSite({ siteId }: { siteId: string }) {
  const { t, f } = useTexts();
  const { account } = useSession();
  const me = useMe();
  const { busy, failed, run } = useGuardedWork();
  const loaded = useLoaded(() => account.jmd.identity.listAbsences({ siteId }), [siteId]);
  // Who counsels here can stand in; everybody in the team may know who that is.
  const team = useLoaded(async () => account.jmd.identity.listTeamKeys({ siteId }), [siteId]);
  const [firstDay, setFirstDay] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [deputyId, setDeputyId] = useState(NOBODY);
  if (loaded.failed) return <Failed error={loaded.failed} onRetry={loaded.reload} />;
  if (!loaded.value) return <Loading />;
  const others = (team.value?.members ?? []).filter(({ accountId }) => accountId !== me.id);
  return (
    <>
      {loaded.value.absences.length === 0 && <p class="jmd-quiet">{t.absencesEmpty}</p>}
      <ul class="rows">
        {loaded.value.absences.map((each) => (
          <li key={each.id}>
            <span>
              <bdi>{each.publicName}</bdi>: {f.date(each.firstDay)} – {f.date(each.lastDay)}
              {each.deputyName ? ` · ${t.deputyIs({ name: each.deputyName })}` : ` · ${t.noDeputy}`}
            </span>
            {each.accountId === me.id && (
              <Act
                label={t.remove}
                onAct={async () => {
                  await account.jmd.identity.removeAbsence({ absenceId: each.id });
                  loaded.reload();
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <h2>{t.absenceNew}</h2>
      <Form
        failed={failed}
        busy={busy}
        submit={t.save}
        onSubmit={() =>
          void run(async () => {
            await account.jmd.identity.setAbsence({
              ...{ id: crypto.randomUUID(), accountId: me.id, firstDay, lastDay: lastDay || firstDay },
              deputyId: deputyId === NOBODY ? null : deputyId,
            });
            setFirstDay('');
            setLastDay('');
            loaded.reload();
          })
        }
      >
        <DayField label={t.firstDay} value={firstDay} onInput={setFirstDay} />
        <DayField label={t.lastDay} value={lastDay} onInput={setLastDay} />
        <SelectField
          label={t.deputy}
          value={deputyId}
          onChange={setDeputyId}
          options={[
            { value: NOBODY, label: t.noDeputy },
            ...others.map(({ accountId, publicName }) => ({ value: accountId, label: publicName })),
          ]}
        />
      </Form>
    </>
  );
}

function DayField({ label, value, onInput }: { label: string; value: string; onInput: (value: string) => void }) {
  return (
    <label class="jmd-field">
      <span class="jmd-label">{label}</span>
      <input class="jmd-input" type="date" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </label>
  );
}
