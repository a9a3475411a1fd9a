/** Something that is out on the page of a site, as a test needs it. */
export interface PagePost {
  title: string;
  parts: { lang: string; text: string; warning?: string }[];
  /** Words for the page alone, by language. */
  onPage?: Record<string, string>;
  event?: { start: string; end: string; zone: string; place: string };
  pictures?: { id: string; alt: Record<string, string>; decorative?: string; credit?: string; licence?: string }[];
  /** ISO 8601. */
  sentAt: string;
}

/** Runs one statement of SQL. */
export type Query = (sql: string, values: unknown[]) => Promise<unknown>;

const FACTS = {
  ...{ jointControllerUntil: null, privacyNotice: true, imprint: true, dpiaOn: null, youngest: null, disclosed: true },
};
const ALLOWED = { answer: 'allow', because: [], conditions: [], alternatives: [] };

/** The page of a site as it is once posts have gone out there, without writing, approving and sending each. */
export async function sitePage(query: Query, siteId: string) {
  const channelId = crypto.randomUUID();
  const at = '2026-01-01T00:00:00Z';
  await query(
    `insert into channel (id, site_id, platform, connector, name, facts, state, revision, changed_at)
     values ($1, $2, 'site-page', 'feed', 'Eigene Seite', $3, 'active', 1, $4)`,
    [channelId, siteId, JSON.stringify(FACTS), at],
  );
  const sent = async (postId: string, revision: number, { sentAt, ...post }: PagePost) => {
    await query('insert into post_revision (post_id, revision, content, author_id, at) values ($1, $2, $3, $1, $4)', [
      ...[postId, revision, JSON.stringify(contentOf(channelId, post)), at],
    ]);
    const id = crypto.randomUUID();
    await query(
      `insert into delivery (id, post_id, revision, channel_id, planned_local, zone, planned_at, state, decision, sent_at)
       values ($1, $2, $3, $4, '2026-01-01T09:00', 'Europe/Berlin', $5, 'sent', $6, $5)`,
      [id, postId, revision, channelId, sentAt, JSON.stringify(ALLOWED)],
    );
    return id;
  };
  return {
    channelId,
    /** Puts a post on the page; gives its id and that of its delivery. */
    async put(post: PagePost) {
      const id = crypto.randomUUID();
      await query(
        `insert into post (id, site_id, state, revision, created_at, changed_at) values ($1, $2, 'released', 1, $3, $3)`,
        [id, siteId, at],
      );
      return { id, deliveryId: await sent(id, 1, post) };
    },
    /** Other words for a post that is on the page. */
    async putAgain(postId: string, revision: number, post: PagePost) {
      return { deliveryId: await sent(postId, revision, post) };
    },
    /** Takes a delivery down, as its end is written. */
    async takeDown(deliveryId: string, doneAt: string) {
      await query(`update delivery set state = 'deleted' where id = $1`, [deliveryId]);
      await query(
        `insert into take_down (id, delivery_id, site_id, reason, state, asked_at, done_at) values ($1, $2, $3, 'person', 'done', $4, $4)`,
        [crypto.randomUUID(), deliveryId, siteId, doneAt],
      );
    },
    /** A picture of the site: a PNG of one pixel that says of itself how large it is. */
    async picture(width: number, height: number): Promise<string> {
      const id = crypto.randomUUID();
      await query(
        `insert into picture (id, site_id, type, width, height, content, digest, created_at) values ($1, $2, 'image/png', $3, $4, $5, $6, $7)`,
        [id, siteId, width, height, PIXEL, Buffer.from(id), at],
      );
      return id;
    },
  };
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkmPm/HgAEYgJDlrbFcQAAAABJRU5ErkJggg==',
  'base64',
);

function contentOf(channelId: string, { title, parts, onPage = {}, event, pictures = [] }: Omit<PagePost, 'sentAt'>) {
  return {
    ...{ title, purpose: 'event', audience: 'young-people', namesNobody: true, channelIds: [channelId] },
    parts: parts.map(({ warning = null, ...part }) => ({ ...part, warning })),
    variants: Object.entries(onPage).map(([lang, text]) => ({ channelId, lang, text })),
    pictures: pictures.map(({ id, alt, decorative = null, credit = '', licence = '' }) => ({
      ...{ pictureId: id, alt, decorativeReason: decorative, credit, licence, showsPeople: false, consentIds: [] },
    })),
    event: event ?? null,
  };
}
