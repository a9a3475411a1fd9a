import { partsOn } from '@jmd-digital/domain/outreach';
import { altOf, Parts, PictureGrid, Sender, warningOf } from './pieces.tsx';
import type { PreviewProps } from './preview.tsx';

/** Pictures first, the text as their caption, and what is seen on them last, in brackets: there is no field for it. */
export function TelegramPost({ site, content, channel }: PreviewProps) {
  const warning = warningOf(content, channel.id);
  const langs = partsOn(content, channel.id).map(({ lang }) => lang);
  return (
    <article class="preview-post bubble">
      <Sender name={channel.name} account={null} />
      <PictureGrid site={site} content={content} channelId={channel.id} described={false} />
      {warning && <p dir="auto">{warning}</p>}
      <Parts content={content} channelId={channel.id} />
      {content.pictures
        .map((use) => altOf(use, langs))
        .filter(Boolean)
        .map((alt) => (
          <p key={alt} dir="auto">
            [{alt}]
          </p>
        ))}
    </article>
  );
}
