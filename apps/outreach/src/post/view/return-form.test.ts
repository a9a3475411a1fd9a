import { postRepeat } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { repeatOf, startForm } from './return-form.ts';

const ZONE = 'Europe/Berlin';

test('What a form says is what it is read from again', () => {
  const start = startForm(null, '2027-01-12');
  expect(start).toMatchObject({ how: 'week', weekday: '2', start: '2027-01-12' });
  for (const how of ['week', 'two-weeks', 'month-weekday', 'month-day'] as const) {
    const form = { ...start, how, nth: '-1', day: '31', until: '2027-12-31' };
    const repeat = repeatOf(form, ZONE);
    expect(postRepeat.parse(repeat)).toEqual(repeat);
    expect(repeatOf(startForm(repeat, '2026-01-01'), ZONE)).toEqual(repeat);
  }
});

test('Without a time, or with an end before its beginning, it is none', () => {
  const start = startForm(null, '2027-01-12');
  expect(repeatOf({ ...start, time: '' }, ZONE)).toBeNull();
  expect(repeatOf({ ...start, until: '2027-01-11' }, ZONE)).toBeNull();
});
