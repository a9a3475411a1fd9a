import type { ChannelLimits, PostContent, PostProblem } from '@jmd-digital/schemas';
import type { Platform } from '@jmd-digital/schemas/values';
import { channelWords, countedText } from './channel-words.ts';
import { isDescribed, languagesOf } from './facts.ts';
import { measure, type TextLimits } from './measure.ts';

/** What a platform allows a post. */
export interface PostLimits {
  text: TextLimits;
  /** Of the text where there are pictures, if that is another one. */
  caption?: TextLimits | undefined;
  pictures?: number | undefined;
}

/**
 * What counts on a channel: what its own server says comes before what a list says of the platform.
 * @param listed of its platform; undefined where no list names it
 */
export function limitsOn(
  { limits }: { limits: ChannelLimits | null },
  listed: PostLimits | undefined,
): PostLimits | undefined {
  return limits ? { text: limits.text, pictures: limits.pictures ?? listed?.pictures } : listed;
}

/**
 * What a post lacks before somebody is asked to approve it; nothing where it can be handed in.
 * @param channels those of the site, by id
 */
export function postProblems<Channel extends { platform: Platform }>(
  content: PostContent,
  channels: ReadonlyMap<string, Channel>,
  limitsOf: (channel: Channel) => PostLimits | undefined,
): PostProblem[] {
  const langs = languagesOf(content);
  return [
    ...(content.channelIds.length === 0 ? [problem('no-channel')] : []),
    ...content.parts.flatMap(({ lang, text }) => (text.trim() === '' ? [problem('no-text', { lang })] : [])),
    ...content.channelIds.flatMap((channelId) => {
      const channel = channels.get(channelId);
      if (!channel) return [problem('channel-gone', { channelId })];
      return channelProblems(content, channelId, channel.platform, limitsOf(channel));
    }),
    ...content.pictures.flatMap((picture) => [
      ...(isDescribed(picture, langs) ? [] : [problem('no-alt-text', { pictureId: picture.pictureId })]),
      ...(picture.showsPeople && picture.consentIds.length === 0
        ? [problem('no-consent', { pictureId: picture.pictureId })]
        : []),
    ]),
  ];
}

function channelProblems(
  content: PostContent,
  channelId: string,
  platform: Platform,
  limits: PostLimits | undefined,
): PostProblem[] {
  const words = channelWords(content, channelId);
  if (words.text === '') return [problem('no-text', { channelId })];
  if (!limits) return [];
  const most = content.pictures.length > 0 ? (limits.caption ?? limits.text) : limits.text;
  const tooMany = limits.pictures !== undefined && content.pictures.length > limits.pictures;
  return [
    ...(measure(countedText(platform, words), most).over ? [problem('too-long', { channelId })] : []),
    ...(tooMany ? [problem('too-many-pictures', { channelId })] : []),
  ];
}

const problem = (kind: PostProblem['kind'], where: Partial<PostProblem> = {}): PostProblem => ({
  ...{ kind, lang: null, channelId: null, pictureId: null },
  ...where,
});
