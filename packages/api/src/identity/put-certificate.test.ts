import { type CertificateFacts, createCarrierKey, issueCertificate } from '@jmd-digital/crypto/public';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { NOW, refusalOf } from '../../test/caller.ts';
import { b64, employee, makeTeam, OTHER_SITE, SITE, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('A carrier certifies who certifies at a site, and that one a member; nothing else is kept', async () => {
  const platform = await employee(database.current, 'platform-admin', 'Plattform');
  const carrier = await employee(database.current, 'carrier-admin', 'Träger');
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const jonas = await employee(database.current, 'counsellor', 'Jonas');
  const root = await createCarrierKey();
  const [listed] = (await carrier.call.directory.listCarriers({})).items;
  if (!listed) throw new Error('No carrier');
  const { settings, revision, siteCount: _, ...row } = listed;
  await carrier.call.directory.putCarrier({
    carrier: row,
    settings: { ...settings, certPublic: b64(root.public) },
    revision,
  });

  const times = { notBefore: NOW.epochMilliseconds - 1, notAfter: NOW.epochMilliseconds + 1_000 };
  const forSite = {
    kind: 'site' as const,
    subjectId: SITE,
    subject: lead.identity.public,
    issuerKeyId: root.keyId,
    ...times,
  };
  const encoded = b64(await issueCertificate(forSite, root.seed));
  const forged = b64(await issueCertificate(forSite, new Uint8Array(32).fill(1)));
  expect(await refusalOf(carrier.call.identity.putCertificate({ encoded: forged }))).toMatchObject({
    fieldErrors: { encoded: 'invalid' },
  });
  expect(await refusalOf(platform.call.identity.putCertificate({ encoded }))).toMatchObject({
    reason: 'not_permitted',
  });
  expect(await carrier.call.identity.putCertificate({ encoded })).toHaveProperty('id');

  const forMember = {
    ...forSite,
    kind: 'member' as const,
    subjectId: jonas.id,
    subject: jonas.identity.public,
    issuerKeyId: lead.identity.keyId,
  };
  const member = b64(await issueCertificate(forMember, lead.identity.signKey));
  expect(await lead.call.identity.putCertificate({ encoded: member })).toHaveProperty('id');
  const expired = { ...forMember, notAfter: NOW.epochMilliseconds - 1 };
  const old = b64(await issueCertificate(expired, lead.identity.signKey));
  expect(await refusalOf(lead.call.identity.putCertificate({ encoded: old }))).toMatchObject({
    reason: 'invalid_input',
  });

  // Not the keys of who it says, and nobody of this team.
  const stranger = await employee(database.current, 'counsellor', 'Fremd', { siteId: OTHER_SITE });
  const put = async (facts: CertificateFacts, by = lead) =>
    lead.call.identity.putCertificate({ encoded: b64(await issueCertificate(facts, by.identity.signKey)) });
  const refused = { fieldErrors: { encoded: 'invalid' } };
  expect(await refusalOf(put({ ...forMember, subject: stranger.identity.public }))).toMatchObject(refused);
  expect(
    await refusalOf(put({ ...forMember, subjectId: stranger.id, subject: stranger.identity.public })),
  ).toMatchObject(refused);
  // Signed by a member whom nobody named as certifier, in the certifier's name and in the own one.
  expect(await refusalOf(put(forMember, jonas))).toMatchObject(refused);
  expect(await refusalOf(put({ ...forMember, issuerKeyId: jonas.identity.keyId }, jonas))).toMatchObject(refused);

  // The same again is the same; the team's key is certified as the site's, and that of another site is not.
  const again = await lead.call.identity.putCertificate({ encoded: member });
  expect(await lead.call.identity.putCertificate({ encoded: member })).toEqual(again);
  const team = await makeTeam(SITE, lead, [lead, jonas]);
  const theirs = await makeTeam(OTHER_SITE, stranger, [stranger]);
  const forTeam = (siteId: string, kem: Uint8Array<ArrayBuffer>) => ({
    ...{ ...forMember, kind: 'team' as const, subjectId: siteId, subject: { kem, sign: new Uint8Array() } },
  });
  expect(await put(forTeam(SITE, team.public))).toHaveProperty('id');
  expect((await lead.call.identity.readTeamKey({ siteId: SITE })).trust.certificates).toHaveLength(2);
  // A member who is vouched for vouches for the team's key, and for no colleague.
  const byJonas = { issuerKeyId: jonas.identity.keyId };
  expect(await put({ ...forTeam(SITE, team.public), ...byJonas }, jonas)).toHaveProperty('id');
  const mira = { ...forMember, ...byJonas, subjectId: lead.id, subject: lead.identity.public };
  expect(await refusalOf(put(mira, jonas))).toMatchObject(refused);
  expect(await refusalOf(put(forTeam(SITE, theirs.public)))).toMatchObject(refused);
  expect(await refusalOf(put(forTeam(OTHER_SITE, theirs.public)))).toMatchObject(refused);
  expect((await lead.call.identity.readTeamKey({ siteId: OTHER_SITE })).trust.certificates).toEqual([]);
});
