import { useState } from 'preact/hooks';
import { usePostWords } from '../post-words.ts';
import { Parts, PictureGrid, Sender, warningOf } from './pieces.tsx';
import type { PreviewProps } from './preview.tsx';
import { mastodonLink } from './shorten.ts';

/** With a warning, text and pictures are folded away until somebody opens them. */
export function MastodonPost({ site, content, channel }: PreviewProps) {
  const p = usePostWords();
  const [open, setOpen] = useState(false);
  const warning = warningOf(content, channel.id);
  return (
    <article class="preview-post">
      <Sender name={site.name} account={channel.account} />
      {warning && (
        <>
          <p dir="auto">{warning}</p>
          <button
            class="jmd-button jmd-button-secondary"
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? p.previewLess : p.previewMore}
          </button>
        </>
      )}
      {(!warning || open) && (
        <>
          <Parts content={content} channelId={channel.id} show={mastodonLink} />
          <PictureGrid site={site} content={content} channelId={channel.id} />
        </>
      )}
    </article>
  );
}
