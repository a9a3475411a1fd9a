import type { CaseSummary } from '@jmd-digital/schemas';

/** What somebody wants to see of the inbox. Kept in memory alone: an address may be seen by others. */
export interface CaseFilter {
  whose: 'all' | 'mine' | 'team';
  /** Empty for every one. */
  topic: string;
  language: string;
  siteId: string;
  /** Looks at number, topic, site and name of the counsellor; never at what was said. */
  search: string;
}

export const NO_FILTER: CaseFilter = { whose: 'all', topic: '', language: '', siteId: '', search: '' };

type Seen = Pick<
  CaseSummary,
  'assigneeId' | 'assigneeName' | 'caseNumber' | 'handOverTo' | 'language' | 'siteId' | 'siteName' | 'topic'
>;

/** Text as it is compared: without case and accents. */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Cases that fit a filter.
 * @param topicName what a topic is called on the page
 */
export function filterCases<T extends Seen>(
  cases: readonly T[],
  { whose, topic, language, siteId, search }: CaseFilter,
  me: string,
  topicName: (topic: string) => string,
): T[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  return cases.filter((each) => {
    const mine = each.assigneeId === me || each.handOverTo === me;
    if (whose !== 'all' && mine !== (whose === 'mine')) return false;
    if (topic && each.topic !== topic) return false;
    if (language && each.language !== language) return false;
    if (siteId && each.siteId !== siteId) return false;
    const words = plain([each.caseNumber, topicName(each.topic), each.siteName, each.assigneeName ?? ''].join(' '));
    return wanted.every((word) => words.includes(word));
  });
}

/** Open cases of somebody: how much they carry. */
export const carriedBy = (cases: Iterable<{ assigneeId: string | null; state: string }>, me: string): number =>
  [...cases].filter(({ assigneeId, state }) => assigneeId === me && state !== 'closed' && state !== 'dormant').length;
