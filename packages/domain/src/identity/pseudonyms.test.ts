import { LOCALES } from '@jmd-digital/schemas/values';
import { expect, test } from 'vitest';
import { readLoginName } from './login-name.ts';
import { suggestName } from './pseudonyms.ts';

test.each(LOCALES)('%s: whatever is suggested is a login name', (locale) => {
  for (const value of [0, 0.25, 0.5, 0.999_999]) {
    const name = suggestName(locale, () => value);
    expect(readLoginName(name)).toMatchObject({ ok: true, name });
    const [first, second] = name.split(' ');
    expect(first).not.toBe(second);
  }
});
