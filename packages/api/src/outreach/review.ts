import {
  type ChannelRow,
  type Db,
  isAnyWithdrawn,
  listApprovals,
  listChannelRows,
  type PostWithContent,
  postAuthors,
  validConsents,
} from '@jmd-digital/db';
import {
  approvedSteps,
  factsOfPost,
  type InReview,
  isApproved,
  lackingConsent,
  objections,
  stepsMissing,
} from '@jmd-digital/domain/outreach';
import { clockAt, decide, nearestWay } from '@jmd-digital/domain/policy';
import type { Approval, ApprovalStep, DeliveryDecision, Policy, PolicyDecision } from '@jmd-digital/schemas';
import type { Temporal } from 'temporal-polyfill';
import { policiesAt } from '../policy/rows.ts';
import { toApproval } from './rows.ts';

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
  const here: { channel: ChannelRow; consents: Consents }[] = [];
  for (const channel of channels) {
    if (!post.content.channelIds.includes(channel.id)) continue;
    here.push({ channel, consents: await consentsFor(db, post, channel, at) });
  }
  const decisions = here.map(({ channel, consents }) => ({
    channelId: channel.id,
    decision: askPolicies(policies, post, channel, { approved, consents }, at).decision,
  }));
  const against = objections(inReview, approvals);
  return {
    ...said,
    ...{ decisions, objections: against },
    asked: stepsMissing(
      here.map(
        ({ channel, consents }) => askPolicies(policies, post, channel, { approved: [], consents }, at).decision,
      ),
    ),
    complete: isApproved(
      decisions.map(({ decision }) => decision),
      against,
    ),
  };
}

/**
 * What the policies say of a post on a channel at the moment at which it is to go out, with the approvals of today; where
 * they say no, with the nearest way that there is.
 */
export async function decideDeliveryAt(
  db: Db,
  place: Place,
  post: PostWithContent,
  channel: ChannelRow,
  at: Temporal.Instant,
): Promise<DeliveryDecision> {
  const { approved, approvals, inReview } = await readSaid(db, post);
  const consents = await consentsFor(db, post, channel, at);
  const policies = await currentPolicies(db, place);
  const { request, facts, decision } = askPolicies(policies, post, channel, { approved, consents }, at);
  // Who was not asked and objects is heard all the same.
  const steps = objections(inReview, approvals).map(({ step }) => step);
  if (decision.outcome === 'allow' && steps.length > 0) {
    return { ...decision, outcome: 'needs', missing: [{ kind: 'approval', steps }] };
  }
  const way = decision.outcome === 'allow' ? null : nearestWay(policies, request, facts, at);
  return way ? { ...decision, way: way.request } : decision;
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

/** What those who are seen in the pictures of a post have said. */
interface Consents {
  /** Those that hold on that day, for its purpose on this platform. */
  valid: ReadonlySet<string>;
  /** Somebody in one of the pictures took their consent back, here or in another post. */
  withdrawn: boolean;
}

const consentsFor = async (
  db: Db,
  { siteId, content }: PostWithContent,
  { platform }: ChannelRow,
  at: Temporal.Instant,
): Promise<Consents> => ({
  valid: await validConsents(db, siteId, content, platform, clockAt(at).day),
  withdrawn: await isAnyWithdrawn(
    db,
    siteId,
    content.pictures.map(({ pictureId }) => pictureId),
  ),
});

/** Whoever can be seen has to have agreed (§ 22 KUG), whatever the policies ask for. */
function askPolicies(
  policies: readonly Policy[],
  { content }: PostWithContent,
  { platform, facts: settled }: ChannelRow,
  { approved, consents }: { approved: readonly ApprovalStep[]; consents: Consents },
  at: Temporal.Instant,
) {
  const { purpose, audience } = content;
  // What goes out from the server goes out from no private device.
  const request = { platform, purpose, audience, action: 'post', device: 'service' } as const;
  const facts = factsOfPost(content, approved, settled, consents.valid);
  const decision = decide(policies, request, facts, at);
  return { request, facts, decision: facts.imageConsents && !consents.withdrawn ? decision : lackingConsent(decision) };
}
