import * as z from 'zod';
import { pageInput, pageOf } from '../paging.ts';
import { carrierSettings } from './carrier-settings.ts';
import { carrier } from './site.ts';

/** Carriers that the asker may see the settings of, by name. */
export const listCarriersInput = pageInput;
export type ListCarriersInput = z.input<typeof listCarriersInput>;

export const listCarriersOutput = pageOf(
  carrier.extend({ siteCount: z.int().min(0), settings: carrierSettings, revision: z.int().min(0) }),
);
export type ListCarriersOutput = z.infer<typeof listCarriersOutput>;

export const listCarriersReasons = ['invalid_input', 'not_signed_in', 'not_permitted'] as const;

export const listCarriersExample: { input: ListCarriersInput } = { input: {} };
