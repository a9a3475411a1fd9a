import { expect, test } from 'vitest';
import { type Candidate, rankSites } from './rank-sites.ts';

const site = (id: string, languages: string[], topics: string[], place = 'Köln') =>
  ({
    id,
    name: `JMD ${id}`,
    languages,
    services: [{ topics }],
    virtual: false,
    address: { place, postalCode: '50667' },
  }) as unknown as Candidate;
const SITES = [
  site('neither', [], []),
  site('topic', [], ['housing']),
  site('language', ['ar'], []),
  site('both', ['ar'], ['housing'], 'Essen'),
  site('own', ['ar'], ['housing']),
];
const about = { language: 'ar', topic: 'housing', siteId: 'own' };

test('Who fits both comes first, then who speaks the language, then who knows the topic; never the own site', () => {
  expect(rankSites(SITES, about, '').map((each) => each.site.id)).toEqual(['both', 'language', 'topic', 'neither']);
});

test('The search finds name and place', () => {
  expect(rankSites(SITES, about, 'essen').map((each) => each.site.id)).toEqual(['both']);
  expect(rankSites(SITES, about, 'koln jmd t').map((each) => each.site.id)).toContain('topic');
  expect(rankSites(SITES, about, 'nirgends')).toEqual([]);
});
