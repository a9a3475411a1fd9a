import type { Site } from '@jmd-digital/schemas';
import { plain } from '../inbox/filter-cases.ts';

export type Candidate = Pick<Site, 'id' | 'name' | 'languages' | 'services' | 'virtual' | 'address'>;

export interface Ranked {
  site: Candidate;
  speaks: boolean;
  knows: boolean;
}

/**
 * Sites that a case could go to, the fitting ones first: language counts more than topic, for somebody has to understand.
 * @param search looks at name and place
 */
export function rankSites(
  sites: readonly Candidate[],
  { language, topic, siteId }: { language: string; topic: string; siteId: string },
  search: string,
): Ranked[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  return sites
    .filter(({ id, name, address }) => {
      const words = plain(`${name} ${address?.place ?? ''} ${address?.postalCode ?? ''}`);
      return id !== siteId && wanted.every((word) => words.includes(word));
    })
    .map((site) => ({
      site,
      speaks: site.languages.some((each) => each === language),
      knows: site.services.some(({ topics }) => topics.some((each) => each === topic)),
    }))
    .toSorted((a, b) => missed(a) - missed(b) || a.site.name.localeCompare(b.site.name));
}

const missed = ({ speaks, knows }: Ranked) => (speaks ? 0 : 2) + (knows ? 0 : 1);
