import { expect, test } from 'vitest';
import { localMoment } from './local-moment.ts';

const BERLIN = 'Europe/Berlin';

test('An ordinary time is one moment, in winter and in summer', () => {
  expect(localMoment('2027-03-09T16:00', BERLIN)).toEqual({ kind: 'moment', at: '2027-03-09T15:00:00Z' });
  expect(localMoment('2027-07-09T16:00', BERLIN)).toEqual({ kind: 'moment', at: '2027-07-09T14:00:00Z' });
  expect(localMoment('2027-03-09T16:00', 'Asia/Kabul')).toEqual({ kind: 'moment', at: '2027-03-09T11:30:00Z' });
});

test('When the clock is put forward, half past two does not happen', () => {
  expect(localMoment('2026-03-29T02:30', BERLIN)).toEqual({ kind: 'never' });
  expect(localMoment('2026-03-29T02:30', BERLIN, 'later')).toEqual({ kind: 'never' });
  expect(localMoment('2026-03-29T03:00', BERLIN)).toEqual({ kind: 'moment', at: '2026-03-29T01:00:00Z' });
  expect(localMoment('2026-03-29T01:59', BERLIN)).toEqual({ kind: 'moment', at: '2026-03-29T00:59:00Z' });
});

test('When it is put back, half past two happens twice and has to be chosen from', () => {
  expect(localMoment('2026-10-25T02:30', BERLIN)).toEqual({
    ...{ kind: 'twice', earlier: '2026-10-25T00:30:00Z', later: '2026-10-25T01:30:00Z' },
  });
  expect(localMoment('2026-10-25T02:30', BERLIN, 'earlier')).toEqual({ kind: 'moment', at: '2026-10-25T00:30:00Z' });
  expect(localMoment('2026-10-25T02:30', BERLIN, 'later')).toEqual({ kind: 'moment', at: '2026-10-25T01:30:00Z' });
  // Elsewhere nothing happens on that night.
  expect(localMoment('2026-10-25T02:30', 'Europe/Kyiv').kind).toBe('moment');
});
