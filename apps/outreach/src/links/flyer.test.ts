import { makeFlyerInput } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { flyerInput, flyerProblems, newFlyer } from './flyer.ts';

const typed = { ...newFlyer('de', ''), title: 'Tag der offenen Tür', url: ' https://jmd.example.org/ ' };
const event = { hasEvent: true, day: '2027-01-12', from: '16:00', to: '18:00', place: 'Haus am Markt' };
const siteId = crypto.randomUUID();

test('What is whole is something that the server takes', () => {
  for (const whole of [typed, { ...typed, ...event }, { ...typed, url: '', slug: 'offener-tag-flyer' }]) {
    expect(flyerProblems(whole).size).toBe(0);
    expect(makeFlyerInput.safeParse(flyerInput(siteId, whole)).success).toBe(true);
  }
});

test('What is missing is told', () => {
  expect([...flyerProblems(newFlyer('de', ''))]).toEqual(['title', 'url']);
  expect([...flyerProblems({ ...typed, ...event, to: '16:00' })]).toEqual(['event']);
  expect([...flyerProblems({ ...typed, ...event, place: ' ' })]).toEqual(['event']);
});

test('An event that was thought better of is not printed', () => {
  expect(flyerInput(siteId, { ...typed, ...event, hasEvent: false })).toMatchObject({ event: null });
});
