import { expect, test } from 'vitest';
import { decide } from './decide.ts';
import { PERMISSIONS } from './permissions.ts';

test('What the table names is allowed to whom it names', () => {
  expect(decide('directory.findSites', { role: 'public' })).toBe(true);
  expect(decide('closed', { role: 'public' }, { closed: [] })).toBe(false);
});

test('What the table does not name is denied, names of objects too', () => {
  for (const action of ['', 'directory.eraseSites', 'toString', '__proto__', 'constructor']) {
    expect(decide(action, { role: 'public' })).toBe(false);
  }
  expect(Object.keys(PERMISSIONS).length).toBeGreaterThan(0);
});
