import { usePostWords } from '../post-words.ts';
import { Parts, PictureGrid, Sender, warningOf } from './pieces.tsx';
import type { PreviewProps } from './preview.tsx';

/** No field for warnings, so it is the first line; links stay as they are written, and no card is made of them. */
export function BlueskyPost({ site, content, channel }: PreviewProps) {
  const p = usePostWords();
  const warning = warningOf(content, channel.id);
  return (
    <article class="preview-post">
      <Sender name={site.name} account={channel.account} />
      {warning && <p dir="auto">{warning}</p>}
      <Parts content={content} channelId={channel.id} />
      <PictureGrid site={site} content={content} channelId={channel.id} />
      <p class="jmd-small">{p.previewNoCard}</p>
    </article>
  );
}
