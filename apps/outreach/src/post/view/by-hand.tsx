import { channelWords, countedText, partsOn } from '@jmd-digital/domain/outreach';
import type { Delivery, OutreachChannel, PostContent } from '@jmd-digital/schemas';
import { CheckBox } from '@jmd-digital/ui';
import { Act } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useAccount } from '../../session.tsx';
import { openPicture, SitePicture } from '../../site-picture.tsx';
import type { SiteScope } from '../../sites.ts';
import { useDraft } from '../../tools/drafts.ts';
import { usePostWords } from '../post-words.ts';
import { altOf } from '../preview/pieces.tsx';

interface Props {
  site: SiteScope;
  content: PostContent;
  channel: OutreachChannel;
  delivery: Pick<Delivery, 'id'>;
}

/** In the order in which one does it. */
const STEPS = ['open', 'text', 'pictures', 'alt', 'look', 'link'] as const;

/** What a person needs to post by hand: the text to copy, the pictures to download, and a list to tick off. */
export function ByHand({ site, content, channel, delivery }: Props) {
  const p = usePostWords();
  const done = useDraft<string[]>(`by-hand/${delivery.id}`, []);
  const text = countedText(channel.platform, channelWords(content, channel.id));
  const langs = partsOn(content, channel.id).map(({ lang }) => lang);
  const steps = STEPS.filter((step) => content.pictures.length > 0 || (step !== 'pictures' && step !== 'alt'));
  return (
    <div class="jmd-stack by-hand">
      <h4>{p.byHandTitle}</h4>
      <p class="said copy-text" dir="auto">
        {text}
      </p>
      <div class="actions">
        <Copy label={p.copyText} text={text} />
      </div>
      {content.pictures.map((use, index) => {
        const alt = altOf(use, langs);
        return (
          <div key={use.pictureId} class="picture-side">
            <SitePicture siteId={site.id} pictureId={use.pictureId} alt={alt} />
            <div class="actions">
              <Download site={site} pictureId={use.pictureId} no={String(index + 1)} />
              {alt && <Copy label={p.copyAlt({ no: String(index + 1) })} text={alt} />}
            </div>
          </div>
        );
      })}
      <fieldset class="group">
        <legend>{p.checklist}</legend>
        {steps.map((step) => (
          <CheckBox
            key={step}
            label={p[`check.${step}`]}
            checked={done.value.includes(step)}
            onChange={(is) => done.set(is ? [...done.value, step] : done.value.filter((each) => each !== step))}
          />
        ))}
      </fieldset>
    </div>
  );
}

function Copy({ label, text }: { label: string; text: string }) {
  const p = usePostWords();
  const [copied, setCopied] = useState(false);
  return (
    <>
      <Act
        label={label}
        onAct={async () => {
          await navigator.clipboard.writeText(text);
          setCopied(true);
        }}
      />
      <span role="status">{copied && p.copied}</span>
    </>
  );
}

function Download({ site, pictureId, no }: { site: SiteScope; pictureId: string; no: string }) {
  const p = usePostWords();
  const account = useAccount();
  const download = async () => {
    const link = document.createElement('a');
    link.href = await openPicture(account, site.id, pictureId);
    link.download = p.pictureFile({ no });
    link.click();
  };
  return <Act label={p.pictureDownload({ no })} onAct={download} />;
}
