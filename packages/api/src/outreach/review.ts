import {
  type ChannelRow,
  type Db,
  listApprovals,
  listChannelRows,
  type PostWithContent,
  postAuthors,
} from '@jmd-digital/db';
import {
  approvedSteps,
  factsOfPost,
  type InReview,
  isApproved,
  objections,
  stepsMissing,
} from '@jmd-digital/domain/outreach';
import { decide } from '@jmd-digital/domain/policy';
import type { Approval, ApprovalStep, Policy, PolicyDecision } from '@jmd-digital/schemas';
import type { Temporal } from 'temporal-polyfill';
import { policiesAt } from '../policy/rows.ts';
import { toApproval } from './rows.ts';

/** Consents are not kept here yet: what is not known does not hold. */
const NO_CONSENTS: ReadonlySet<string> = new Set();

/** Where a post is, and whose rules hold there. */
interface Place {
  siteId: string;
  carrierId: string;
}

/** What was said of a post. */
interface Said {
  inReview: InReview;
  /** Of this revision, in the order in which they came. */
  approvals: Approval[];
  approved: ApprovalStep[];
}

/** How far the approval of a post has come. */
export interface Review extends Said {
  objections: Approval[];
  /** Steps that the policies ask for on any of its channels. */
  asked: ApprovalStep[];
  decisions: { channelId: string; decision: PolicyDecision }[];
  /** Nobody's word is missing any more. */
  complete: boolean;
}

/** Reads how far the approval of a post has come, as things are at a moment. */
export async function readReview(db: Db, place: Place, post: PostWithContent, at: Temporal.Instant): Promise<Review> {
  const policies = await currentPolicies(db, place);
  const channels = await listChannelRows(db, place.siteId);
  const said = await readSaid(db, post);
  const { inReview, approvals, approved } = said;
  const here = channels.filter(({ id }) => post.content.channelIds.includes(id));
  const decisions = here.map((channel) => ({
    channelId: channel.id,
    decision: decidePost(policies, post, channel, approved, at),
  }));
  const against = objections(inReview, approvals);
  return {
    ...said,
    ...{ decisions, objections: against },
    asked: stepsMissing(here.map((channel) => decidePost(policies, post, channel, [], at))),
    complete: isApproved(
      decisions.map(({ decision }) => decision),
      against,
    ),
  };
}

/** What the policies say of a post on a channel at the moment at which it is to go out, with the approvals of today. */
export async function decideDeliveryAt(
  db: Db,
  place: Place,
  post: PostWithContent,
  channel: ChannelRow,
  at: Temporal.Instant,
): Promise<PolicyDecision> {
  const { approved } = await readSaid(db, post);
  return decidePost(await currentPolicies(db, place), post, channel, approved, at);
}

/** The revision that waits, and who wrote on it: nobody approves their own work. */
export const readInReview = async (db: Db, { id, revision }: PostWithContent): Promise<InReview> => ({
  revision,
  authorIds: await postAuthors(db, id),
});

async function readSaid(db: Db, post: PostWithContent): Promise<Said> {
  const inReview = await readInReview(db, post);
  const approvals = (await listApprovals(db, post.id, post.revision)).map(toApproval);
  return { inReview, approvals, approved: approvedSteps(inReview, approvals) };
}

const currentPolicies = async (db: Db, place: Place) => (await policiesAt(db, place)).map(({ policy }) => policy);

function decidePost(
  policies: readonly Policy[],
  { content }: PostWithContent,
  { platform, facts }: ChannelRow,
  approvals: readonly ApprovalStep[],
  at: Temporal.Instant,
): PolicyDecision {
  const { purpose, audience } = content;
  // What goes out from the server goes out from no private device.
  const request = { platform, purpose, audience, action: 'post', device: 'service' } as const;
  return decide(policies, request, factsOfPost(content, approvals, facts, NO_CONSENTS), at);
}
