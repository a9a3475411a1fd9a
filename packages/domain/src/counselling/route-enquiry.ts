import type { FindSitesOutput, FoundSite } from '@jmd-digital/schemas';

/** A site that could answer, as the finder shows it. */
export type Answerer = Pick<FoundSite, 'id' | 'name' | 'virtual' | 'responsible' | 'matchesLanguage' | 'matchesTopic'>;

export type Routed =
  | { kind: 'site'; site: Answerer; why: 'named' | 'responsible' | 'online' | 'only' }
  | Extract<FindSitesOutput, { kind: 'choose-place' }>
  | { kind: 'unknown-postal-code' }
  | { kind: 'nobody' };

/**
 * Who answers a question. Language and topic come first: somebody who understands beats somebody who is near. Among those,
 * the site responsible for the place comes before online teams, and these before sites of other districts. Where nobody
 * fits both, the language counts more than the topic. Nobody is sent away as long as one team anywhere can open messages.
 * @param found what the finder says of the place, the language and the topic
 * @param canOpen sites whose team has a key that somebody holds
 * @param named a site that a link names
 */
export function routeEnquiry(
  found: FindSitesOutput,
  canOpen: (siteId: string) => boolean,
  named: Answerer | null,
  all: readonly Answerer[],
): Routed {
  if (named && canOpen(named.id)) return { kind: 'site', site: named, why: 'named' };
  if (found.kind === 'choose-place') return found;
  if (found.kind === 'unknown-postal-code' || found.kind === 'large-recipient') return { kind: 'unknown-postal-code' };
  const here = found.kind === 'found' ? found.sites.filter(({ responsible }) => responsible) : [];
  const candidates = [...here, ...found.online.sites].filter(({ id }) => canOpen(id));
  const best = candidates.toSorted((a, b) => missed(a) - missed(b)).at(0);
  if (best) return { kind: 'site', site: best, why: best.virtual ? 'online' : 'responsible' };
  const rest = all.filter(({ id }) => canOpen(id)).toSorted((a, b) => missed(a) - missed(b));
  return rest[0] ? { kind: 'site', site: rest[0], why: 'only' } : { kind: 'nobody' };
}

/** What a site lacks; sorting is stable, so that among equals the finder's order stays. */
const missed = ({ matchesLanguage, matchesTopic }: Answerer) => (matchesLanguage ? 0 : 2) + (matchesTopic ? 0 : 1);
