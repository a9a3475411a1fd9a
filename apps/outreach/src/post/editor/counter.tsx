import { channelWords, countedText, type Measured, measure } from '@jmd-digital/domain/outreach';
import type { OutreachChannel, PostContent } from '@jmd-digital/schemas';
import { limitsOf } from '../../limits.ts';
import { useTexts } from '../../texts.tsx';
import { usePostWords } from '../post-words.ts';

/** How much of a channel's limit a post has used; null where nothing limits it. */
function measured(content: PostContent, channel: OutreachChannel): Measured | null {
  const limits = limitsOf(channel);
  if (!limits) return null;
  const most = content.pictures.length > 0 ? (limits.caption ?? limits.text) : limits.text;
  return measure(countedText(channel.platform, channelWords(content, channel.id)), most);
}

/** `noch 120 Zeichen`, or by how much it is too long. Counted as the platform counts. */
export function Counter({ content, channel }: { content: PostContent; channel: OutreachChannel }) {
  const { f } = useTexts();
  const p = usePostWords();
  const result = measured(content, channel);
  const limits = limitsOf(channel);
  const tooMany = limits?.pictures !== undefined && content.pictures.length > limits.pictures;
  const unit = result?.unit ?? null;
  return (
    <>
      {result && unit && result.left !== null && (
        <p class={result.over ? 'counter over' : 'counter'}>
          {result.over
            ? p.counterOver({ count: f.number(-result.left), unit: p[`unit.${unit}`] })
            : p.counterLeft({ count: f.number(result.left), unit: p[`unit.${unit}`] })}
        </p>
      )}
      {tooMany && <p class="counter over">{p.tooManyPictures({ count: limits.pictures ?? 0 })}</p>}
      {!limits && <p class="counter">{p.counterNone}</p>}
    </>
  );
}
