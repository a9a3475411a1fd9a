import { linkDraft } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { countsUpTo, isCampaign } from './link.ts';

test.each([
  'offener-tag',
  'a',
  '2027',
  'x'.repeat(40),
  'Offener',
  'zwei--striche',
  '-vorn',
  'ende-',
  'ä',
  '',
  'x'.repeat(41),
  'a b',
])('A campaign is judged here as the server does: %j', (campaign) => {
  const server = linkDraft.safeParse({ campaign, medium: 'poster', url: 'https://jmd.example.org/' }).success;
  expect(isCampaign(campaign)).toBe(server);
});

test('Every day up to today has its count, also over the turn of a month', () => {
  const days = [
    { day: '2026-03-01', count: 3 },
    { day: '2026-01-01', count: 9 },
  ];
  expect(countsUpTo(days, '2026-03-02', 4)).toEqual([
    { day: '2026-02-27', count: 0 },
    { day: '2026-02-28', count: 0 },
    { day: '2026-03-01', count: 3 },
    { day: '2026-03-02', count: 0 },
  ]);
});
