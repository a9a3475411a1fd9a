import { type Promised, promisedAnswer } from '@jmd-digital/domain/counselling';
import { landOfDistrict } from '@jmd-digital/schemas';
import type { Temporal } from 'temporal-polyfill';
import type { Services } from '../context.ts';

/** Until when a site promises the first answer to what was asked at a moment. An online team has no district. */
export async function promisedAt(
  services: Services,
  districtCode: string | null,
  askedAt: Temporal.Instant,
): Promise<Promised> {
  const { holidays } = await services.finderData();
  return promisedAnswer(askedAt, districtCode === null ? null : landOfDistrict(districtCode), holidays);
}
