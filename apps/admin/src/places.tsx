import { may } from '@jmd-digital/domain/identity';
import type { OwnAccount } from '@jmd-digital/schemas';
import type { ComponentType } from 'preact';
import { AbsencesScreen } from './screens/absences.tsx';
import { AuditScreen } from './screens/audit.tsx';
import { CarriersScreen } from './screens/carriers.tsx';
import { ImportScreen } from './screens/import.tsx';
import { OwnScreen } from './screens/own.tsx';
import { PeopleScreen } from './screens/people.tsx';
import { PoliciesScreen } from './screens/policies.tsx';
import { SitesScreen } from './screens/sites.tsx';
import { type Scope, scopesOf, targetOf } from './session.tsx';
import type { Texts } from './texts.tsx';

interface Place {
  name: string;
  label: (t: Texts['t']) => string;
  screen: ComponentType<{ id: string }>;
}

const anywhere = (me: OwnAccount, action: string) =>
  scopesOf(me).some((scope: Scope) => may(me, action, { ...targetOf(scope), role: 'counsellor' })) ||
  may(me, action, {});

/** Whether there are cases that could be theirs. */
export const hasDesk = (me: OwnAccount) => anywhere(me, 'identity.listTeamKeys');

/** Whether there are posts that they have a say in. */
export const hasOutreach = (me: OwnAccount) => anywhere(me, 'outreach.listPosts');

/** What this person has any business with, in the order of the working day. */
export function placesOf(me: OwnAccount): Place[] {
  const all: [Place, boolean][] = [
    [{ name: 'people', label: (t) => t.people, screen: PeopleScreen }, anywhere(me, 'identity.listStaff')],
    [{ name: 'absences', label: (t) => t.absences, screen: AbsencesScreen }, anywhere(me, 'identity.listAbsences')],
    [{ name: 'sites', label: (t) => t.sites, screen: SitesScreen }, anywhere(me, 'directory.putSite')],
    [{ name: 'carriers', label: (t) => t.carriers, screen: CarriersScreen }, anywhere(me, 'directory.listCarriers')],
    [{ name: 'policies', label: (t) => t.policies, screen: PoliciesScreen }, anywhere(me, 'policy.listPolicies')],
    [{ name: 'import', label: (t) => t.import, screen: ImportScreen }, anywhere(me, 'directory.importDirectory')],
    [{ name: 'audit', label: (t) => t.audit, screen: AuditScreen }, anywhere(me, 'identity.listAudit')],
    [{ name: 'own', label: (t) => t.own, screen: OwnScreen }, true],
  ];
  return all.flatMap(([place, offered]) => (offered ? [place] : []));
}
