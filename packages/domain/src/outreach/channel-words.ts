import type { PostContent } from '@jmd-digital/schemas';
import type { Platform } from '@jmd-digital/schemas/values';
import { languagesOf } from './facts.ts';
import { type PostWords, writePost } from './write-post.ts';

/** What a post says on one channel, by language: in the words for that channel where there are some. Empty words are left out. */
export function partsOn(content: PostContent, channelId: string): PostContent['parts'] {
  return content.parts
    .map(({ lang, text, warning }) => {
      const own = content.variants.find((each) => each.channelId === channelId && each.lang === lang);
      return { lang, warning, text: (own?.text ?? text).trim() };
    })
    .filter(({ text }) => text !== '');
}

/** The same as a text: its languages one after the other. */
export function channelWords(content: PostContent, channelId: string): PostWords & { langs: string[] } {
  const said = partsOn(content, channelId);
  const langs = said.map(({ lang }) => lang);
  const warnings = said.flatMap(({ warning }) => warning || []);
  const described = langs.length > 0 ? langs : languagesOf(content);
  return {
    langs,
    text: said.map(({ text }) => text).join('\n\n'),
    warning: warnings.length > 0 ? warnings.join(' · ') : undefined,
    alts: content.pictures.map(({ alt, decorativeReason }) =>
      decorativeReason === null ? described.flatMap((lang) => alt[lang] ?? []).join(' · ') : '',
    ),
  };
}

/** What a platform counts of a post against its limit. */
export function countedText(platform: Platform, words: PostWords): string {
  if (platform === 'bluesky' || platform === 'mastodon' || platform === 'telegram-channel')
    return writePost(platform, words).counted;
  if (platform === 'telegram-group') return writePost('telegram-channel', words).counted;
  return [words.warning, words.text].filter(Boolean).join('\n\n');
}
