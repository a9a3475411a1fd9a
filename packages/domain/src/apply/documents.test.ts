import { cvDoc } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { set } from '../../test/apply-log.ts';
import { applicationsOf, cvOf } from './cv.ts';
import { fieldsOf, replacedBy } from './documents.ts';
import { mergeLogs } from './log.ts';

const OTHER = '0193c0de-0000-4000-8000-00000000000b';
const ID = '0193c0de-0000-7000-8000-00000000abcd';

test('The last word counts, and what it replaced is gone', () => {
  const first = set('/person/email', 'a@example.org');
  const log = [first];
  const second = set('/person/email', 'b@example.org', { replaces: replacedBy(log, 'cv', '/person/email') });
  const field = fieldsOf(mergeLogs(log, [second]), 'cv').get('/person/email');
  expect(field).toMatchObject({ value: 'b@example.org', conflicts: [] });
});

test('What two devices wrote without knowing of each other stands side by side until one replaces both', () => {
  const [here, there] = [
    set('/target/occupation', 'Köchin', { lamport: 3 }),
    set('/target/occupation', 'Bäckerin', { lamport: 3, device: OTHER }),
  ];
  const log = mergeLogs([here], [there]);
  const field = fieldsOf(log, 'cv').get('/target/occupation');
  expect([field?.value, ...(field?.conflicts ?? []).map(({ value }) => value)].toSorted()).toEqual([
    'Bäckerin',
    'Köchin',
  ]);
  const settled = set('/target/occupation', 'Köchin', {
    lamport: 4,
    replaces: replacedBy(log, 'cv', '/target/occupation'),
  });
  expect(fieldsOf(mergeLogs(log, [settled]), 'cv').get('/target/occupation')).toMatchObject({
    value: 'Köchin',
    conflicts: [],
  });
});

test('The same value from two devices is no conflict', () => {
  const log = mergeLogs(
    [set('/person/email', 'a@example.org')],
    [set('/person/email', 'a@example.org', { device: OTHER })],
  );
  expect(fieldsOf(log, 'cv').get('/person/email')?.conflicts).toEqual([]);
});

test('What was taken away is not there, and an item is gone with its last field', () => {
  const name = set(`/skills/${ID}/name`, 'Geduld');
  const gone = set(`/skills/${ID}/name`, null, { replaces: [name.id] });
  expect(cvOf([name], ID).skills).toEqual([{ id: ID, name: 'Geduld', group: 'other', evidenceIds: [] }]);
  expect(cvOf([name, gone], ID).skills).toEqual([]);
});

test('A CV out of any log is one by the schema, and knows where its facts come from', () => {
  const log = [
    set('/target/occupation', 'Tischlerin', { provenance: 'exercise:s2-6' }),
    set(`/work/${ID}/employer`, 'Bäckerei Krümel', { provenance: 'exercise:s4-6' }),
    set(`/languages/${ID}/name`, 'Tigrinya'),
  ];
  const doc = cvDoc.parse(cvOf(log, ID));
  expect(doc).toMatchObject({ rev: 3, target: { occupation: 'Tischlerin' }, work: [{ employer: 'Bäckerei Krümel' }] });
  expect(doc.provenance).toEqual({
    ...{
      '/target/occupation': 'exercise:s2-6',
      [`/work/${ID}/employer`]: 'exercise:s4-6',
      [`/languages/${ID}/name`]: 'user',
    },
  });
  expect(cvDoc.parse(cvOf([], ID))).toMatchObject({ rev: 0, updatedAt: null, work: [] });
});

test('Names that every object has are no fields', () => {
  const log = [set('/__proto__/polluted', 'yes'), set('/person/constructor/x', 'yes')];
  cvOf(log, ID);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('An application without a day has no deadline', () => {
  const part = (path: string, value: string) => set(`/${ID}${path}`, value, { doc: 'application' });
  expect(applicationsOf([part('/employer', 'Fahrrad Kette')])).toEqual([
    { id: ID, state: 'idea', employer: 'Fahrrad Kette' },
  ]);
  expect(applicationsOf([part('/deadline/date', '2027-03-31')])).toEqual([
    { id: ID, state: 'idea', deadline: { date: '2027-03-31', hard: false, from: 'user' } },
  ]);
});
