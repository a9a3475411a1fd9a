import type { CaseSummary } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { type CaseFilter, carriedBy, filterCases, NO_FILTER } from './filter-cases.ts';

const CASES = [
  {
    assigneeId: 'mira',
    assigneeName: 'Mira',
    caseNumber: 'K7-42',
    language: 'de',
    siteName: 'JMD Köln',
    topic: 'housing',
  },
  {
    assigneeId: 'jonas',
    assigneeName: 'Jonas',
    caseNumber: 'K7-43',
    language: 'ar',
    siteName: 'JMD Essen',
    topic: 'german',
  },
  { assigneeId: null, assigneeName: null, caseNumber: 'B2-01', language: 'ar', siteName: 'JMD Köln', topic: 'housing' },
].map((each) => ({ ...each, handOverTo: null, siteId: each.siteName }) as unknown as CaseSummary);

const numbers = (filter: Partial<CaseFilter>) =>
  filterCases(CASES, { ...NO_FILTER, ...filter }, 'mira', (topic) => (topic === 'housing' ? 'Wohnen' : topic)).map(
    ({ caseNumber }) => caseNumber,
  );

test('Without a filter everything is there; mine and the team’s part it in two', () => {
  expect(numbers({})).toHaveLength(3);
  expect(numbers({ whose: 'mine' })).toEqual(['K7-42']);
  expect(numbers({ whose: 'team' })).toEqual(['K7-43', 'B2-01']);
});

test('Topic, language and site narrow it together', () => {
  expect(numbers({ topic: 'housing', language: 'ar' })).toEqual(['B2-01']);
  expect(numbers({ siteId: 'JMD Köln' })).toEqual(['K7-42', 'B2-01']);
});

test('The search finds number, topic, site and name, without case and accents, all words of it', () => {
  expect(numbers({ search: 'koln wohnen' })).toEqual(['K7-42', 'B2-01']);
  expect(numbers({ search: 'JONAS' })).toEqual(['K7-43']);
  expect(numbers({ search: ' b2-01 ' })).toEqual(['B2-01']);
  expect(numbers({ search: 'Köln Jonas' })).toEqual([]);
});

test('What somebody carries is what is theirs and not over', () => {
  const of = (assigneeId: string, state: string) => ({ assigneeId, state });
  expect(
    carriedBy([of('mira', 'active'), of('mira', 'closed'), of('mira', 'dormant'), of('jonas', 'active')], 'mira'),
  ).toBe(1);
});
