import { LOCALES } from '@jmd-digital/schemas/values';
import { expect, test } from 'vitest';
import { NOTICES } from './notices.ts';

test.each(LOCALES)('The notice in %s names nothing but the start page', (locale) => {
  const { subject, text } = NOTICES[locale];
  expect(text.match(/\{\w+\}/g)).toEqual(['{link}']);
  expect(subject).not.toContain('{');
  expect(subject.length).toBeLessThan(60);
  expect(`${subject} ${text}`).not.toMatch(/jmd|migration|beratung|counsel|conseil|danış|консульт|مشور|استشار/i);
});
