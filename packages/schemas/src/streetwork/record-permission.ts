import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { adminPermission, streetworkPlace } from './place.ts';

/**
 * Writes down that the administration of a place was asked, and what it said. The last word counts. Nothing of it is
 * overwritten.
 */
export const recordPermissionInput = z.object({ siteId: uuid, placeId: uuid, permission: adminPermission });
export type RecordPermissionInput = z.input<typeof recordPermissionInput>;

export const recordPermissionOutput = z.object({ place: streetworkPlace });
export type RecordPermissionOutput = z.infer<typeof recordPermissionOutput>;

export const recordPermissionReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
] as const;

export const recordPermissionExample: { input: RecordPermissionInput } = {
  input: {
    siteId: EXAMPLE_ID,
    placeId: EXAMPLE_ID,
    permission: {
      id: EXAMPLE_ID,
      askedOn: '2026-11-02',
      way: 'message',
      answer: 'granted',
      scope: ['read', 'reply'],
      validUntil: '2027-10-31',
      note: '',
    },
  },
};
