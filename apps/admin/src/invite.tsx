import { may } from '@jmd-digital/domain/identity';
import { ROLE_NAMES, ROLE_SCOPES, type RoleName } from '@jmd-digital/schemas/values';
import { Button, Disclosure, Notice, SelectField, TextField } from '@jmd-digital/ui';
import { Act, Form, List, useGuardedWork, usePages } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { inputOf, type Scope, targetOf, useMe, useSession } from './session.tsx';
import { useTexts, word } from './texts.tsx';

/**
 * Invites someone to a role at a place, and lists who was invited there.
 * @param props.carrierId the carrier, where the place is a site
 */
export function Invite({ scope, carrierId }: { scope: Scope; carrierId?: string }) {
  const { t, f } = useTexts();
  const { account } = useSession();
  const me = useMe();
  const { busy, failed, run } = useGuardedWork();
  const place = { ...targetOf(scope), ...(carrierId ? { carrierId } : {}) };
  const roles = ROLE_NAMES.filter(
    (role) => fitting(role, scope) && may(me, 'identity.inviteStaff', { ...place, role }),
  );
  const [role, setRole] = useState<string>(roles[0] ?? '');
  const [note, setNote] = useState('');
  const [made, setMade] = useState<{ link: string; until: string } | null>(null);
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
      {may(me, 'identity.listInvitations', place) && <Invitations key={made?.link} scope={scope} />}
    </section>
  );
}

function Invitations({ scope }: { scope: Scope }) {
  const { t } = useTexts();
  const { account } = useSession();
  const pages = usePages(
    (cursor) => account.jmd.identity.listInvitations({ ...inputOf(scope), ...(cursor ? { cursor } : {}) }),
    [scope.key],
  );
  return (
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
  );
}

const fitting = (role: RoleName, scope: Scope) =>
  ROLE_SCOPES[role] === (scope.siteId ? 'site' : scope.carrierId ? 'carrier' : 'platform');
