import type { PictureUse, PostContent, PostEvent } from '@jmd-digital/schemas';
import { HOME_ZONE } from '../tools/times.ts';

/** What somebody is writing, and the revision that they began from: 0 for a new post. */
export interface PostDraft {
  content: PostContent;
  revision: number;
}

export const emptyContent = (): PostContent => ({
  ...{ title: '', purpose: 'information', audience: 'young-people', namesNobody: false, event: null },
  parts: [{ lang: 'de', text: '', warning: null }],
  ...{ channelIds: [], variants: [], pictures: [] },
});

export const emptyEvent = (): PostEvent => ({ start: '', end: '', zone: HOME_ZONE, place: '' });

export const emptyUse = (pictureId: string): PictureUse => ({
  ...{ pictureId, alt: {}, decorativeReason: null, credit: '', licence: '' },
  ...{ showsPeople: false, consentIds: [] },
});

/** A tag as the contract takes it: `uk`, `de-x-leicht`, `pa-Arab`. */
export const isLanguageTag = (tag: string): boolean => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$|^de-x-leicht$/.test(tag);

export function setPart(
  content: PostContent,
  lang: string,
  change: Partial<Omit<PostContent['parts'][number], 'lang'>>,
): PostContent {
  return { ...content, parts: content.parts.map((part) => (part.lang === lang ? { ...part, ...change } : part)) };
}

/** Without a language: neither its text nor its variants nor its descriptions of pictures stay. */
export function withoutLanguage(content: PostContent, lang: string): PostContent {
  return {
    ...content,
    parts: content.parts.filter((part) => part.lang !== lang),
    variants: content.variants.filter((variant) => variant.lang !== lang),
    pictures: content.pictures.map((use) => ({
      ...use,
      alt: Object.fromEntries(Object.entries(use.alt).filter(([tag]) => tag !== lang)),
    })),
  };
}

/** Other words for one channel; null takes them away, and the channel says what all say. */
export function setVariant(content: PostContent, channelId: string, lang: string, text: string | null): PostContent {
  const others = content.variants.filter((each) => each.channelId !== channelId || each.lang !== lang);
  return { ...content, variants: text === null ? others : [...others, { channelId, lang, text }] };
}

export const setUse = (content: PostContent, pictureId: string, change: Partial<PictureUse>): PostContent => ({
  ...content,
  pictures: content.pictures.map((use) => (use.pictureId === pictureId ? { ...use, ...change } : use)),
});

/**
 * A post as it is sent. A form keeps what was typed for a channel that is not chosen any more, and fields that are still
 * empty; neither belongs to the post.
 */
export function finished(content: PostContent): PostContent {
  const langs = new Set(content.parts.map(({ lang }) => lang));
  return {
    ...content,
    title: content.title.trim(),
    parts: content.parts.map(({ lang, text, warning }) => ({ lang, text, warning: warning?.trim() || null })),
    variants: content.variants.filter(
      ({ channelId, lang }) => content.channelIds.includes(channelId) && langs.has(lang),
    ),
    pictures: content.pictures.map((use) => ({
      ...use,
      alt: Object.fromEntries(
        Object.entries(use.alt).flatMap(([lang, alt]) => (alt.trim() && langs.has(lang) ? [[lang, alt.trim()]] : [])),
      ),
      decorativeReason: use.decorativeReason?.trim() || null,
      consentIds: use.showsPeople ? use.consentIds : [],
    })),
    event: content.event && { ...content.event, place: content.event.place.trim() },
  };
}

export type ContentProblem = 'title' | 'eventStart' | 'eventEnd' | 'eventPlace';

/** What keeps a post from being saved at all. What else it lacks is told when it is handed in. */
export function contentProblems({ title, event }: PostContent): ContentProblem[] {
  const local = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
  return [
    ...(title.trim() ? [] : (['title'] as const)),
    ...(event && !local.test(event.start) ? (['eventStart'] as const) : []),
    ...(event && (!local.test(event.end) || event.end <= event.start) ? (['eventEnd'] as const) : []),
    ...(event && !event.place.trim() ? (['eventPlace'] as const) : []),
  ];
}
