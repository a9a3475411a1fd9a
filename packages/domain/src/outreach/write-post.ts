import type { Platform } from '@jmd-digital/schemas/values';

export interface PostWords {
  text: string;
  /** What is told before the text is shown. */
  warning?: string | undefined;
  /** Of each picture: what is seen on it. */
  alts: readonly string[];
}

/**
 * What a platform is given as the text of a post, and what it counts against its limit. A platform without a field for
 * warnings gets the warning first; one without a field for descriptions of pictures gets them last, in brackets: nobody
 * who cannot see the picture is left out.
 */
export function writePost(
  platform: Extract<Platform, 'bluesky' | 'mastodon' | 'telegram-channel'>,
  { text, warning, alts }: PostWords,
): { text: string; counted: string } {
  if (platform === 'mastodon') return { text, counted: `${warning ?? ''}${text}` };
  const described = platform === 'telegram-channel' ? alts.filter(Boolean).map((alt) => `[${alt}]`) : [];
  const written = [warning, text, ...described].filter(Boolean).join('\n\n');
  return { text: written, counted: written };
}
