import { CARRIER_PRESETS, PROGRAMME_PRESET } from '@jmd-digital/content/policy';
import type { LawRegime, PolicyRequest } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { ALL_IN_ORDER, NOTHING_KNOWN, policyWith, TUESDAY } from '../../test/policies.ts';
import { nearestWay } from './nearest.ts';

const POST: PolicyRequest = {
  ...{ platform: 'facebook-page', action: 'post', purpose: 'event' },
  ...{ audience: 'young-people', device: 'service' },
};
const under = (regime: LawRegime) => [
  policyWith(PROGRAMME_PRESET.rules, { level: 'programme', ownerId: null }),
  policyWith(CARRIER_PRESETS[regime].rules, { lawRegime: regime }),
];

test.each([
  ['the same on a device of the employer', 'dsgvo', { device: 'private' }, { device: 'service' }],
  [
    'a reply instead of a direct message',
    'dsg-ekd',
    { platform: 'instagram', action: 'direct-message' },
    { action: 'reply' },
  ],
  ['reading, where a page may not be run', 'kdg', { action: 'post' }, { action: 'read' }],
  ['a post instead of a paid one', 'dsgvo', { action: 'ads' }, { action: 'post' }],
] as const)('%s', (_, regime, asked, instead) => {
  const request = { ...POST, ...asked };
  const way = nearestWay(under(regime), request, ALL_IN_ORDER, TUESDAY);
  expect(way?.request).toEqual({ ...request, ...instead });
  expect(way?.decision.outcome).toBe('allow');
});

test('Where nothing is allowed as things are, the way that lacks the least', () => {
  const way = nearestWay(under('kdg'), { ...POST, action: 'group-admin' }, NOTHING_KNOWN, TUESDAY);
  expect(way?.request).toMatchObject({ platform: 'facebook-page', action: 'read' });
  expect(nearestWay([], POST, ALL_IN_ORDER, TUESDAY)).toBeNull();
});
