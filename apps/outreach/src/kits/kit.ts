import type { KitDraft, KitPost, OutreachKit, PostContent } from '@jmd-digital/schemas';

/** A kit as somebody reads and takes it, whether it is from a site or an example. */
export type AnyKit = Pick<OutreachKit, 'id' | 'title' | 'description' | 'posts'>;

/** Most posts of a kit, and languages of a post. */
export const MAX_POSTS = 20;
export const MAX_LANGS = 12;
const MAX_OFFSET = 365;

export const newKitPost = (lang: string): KitPost => ({
  ...{ title: '', purpose: 'information', audience: 'young-people', dayOffset: 0, time: null },
  parts: [{ lang, text: '' }],
});

export const newKit = (lang: string): KitDraft => ({
  ...{ id: crypto.randomUUID(), title: '', description: '', share: 'site', revision: 0 },
  posts: [newKitPost(lang)],
});

/** A kit of one's own that begins as another one. */
export const copyOfKit = ({ title, description, posts }: AnyKit): KitDraft => ({
  ...{ id: crypto.randomUUID(), title, description, share: 'site', revision: 0, posts },
});

/** A kit of one post: its words without channels and pictures, for each site has its own. */
export const kitOfPost = ({ title, purpose, audience, parts }: PostContent): KitDraft => ({
  ...{ id: crypto.randomUUID(), title, description: '', share: 'site', revision: 0 },
  posts: [
    {
      ...{ title, purpose, audience, dayOffset: 0, time: null },
      parts: parts.map(({ lang, text }) => ({ lang, text })),
    },
  ],
});

export const draftOfKit = ({ id, title, description, share, posts, revision }: OutreachKit): KitDraft => ({
  ...{ id, title, description, share, posts, revision },
});

/** What is missing, by the name of its field: `title`, `0.title`, `0.dayOffset`, `0.de`. */
export function kitProblems({ title, posts }: KitDraft): Set<string> {
  const problems = new Set<string>();
  if (title.trim() === '') problems.add('title');
  for (const [index, post] of posts.entries()) {
    if (post.title.trim() === '') problems.add(`${index}.title`);
    const fits = Number.isInteger(post.dayOffset) && post.dayOffset >= 0 && post.dayOffset <= MAX_OFFSET;
    if (!fits) problems.add(`${index}.dayOffset`);
    for (const { lang, text } of post.parts) if (text.trim() === '') problems.add(`${index}.${lang}`);
  }
  return problems;
}

/** Every language of a kit, in the order in which they occur. */
export const langsOf = ({ posts }: Pick<AnyKit, 'posts'>): string[] => [
  ...new Set(posts.flatMap(({ parts }) => parts.map(({ lang }) => lang))),
];

/** A draft of a post from a kit. Nobody has looked yet whether it names somebody. */
export const contentOf = (post: KitPost, channelIds: readonly string[]): PostContent => ({
  ...{ title: post.title, purpose: post.purpose, audience: post.audience },
  parts: post.parts.map(({ lang, text }) => ({ lang, text, warning: null })),
  channelIds: [...channelIds],
  ...{ namesNobody: false, variants: [], pictures: [], event: null },
});
