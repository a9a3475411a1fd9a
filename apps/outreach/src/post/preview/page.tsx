import { SitePicture } from '../../site-picture.tsx';
import { useTexts } from '../../texts.tsx';
import { localText } from '../local-text.ts';
import { usePostWords } from '../post-words.ts';
import { altOf, Parts, warningOf } from './pieces.tsx';
import type { PreviewProps } from './preview.tsx';

/** The own page: title, when and where, text, pictures with their credit. The feed of the page has the same. */
export function PagePost({ site, content, channel }: PreviewProps) {
  const { f } = useTexts();
  const p = usePostWords();
  const { title, event, pictures, parts } = content;
  const warning = warningOf(content, channel.id);
  const langs = parts.map(({ lang }) => lang);
  return (
    <article class="preview-post">
      <h3 lang={langs[0]} dir="auto">
        {title || p.previewNoTitle}
      </h3>
      {event && (
        <p>
          {localText(f, event.start)} – {event.end.slice(11)} · <bdi>{event.place}</bdi>
        </p>
      )}
      {warning && (
        <p dir="auto">
          <strong>{warning}</strong>
        </p>
      )}
      <Parts content={content} channelId={channel.id} />
      {pictures.map((use) => (
        <figure key={use.pictureId}>
          <SitePicture siteId={site.id} pictureId={use.pictureId} alt={altOf(use, langs)} />
          {(use.credit || use.licence) && (
            <figcaption class="jmd-small">{[use.credit, use.licence].filter(Boolean).join(' · ')}</figcaption>
          )}
        </figure>
      ))}
      <p class="jmd-small">{p.previewFeed}</p>
    </article>
  );
}
