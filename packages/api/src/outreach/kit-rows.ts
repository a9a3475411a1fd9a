import type { KitOfSite } from '@jmd-digital/db';
import type { KitSummary, OutreachKit } from '@jmd-digital/schemas';
import { moment } from '../counselling/view.ts';

export const toKit = ({ changedAt, ...row }: KitOfSite): OutreachKit => ({ ...row, changedAt: moment(changedAt) });

/** A kit without its words: how many posts, and in which languages. */
export const toKitSummary = ({ posts, ...row }: KitOfSite): KitSummary => ({
  ...{ ...row, changedAt: moment(row.changedAt) },
  posts: posts.length,
  langs: [...new Set(posts.flatMap(({ parts }) => parts.map(({ lang }) => lang)))],
});
