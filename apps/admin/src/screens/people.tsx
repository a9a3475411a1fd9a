import { ROLE_NAMES, ROLE_SCOPES, type RoleName } from '@jmd-digital/schemas/values';
import { Button, Card, Disclosure, Notice, SelectField, TextField } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { Screen } from '../app.tsx';
import { useScope } from '../scope-choice.tsx';
import { inputOf, may, type Scope, targetOf, useMe, useSession } from '../session.tsx';
import { useTexts, word } from '../texts.tsx';
import { Act, Form, List, usePages, useWork } from '../work.tsx';

export function PeopleScreen() {
  const { t, f } = useTexts();
  const { account } = useSession();
  const me = useMe();
  const { scope, choice } = useScope('identity.listStaff');
  const pages = usePages(
    (cursor) => account.jmd.identity.listStaff({ ...(scope ? inputOf(scope) : {}), ...(cursor ? { cursor } : {}) }),
    [scope?.key],
  );
  if (!scope) return null;
  return (
    <Screen title={t.people}>
      {choice}
      <List pages={pages} empty={t.peopleEmpty}>
        {(items) => (
          <ul class="cards">
            {items.map((person) => (
              <li key={person.id}>
                <Card>
                  <h2>
                    <bdi>{person.publicName}</bdi>
                  </h2>
                  <p class="jmd-quiet">
                    <bdi>{person.loginName}</bdi>
                    {person.state === 'locked' && ` · ${t.locked}`}
                    {!person.hasFactor && ` · ${t.noFactor}`}
                    {person.holdsTeamKey === false && ` · ${t.noTeamKey}`}
                    {person.absentUntil && ` · ${t.absentUntil({ date: f.date(person.absentUntil) })}`}
                  </p>
                  <ul class="rows">
                    {person.memberships.map((held) => (
                      <li key={held.id}>
                        <span>
                          {word(t, `role.${held.role}`)} – <bdi>{held.scopeName ?? t.platform}</bdi>
                        </span>
                        {may(me, 'identity.endMembership', { ...targetOf(scope), role: held.role }) && (
                          <Act
                            label={t.endRole}
                            onAct={async () => {
                              await account.jmd.identity.endMembership({ membershipId: held.id });
                              pages.reload();
                            }}
                          />
                        )}
                      </li>
                    ))}
                  </ul>
                  {may(me, 'identity.setAccountState', targetOf(scope)) && person.id !== me.id && (
                    <Act
                      label={person.state === 'locked' ? t.unlock : t.lock}
                      onAct={async () => {
                        const state = person.state === 'locked' ? 'active' : 'locked';
                        await account.jmd.identity.setAccountState({ accountId: person.id, state });
                        pages.reload();
                      }}
                    />
                  )}
                </Card>
              </li>
            ))}
          </ul>
        )}
      </List>
      <p class="jmd-quiet">{t.endRoleText}</p>
      <Invite scope={scope} />
    </Screen>
  );
}

function Invite({ scope }: { scope: Scope }) {
  const { t, f } = useTexts();
  const { account } = useSession();
  const me = useMe();
  const { busy, failed, run } = useWork();
  const roles = ROLE_NAMES.filter(
    (role) => fitting(role, scope) && may(me, 'identity.inviteStaff', { ...targetOf(scope), role }),
  );
  const [role, setRole] = useState<string>(roles[0] ?? '');
  const [note, setNote] = useState('');
  const [made, setMade] = useState<{ link: string; until: string } | null>(null);
  const pages = usePages(
    (cursor) => account.jmd.identity.listInvitations({ ...inputOf(scope), ...(cursor ? { cursor } : {}) }),
    [scope.key, made?.link],
  );
  if (roles.length === 0) return null;
  return (
    <section class="jmd-stack">
      <h2>{t.inviteTitle}</h2>
      <Form
        failed={failed}
        busy={busy}
        submit={t.invite}
        onSubmit={() =>
          void run(async () => {
            const { token, expiresAt } = await account.jmd.identity.inviteStaff({
              ...{ id: crypto.randomUUID(), role: role as RoleName, note: note.trim() || t.someone },
              ...{ siteId: scope.siteId ?? null, carrierId: scope.carrierId ?? null },
            });
            setMade({ link: `${location.origin}/admin/#/invitation/${token}`, until: expiresAt });
            setNote('');
          })
        }
      >
        <SelectField
          label={t.roleLabel}
          value={role}
          onChange={setRole}
          options={roles.map((each) => ({ value: each, label: word(t, `role.${each}`) }))}
        />
        <TextField label={t.noteLabel} hint={t.noteHint} value={note} onInput={setNote} />
      </Form>
      {made && (
        <Notice
          tone="success"
          title={t.inviteMade}
          action={
            <Button kind="secondary" onClick={() => void navigator.clipboard.writeText(made.link)}>
              {t.copy}
            </Button>
          }
        >
          <code dir="ltr">{made.link}</code> {t.validUntil({ date: f.date(made.until) })} {t.inviteOnce}
        </Notice>
      )}
      <Disclosure summary={t.invitations}>
        <List pages={pages} empty={t.invitationsEmpty}>
          {(items) => (
            <ul class="rows">
              {items.map((each) => (
                <li key={each.id}>
                  <span>
                    <bdi>{each.note}</bdi> – {word(t, `role.${each.role}`)} – {word(t, `invitation.${each.state}`)}
                  </span>
                  {each.state === 'open' && (
                    <Act
                      label={t.revoke}
                      onAct={async () => {
                        await account.jmd.identity.revokeInvitation({ invitationId: each.id });
                        pages.reload();
                      }}
                    />
                  )}
                </li>
              ))}
            </ul>
          )}
        </List>
      </Disclosure>
    </section>
  );
}

const fitting = (role: RoleName, scope: Scope) =>
  ROLE_SCOPES[role] === (scope.siteId ? 'site' : scope.carrierId ? 'carrier' : 'platform');
