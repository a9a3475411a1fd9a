import type * as z from 'zod';
import { districtCode, uuid } from '../ids.ts';
import { pageInput, pageOf } from '../paging.ts';
import { site } from './site.ts';

/** Filters combine with and. Rows come by name, then id. */
export const listSitesInput = pageInput.extend({
  carrierId: uuid.optional(),
  /** One site alone. */
  siteId: uuid.optional(),
  /** Sites that serve this district. */
  districtCode: districtCode.optional(),
});
export type ListSitesInput = z.input<typeof listSitesInput>;

export const listSitesOutput = pageOf(site);
export type ListSitesOutput = z.infer<typeof listSitesOutput>;

export const listSitesReasons = ['invalid_input'] as const;

export const listSitesExample: { input: ListSitesInput } = { input: { districtCode: '14612', limit: 20 } };
