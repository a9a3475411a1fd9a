import { findLinks, findTags, partsOn } from '@jmd-digital/domain/outreach';
import type { PictureUse, PostContent } from '@jmd-digital/schemas';
import type { ComponentChildren } from 'preact';
import { SitePicture } from '../../site-picture.tsx';
import type { SiteScope } from '../../sites.ts';
import { usePostWords } from '../post-words.ts';

/**
 * A text with its links and tags marked, as a platform marks them. They lead nowhere here.
 * @param show what a platform writes in place of a link
 */
export function Marked({ text, show = (link) => link }: { text: string; show?: (link: string) => string }) {
  const pieces: ComponentChildren[] = [];
  let seen = 0;
  const links = findLinks(text).map((found) => ({ ...found, said: show(found.text) }));
  const tags = findTags(text).map((found) => ({ ...found, said: found.text }));
  for (const { start, end, said } of [...links, ...tags].sort((one, other) => one.start - other.start)) {
    pieces.push(text.slice(seen, start), <span class="marked">{said}</span>);
    seen = end;
  }
  return (
    <>
      {pieces}
      {text.slice(seen)}
    </>
  );
}

/** Each language in its own direction, below each other: that is how they go out. */
export function Parts({
  content,
  channelId,
  show,
}: {
  content: PostContent;
  channelId: string;
  show?: (link: string) => string;
}) {
  const p = usePostWords();
  const parts = partsOn(content, channelId);
  if (parts.length === 0) return <p class="jmd-quiet">{p.previewEmpty}</p>;
  return (
    <>
      {parts.map(({ lang, text }) => (
        <p key={lang} class="said" lang={lang} dir="auto">
          <Marked text={text} {...(show ? { show } : {})} />
        </p>
      ))}
    </>
  );
}

/** What is told before the text is shown. */
export const warningOf = (content: PostContent, channelId: string): string =>
  partsOn(content, channelId)
    .flatMap(({ warning }) => warning || [])
    .join(' · ');

/** What of a picture is said to those who do not see it, in the languages that the channel has. */
export const altOf = ({ alt, decorativeReason }: PictureUse, langs: readonly string[]): string =>
  decorativeReason === null ? langs.flatMap((lang) => alt[lang] ?? []).join(' · ') : '';

/** Pictures side by side, as networks show up to four, with their descriptions below: here one sees what others hear. */
export function PictureGrid({
  site,
  content,
  channelId,
  described = true,
}: {
  site: SiteScope;
  content: PostContent;
  channelId: string;
  described?: boolean;
}) {
  const p = usePostWords();
  const langs = partsOn(content, channelId).map(({ lang }) => lang);
  const { pictures } = content;
  if (pictures.length === 0) return null;
  const alts = pictures.map((use) => altOf(use, langs)).filter(Boolean);
  return (
    <>
      <div class={`preview-pictures of-${Math.min(pictures.length, 4)}`}>
        {pictures.map((use) => (
          <SitePicture key={use.pictureId} siteId={site.id} pictureId={use.pictureId} alt={altOf(use, langs)} />
        ))}
      </div>
      {described && alts.length > 0 && (
        <p class="jmd-small" dir="auto">
          {p.previewAlt} {alts.join(' / ')}
        </p>
      )}
    </>
  );
}

/** Who says it. */
export function Sender({ name, account }: { name: string; account: string | null }) {
  return (
    <p class="sender">
      <strong>
        <bdi>{name}</bdi>
      </strong>
      {account && (
        <span class="jmd-small">
          <bdi>{account}</bdi>
        </span>
      )}
    </p>
  );
}
