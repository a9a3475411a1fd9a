import { LOCALES } from '@jmd-digital/schemas/values';
import { expect, test } from 'vitest';
import { OPT_IN_TEXTS } from './opt-in-texts.ts';

test.each(LOCALES)('The question in %s names the newsletter, who sends it and how long it stands', (locale) => {
  const { subject, text, linkText } = OPT_IN_TEXTS[locale];
  expect(text.match(/\{\w+\}/g)?.toSorted()).toEqual(['{days}', '{name}', '{site}']);
  expect(`${subject}${linkText}`).not.toContain('{');
  expect(subject.length).toBeLessThan(60);
});
