import type { PostState, RoleName } from '@jmd-digital/schemas/values';
import { and, asc, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { account, membership, staffProfile } from '../identity/tables.ts';
import { post, postApproval, postComment, postRevision } from './tables.ts';

export type PostRow = typeof post.$inferSelect;
export type PostRevisionRow = typeof postRevision.$inferSelect;
export type PostApprovalRow = typeof postApproval.$inferSelect;
export type PostCommentRow = typeof postComment.$inferSelect;

/** A post in its newest revision. */
export type PostWithContent = PostRow & Pick<PostRevisionRow, 'content' | 'authorId'>;

const newest = and(eq(postRevision.postId, post.id), eq(postRevision.revision, post.revision));
const whole = { row: post, content: postRevision.content, authorId: postRevision.authorId };

export async function findPost(db: Db, id: string): Promise<PostWithContent | null> {
  const [found] = await db.select(whole).from(post).innerJoin(postRevision, newest).where(eq(post.id, id));
  return found ? { ...found.row, content: found.content, authorId: found.authorId } : null;
}

/** The same, and nobody else changes it or decides about it until the transaction ends. */
export async function lockPost(db: Db, id: string): Promise<PostWithContent | null> {
  await db.select({ id: post.id }).from(post).where(eq(post.id, id)).for('update');
  return findPost(db, id);
}

/** Last row of the page before. */
export interface PostCursor {
  at: string;
  id: string;
}

/** Posts of a site, the last changed first. Ask for one more than a page holds to see whether another one follows. */
export async function listPostRows(
  db: Db,
  siteId: string,
  state: PostState | undefined,
  after: PostCursor | null,
  limit: number,
): Promise<PostWithContent[]> {
  const rows = await db
    .select(whole)
    .from(post)
    .innerJoin(postRevision, newest)
    .where(
      and(
        eq(post.siteId, siteId),
        state ? eq(post.state, state) : undefined,
        after ? sql`(${post.changedAt}, ${post.id}) < (${after.at}::timestamptz, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(post.changedAt), desc(post.id))
    .limit(limit);
  return rows.map(({ row, ...more }) => ({ ...row, ...more }));
}

/** False where there is one of this id already. */
export async function insertPost(db: Db, row: PostRow): Promise<boolean> {
  const made = await db.insert(post).values(row).onConflictDoNothing().returning({ id: post.id });
  return made.length > 0;
}

export async function insertPostRevision(db: Db, row: PostRevisionRow): Promise<void> {
  await db.insert(postRevision).values(row);
}

export async function updatePost(
  db: Db,
  id: string,
  change: Partial<Pick<PostRow, 'state' | 'revision' | 'changedAt'>>,
): Promise<void> {
  await db.update(post).set(change).where(eq(post.id, id));
}

/** Everybody who wrote on a post. */
export async function postAuthors(db: Db, postId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: postRevision.authorId })
    .from(postRevision)
    .where(eq(postRevision.postId, postId));
  return rows.map(({ id }) => id);
}

/** What was said of a revision, in the order in which it came. */
export async function listApprovals(db: Db, postId: string, revision: number): Promise<PostApprovalRow[]> {
  return db
    .select()
    .from(postApproval)
    .where(and(eq(postApproval.postId, postId), eq(postApproval.revision, revision)))
    .orderBy(asc(postApproval.seq));
}

export async function findApproval(db: Db, id: string): Promise<PostApprovalRow | null> {
  const [row] = await db.select().from(postApproval).where(eq(postApproval.id, id));
  return row ?? null;
}

export async function insertApproval(db: Db, row: Omit<PostApprovalRow, 'seq'>): Promise<void> {
  await db.insert(postApproval).values(row);
}

/** The newest comments of a post, in the order in which they came. */
export async function listComments(db: Db, postId: string, limit: number): Promise<PostCommentRow[]> {
  const rows = await db
    .select()
    .from(postComment)
    .where(eq(postComment.postId, postId))
    .orderBy(desc(postComment.seq))
    .limit(limit);
  return rows.reverse();
}

export async function findComment(db: Db, id: string): Promise<PostCommentRow | null> {
  const [row] = await db.select().from(postComment).where(eq(postComment.id, id));
  return row ?? null;
}

/** False where there is one of this id already. */
export async function insertComment(db: Db, row: Omit<PostCommentRow, 'seq'>): Promise<boolean> {
  const made = await db.insert(postComment).values(row).onConflictDoNothing().returning({ id: postComment.id });
  return made.length > 0;
}

/** Who holds one of these roles at a site or at its carrier now. */
export async function listRoleHolders(
  db: Db,
  at: { siteId: string; carrierId: string },
  roles: readonly RoleName[],
  now: string,
) {
  return db
    .select({ id: account.id, role: membership.role, siteId: membership.siteId, carrierId: membership.carrierId })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(
      and(
        or(eq(membership.siteId, at.siteId), eq(membership.carrierId, at.carrierId)),
        inArray(membership.role, [...roles]),
        or(isNull(membership.until), gt(membership.until, now)),
        eq(account.state, 'active'),
      ),
    );
}

/** Public names of staff. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return db
    .select({ id: staffProfile.accountId, name: staffProfile.publicName })
    .from(staffProfile)
    .where(inArray(staffProfile.accountId, [...ids]));
}
