import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { employee, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('New codes end the old ones', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const { backupCodes } = await lead.call.identity.makeBackupCodes({});
  expect(backupCodes).toHaveLength(10);
  const stepUp = (code = '') => lead.call.identity.stepUp({ kind: 'factor', proof: { kind: 'backup-code', code } });
  expect(await refusalOf(stepUp(lead.backupCodes[0]))).toMatchObject({ reason: 'wrong_code' });
  expect(await stepUp(backupCodes[0])).toHaveProperty('elevatedUntil');
  const { rows } = await database.current.pool.query('select code_hash from backup_code where account_id = $1', [
    lead.id,
  ]);
  expect(JSON.stringify(rows)).not.toContain((backupCodes[1] ?? '').replaceAll('-', ''));
});
