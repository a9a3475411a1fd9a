import { usePostWords } from '../post-words.ts';
import { Parts, warningOf } from './pieces.tsx';
import type { PreviewProps } from './preview.tsx';

/** A mail that loads nothing: subject, text in each language, and the link that ends it. */
export function NewsletterMail({ site, content, channel }: PreviewProps) {
  const p = usePostWords();
  const warning = warningOf(content, channel.id);
  return (
    <article class="preview-post">
      <p class="jmd-small">
        {p.mailFrom} <bdi>{site.name}</bdi>
      </p>
      <h3 dir="auto">{content.title || p.previewNoTitle}</h3>
      {warning && <p dir="auto">{warning}</p>}
      <Parts content={content} channelId={channel.id} />
      <p>
        <span class="marked">{p.mailUnsubscribe}</span>
      </p>
      <p class="jmd-small">{content.pictures.length > 0 ? p.mailNoPictures : p.mailImprint}</p>
    </article>
  );
}
