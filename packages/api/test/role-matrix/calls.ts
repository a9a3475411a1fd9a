import type { Actor, Target } from '@jmd-digital/domain/identity';
import * as schemas from '@jmd-digital/schemas';
import { type Asker, casesFor, PLACES, type Place, ROLES } from './people.ts';
import { fits, scopeColumns, type World } from './world.ts';

/** One thing to try: an input, and what it is done to. */
export interface Call {
  input: unknown;
  target: Target;
  name: string;
}

const KEBAB = /[A-Z]/g;
const examples = schemas as unknown as Record<string, { input: Record<string, unknown> } | undefined>;
const exampleOf = (procedure: string) => {
  const verb = procedure.split('.')[1] ?? '';
  const example = examples[`${verb}Example`];
  if (!example) throw new Error(`No example of ${procedure.replace(KEBAB, '-')}`);
  return example.input;
};

const atSites = PLACES.filter(({ siteId }) => siteId);

/** What a procedure is tried on. Everything that is not named here is about nothing, or about the asker alone. */
const TARGETS: Readonly<Record<string, (asker: Asker, world: World, example: Record<string, unknown>) => Call[]>> = {
  ...Object.fromEntries(
    ['listTeamKeys', 'makeTeamEpoch', 'shareTeamKey', 'listAbsences'].map((verb) => [
      `identity.${verb}`,
      (_asker: Asker, _world: World, example: Record<string, unknown>) =>
        atSites.map((place) => on(place, { ...example, siteId: place.siteId })),
    ]),
  ),
  ...Object.fromEntries(
    [
      ...['acceptCase', 'followCase', 'markSeen', 'readCase', 'rotateCaseKey', 'sendMessage', 'shareCaseKeys'],
      ...['showPresence', 'assignCase', 'pauseCase', 'closeCase', 'addNote', 'answerHandOver', 'answerQuestions'],
      ...['askHandOver', 'changeAppointment', 'eraseCase', 'forwardCase', 'keepCase', 'logContact', 'offerAppointment'],
      ...['putRecord', 'setVisibility'],
    ].map((verb) => [`counselling.${verb}`, onCases]),
  ),
  ...Object.fromEntries(
    [
      ...['followInbox', 'listTextModules', 'putTextModule', 'removeTextModule'].map((verb) => `counselling.${verb}`),
      ...['listChannels', 'putChannel', 'removeChannel', 'listPosts', 'readPost', 'putPost', 'submitPost'].map(
        (verb) => `outreach.${verb}`,
      ),
      ...['reviewPost', 'commentPost', 'planDelivery', 'decideDelivery'].map((verb) => `outreach.${verb}`),
      ...['checkChannel', 'takeDownDelivery', 'confirmTakeDown', 'listTakeDowns'].map((verb) => `outreach.${verb}`),
      ...['listDeliveries', 'archivePost', 'putRepeat', 'listPictures', 'removePicture'].map(
        (verb) => `outreach.${verb}`,
      ),
      ...['listConsents', 'putConsent', 'withdrawConsent'].map((verb) => `outreach.${verb}`),
      ...['listKits', 'readKit', 'putKit', 'removeKit', 'listLinks', 'putLink', 'removeLink'].map(
        (verb) => `outreach.${verb}`,
      ),
      ...['readNewsletter', 'makeFlyer'].map((verb) => `outreach.${verb}`),
      ...[
        'answerOffer',
        'listCoverage',
        'listPlaces',
        'listProfiles',
        'movePlace',
        'moveProfile',
        'offerPlace',
        'putPlace',
        'putProfile',
        'recordPermission',
        'listInvitationUse',
        'makeInvitation',
        'askSecrecy',
        'decideSecrecy',
        'listIncidents',
        'listSecrecy',
        'putEvidence',
        'readEvidence',
        'reportIncident',
        'stepIncident',
        'listSnippets',
        'putSnippet',
        'reviewSnippet',
        'removeSnippet',
        'listMisinformation',
        'putMisinformation',
      ].map((verb) => `streetwork.${verb}`),
    ].map((action) => [
      action,
      (_asker: Asker, _world: World, example: Record<string, unknown>) =>
        atSites.map((place) => on(place, { ...example, siteId: place.siteId })),
    ]),
  ),
  'identity.giveResetCode': onCases,
  ...Object.fromEntries(
    ['identity.listAudit', 'identity.listInvitations', 'identity.listStaff', 'policy.listPolicies'].map((action) => [
      action,
      () =>
        PLACES.map((place) => {
          const { siteId, carrierId } = scopeColumns(place);
          return on(place, { ...(siteId ? { siteId } : {}), ...(carrierId ? { carrierId } : {}) });
        }),
    ]),
  ),
  ...Object.fromEntries(
    ['inviteStaff', 'grantMembership'].map((verb) => [
      `identity.${verb}`,
      (_asker: Asker, world: World, example: Record<string, unknown>) =>
        rolesAt().map(({ place, role }) =>
          on(
            { ...place, role },
            {
              ...{ ...example, role, id: crypto.randomUUID(), ...scopeColumns(place) },
              ...(verb === 'grantMembership' ? { accountId: world.at.get(place.name)?.accountId } : {}),
            },
          ),
        ),
    ]),
  ),
  'identity.endMembership': (_asker, world) =>
    rolesAt().map(({ place, role }) =>
      on({ ...place, role }, { membershipId: world.at.get(place.name)?.membershipIds[role] }),
    ),
  'identity.revokeInvitation': (_asker, world) =>
    PLACES.map((place) => on(place, { invitationId: world.at.get(place.name)?.invitationId })),
  'identity.setAccountState': (_asker, world) =>
    PLACES.map((place) => on(place, { accountId: world.at.get(place.name)?.accountId, state: 'locked' })),
  'identity.setAbsence': (_asker, world, example) =>
    PLACES.map((place) => {
      const accountId = world.at.get(place.name)?.accountId;
      return on({ ...place, accountId: accountId ?? null }, { ...example, id: crypto.randomUUID(), accountId });
    }),
  'identity.removeAbsence': (_asker, world) =>
    PLACES.map((place) =>
      on(
        { ...place, accountId: world.at.get(place.name)?.accountId ?? null },
        { absenceId: world.at.get(place.name)?.absenceId },
      ),
    ),
  'identity.putCertificate': (_asker, world) =>
    atSites.map((place) => on(place, { encoded: world.certificates.get(place.siteId ?? '') })),
  'directory.putCarrier': (_asker, _world, example) =>
    PLACES.filter((place) => !place.siteId && place.carrierId).map((place) =>
      on(place, { ...example, carrier: { ...(example.carrier as object), id: place.carrierId } }),
    ),
  'directory.putSite': (_asker, _world, example) =>
    atSites.map((place) =>
      on(place, { site: { ...(example.site as object), id: place.siteId, carrierId: place.carrierId } }),
    ),
  'policy.putPolicy': (_asker, _world, example) =>
    PLACES.map((place) =>
      on(ownedBy(place), { ...example, policy: { ...(example.policy as object), ...owner(place) } }),
    ),
  'policy.removePolicy': (_asker, _world, example) =>
    PLACES.map((place) => on(ownedBy(place), { ...example, ...owner(place) })),
  // Its own proof is judged inside; a ticket that nobody has shows that the asker got as far as that.
  'identity.setPassword': (asker, _world, example) => [
    on(own(asker.actor), { ...example, proof: { kind: 'recovery', ticket: 'none', device: DEVICE } }),
  ],
};

const DEVICE = { public: 'A'.repeat(43), label: 'other', shared: true };

/** Whose a policy is. One of a site is the site's alone, and no carrier's. */
const ownedBy = (place: Place): Place => ({ ...place, carrierId: place.siteId ? null : (place.carrierId ?? null) });
const owner = ({ siteId, carrierId }: Place) => ({
  level: siteId ? 'site' : carrierId ? 'carrier' : 'programme',
  ownerId: siteId ?? carrierId ?? null,
});

function onCases({ actor }: Asker, world: World, example: Record<string, unknown>): Call[] {
  if (actor.accountId === null) return [];
  return casesFor(actor.accountId).flatMap((target) => {
    const caseId = world.caseIds.get(`${actor.accountId}/${target.name}`);
    return caseId ? [on(target, { ...example, caseId })] : [];
  });
}

const rolesAt = () =>
  PLACES.flatMap((place) => ROLES.filter((role) => fits(role, place)).map((role) => ({ place, role })));
const own = (actor: Actor): Place => ({ name: 'own', accountId: actor.accountId });
const on = (place: Place | (Target & { name: string }), input: unknown): Call => ({
  input,
  target: place,
  name: place.name,
});

/** Everything that one asker tries of one procedure. */
export function callsOf(procedure: string, asker: Asker, world: World): Call[] {
  const example = exampleOf(procedure);
  return TARGETS[procedure]?.(asker, world, example) ?? [on(own(asker.actor), example)];
}

/** The same without a database: every kind of target that there is, for comparing tables. */
export function targetsOf(asker: Asker): Target[] {
  const me = asker.actor.accountId;
  return [
    { accountId: me },
    { accountId: 'somebody else' },
    ...PLACES,
    ...rolesAt().map(({ place, role }) => ({ ...place, role })),
    ...(me === null ? [] : casesFor(me)),
  ];
}
