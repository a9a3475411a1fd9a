import { may } from '@jmd-digital/domain/identity';
import { Card } from '@jmd-digital/ui';
import { Act, List, usePages } from '@jmd-digital/ui/app';
import { Invite } from '../invite.tsx';
import { useScope } from '../scope-choice.tsx';
import { Screen } from '../screen.tsx';
import { inputOf, targetOf, useMe, useSession } from '../session.tsx';
import { useTexts, word } from '../texts.tsx';

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
