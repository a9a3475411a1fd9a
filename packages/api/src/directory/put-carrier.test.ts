import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { callerAt, refusalOf } from '../../test/caller.ts';
import { employee, SITE, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

async function listedBy(person: { call: Awaited<ReturnType<typeof employee>>['call'] }) {
  const [item] = (await person.call.directory.listCarriers({})).items;
  if (!item) throw new Error('No carrier');
  const { settings, revision, siteCount, ...carrier } = item;
  return { carrier, settings, revision, siteCount };
}

test('What a carrier says about data is there for everyone who is about to ask', async () => {
  const admin = await employee(database.current, 'carrier-admin', 'Hinweise');
  const { carrier, settings, revision } = await listedBy(admin);
  const said = { privacyTexts: { de: 'Wir achten auf dich.', ar: 'نحن نحميك.' }, dataProtectionContact: 'Haus 1' };
  await admin.call.directory.putCarrier({ carrier, settings: { ...settings, ...said }, revision });
  const { carrier: shown } = await callerAt(database.current).identity.readTeamKey({ siteId: SITE });
  expect(shown).toEqual({
    ...{ name: carrier.name, lawRegime: carrier.lawRegime, privacyUrl: null, imprintUrl: null },
    ...said,
  });
  const odd = { ...settings, privacyTexts: { xx: 'Keine Sprache' } } as never;
  expect(await refusalOf(admin.call.directory.putCarrier({ carrier, settings: odd, revision: 1 }))).toMatchObject({
    reason: 'invalid_input',
  });
  await database.current.pool.query('delete from carrier_settings');
});

test('A change is made from what one has seen; another one in between is a conflict', async () => {
  const admin = await employee(database.current, 'carrier-admin', 'Träger');
  const { carrier, settings, revision } = await listedBy(admin);
  const put = (days: number, from: number) =>
    admin.call.directory.putCarrier({
      carrier: { ...carrier, lawRegime: 'kdg' },
      settings: { ...settings, closedCaseDays: days },
      revision: from,
    });
  const outcomes = await Promise.all(
    [90, 120].map((days) =>
      put(days, revision).then(
        (answer) => answer.revision,
        (error) => error.reason,
      ),
    ),
  );
  expect(outcomes.map(String).toSorted()).toEqual(['1', 'conflict']);
  expect(await refusalOf(put(30, 0))).toMatchObject({ reason: 'conflict' });
  expect(await put(30, 1)).toEqual({ revision: 2 });
  expect(await listedBy(admin)).toMatchObject({
    carrier: { lawRegime: 'kdg' },
    settings: { closedCaseDays: 30 },
    revision: 2,
  });
});
