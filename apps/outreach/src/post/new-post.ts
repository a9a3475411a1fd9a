const KEY = 'jmd-outreach-new-post/';

/** The id of the post that is being begun at a site in this window: one at a time, until it is saved. */
export function newPostId(siteId: string): string {
  const known = sessionStorage.getItem(KEY + siteId);
  if (known) return known;
  const id = crypto.randomUUID();
  sessionStorage.setItem(KEY + siteId, id);
  return id;
}

/** It is saved, or was thrown away: the next one is another one. */
export function forgetNewPost(siteId: string, postId: string): void {
  if (sessionStorage.getItem(KEY + siteId) === postId) sessionStorage.removeItem(KEY + siteId);
}
