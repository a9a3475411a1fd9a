import type { FindSitesOutput, FoundSite } from '@jmd-digital/schemas';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answerer, routeEnquiry } from './route-enquiry.ts';

const site = (id: string, more: Partial<Answerer> = {}): Answerer => ({
  ...{ id, name: id, virtual: false, responsible: true, matchesLanguage: true, matchesTopic: true },
  ...more,
});
const online = (id: string, more: Partial<Answerer> = {}) => site(id, { virtual: true, responsible: false, ...more });
const found = (sites: Answerer[], virtual: Answerer[]): FindSitesOutput => ({
  ...{ kind: 'found', at: '', places: [], sites: sites as FoundSite[] },
  online: { first: false, because: null, sites: virtual as FoundSite[] },
});
const route = (sites: Answerer[], virtual: Answerer[], closed: string[] = [], named: Answerer | null = null) => {
  const routed = routeEnquiry(found(sites, virtual), (id) => !closed.includes(id), named, [...sites, ...virtual]);
  return routed.kind === 'site' ? `${routed.site.id} ${routed.why}` : routed.kind;
};

test('The site at the place answers where it speaks the language and knows the topic', () => {
  expect(route([site('here')], [online('net')])).toBe('here responsible');
});

test('Somebody who understands beats somebody who is near', () => {
  expect(route([site('here', { matchesLanguage: false })], [online('net')])).toBe('net online');
  expect(route([site('here', { matchesTopic: false })], [online('net')])).toBe('net online');
  expect(route([site('here', { matchesTopic: false })], [online('net', { matchesLanguage: false })])).toBe(
    'here responsible',
  );
  expect(route([site('here', { matchesLanguage: false })], [online('net', { matchesLanguage: false })])).toBe(
    'here responsible',
  );
});

test('A site without a key is passed over, and a link that names one too', () => {
  expect(route([site('here')], [online('net')], ['here'])).toBe('net online');
  expect(route([site('here')], [online('net')], [], site('partner'))).toBe('partner named');
  expect(route([site('here')], [online('net')], ['partner'], site('partner'))).toBe('here responsible');
});

test('Abroad and unserved places come to an online team, and to any team where there is none', () => {
  const virtual = online('net');
  const abroad: FindSitesOutput = {
    ...{ kind: 'abroad', at: '' },
    online: { first: true, because: 'abroad', sites: [virtual as FoundSite] },
  };
  const anyone = () => true;
  expect(routeEnquiry(abroad, anyone, null, [])).toMatchObject({ kind: 'site', site: virtual, why: 'online' });
  const other = site('far', { responsible: false });
  expect(routeEnquiry(abroad, (id) => id === 'far', null, [other])).toMatchObject({ site: other, why: 'only' });
  expect(routeEnquiry(abroad, () => false, null, [other])).toEqual({ kind: 'nobody' });
});

test('A postal code that is unclear is asked again, unless a link says who answers', () => {
  const unclear: FindSitesOutput = {
    ...{ kind: 'choose-place', at: '', postalCode: '01234', places: [] },
    online: { first: false, because: null, sites: [] },
  };
  expect(routeEnquiry(unclear, () => true, null, [])).toBe(unclear);
  expect(routeEnquiry(unclear, () => true, site('partner'), [])).toMatchObject({ why: 'named' });
});

test('There is no dead end: as long as one team can open messages, somebody answers', () => {
  const sites = fc.array(
    fc.record({ virtual: fc.boolean(), open: fc.boolean(), matchesLanguage: fc.boolean(), matchesTopic: fc.boolean() }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(sites, (made) => {
      const all = made.map((each, index) => site(`${index}`, { ...each, responsible: !each.virtual }));
      const open = new Set(made.flatMap((each, index) => (each.open ? [`${index}`] : [])));
      const answer = routeEnquiry(
        found(
          all.filter(({ virtual }) => !virtual),
          all.filter(({ virtual }) => virtual),
        ),
        (id) => open.has(id),
        null,
        all,
      );
      expect(answer.kind).toBe(open.size > 0 ? 'site' : 'nobody');
      if (answer.kind !== 'site') return;
      expect(open.has(answer.site.id)).toBe(true);
      // Whoever speaks the language is never passed over for somebody who does not.
      const speaker = all.some(({ id, matchesLanguage }) => open.has(id) && matchesLanguage);
      if (speaker) expect(answer.site.matchesLanguage).toBe(true);
    }),
  );
});
