import { partsOn } from '@jmd-digital/domain/outreach';
import type { Platform } from '@jmd-digital/schemas/values';
import { useState } from 'preact/hooks';
import { usePostWords } from '../post-words.ts';
import { Marked, PictureGrid, Sender, warningOf } from './pieces.tsx';
import type { PreviewProps } from './preview.tsx';
import { beginningOf } from './shorten.ts';

/** Characters that a platform shows before one taps on “more”, about: none of them says it, and all change it now and then. */
const SHOWN: Partial<Record<Platform, number>> = {
  instagram: 125,
  'facebook-page': 480,
  'facebook-group': 480,
  tiktok: 100,
  youtube: 150,
};

/** Where somebody posts by hand: the text as it is copied, cut where the platform folds it. */
export function ByHandPost({ site, content, channel }: PreviewProps) {
  const p = usePostWords();
  const [open, setOpen] = useState(false);
  const warning = warningOf(content, channel.id);
  const said = partsOn(content, channel.id);
  const whole = warning ? [{ lang: said[0]?.lang ?? 'de', text: warning }, ...said] : said;
  const most = SHOWN[channel.platform];
  const begins = most === undefined ? null : beginningOf(whole, most);
  const picturesFirst = channel.platform === 'instagram' || channel.platform === 'tiktok';
  const pictures = <PictureGrid site={site} content={content} channelId={channel.id} />;
  return (
    <article class="preview-post">
      <Sender name={site.name} account={channel.account} />
      {picturesFirst && pictures}
      {said.length === 0 && <p class="jmd-quiet">{p.previewEmpty}</p>}
      {(open ? whole : (begins ?? whole)).map(({ lang, text }) => (
        <p key={`${lang} ${text}`} class="said" lang={lang} dir="auto">
          <Marked text={text} />
        </p>
      ))}
      {begins !== null && (
        <button class="jmd-button jmd-button-quiet" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? p.previewLess : p.previewMore}
        </button>
      )}
      {!picturesFirst && pictures}
    </article>
  );
}
