import type { OutreachChannel, PostContent } from '@jmd-digital/schemas';
import { Button, CheckBox, TextArea } from '@jmd-digital/ui';
import { PolicyAnswer } from '../../policy-answer.tsx';
import { languageName, useTexts } from '../../texts.tsx';
import { setVariant } from '../content.ts';
import type { Answer } from '../decide-here.ts';
import { usePostWords } from '../post-words.ts';
import { useWayText } from '../way-text.ts';
import { Counter } from './counter.tsx';

interface Props {
  content: PostContent;
  channels: readonly OutreachChannel[];
  answers: ReadonlyMap<string, Answer> | null;
  onChange: (content: PostContent) => void;
}

/** Where it goes out: what the policies say of each channel, how much room there is, and other words for one of them. */
export function ChannelFields({ content, channels, answers, onChange }: Props) {
  const { t, w } = useTexts();
  const p = usePostWords();
  const wayText = useWayText();
  const choose = (id: string, chosen: boolean) =>
    onChange({
      ...content,
      channelIds: chosen ? [...content.channelIds, id] : content.channelIds.filter((each) => each !== id),
    });
  return (
    <fieldset class="group" id="field-channels" tabIndex={-1}>
      <legend>{p.channels}</legend>
      {channels.length === 0 && (
        <p>
          {p.channelsNone} <a href="#/channels">{t.placeChannels}</a>
        </p>
      )}
      {channels.map((channel) => {
        const chosen = content.channelIds.includes(channel.id);
        const answer = answers?.get(channel.id);
        return (
          <div key={channel.id} class="channel-choice">
            <CheckBox
              label={channel.name}
              hint={[
                w[`platform.${channel.platform}`],
                t[`connector.${channel.connector}`],
                ...(channel.state === 'active' ? [] : [t[`channelState.${channel.state}`]]),
              ].join(' · ')}
              checked={chosen}
              onChange={(next) => choose(channel.id, next)}
            />
            <div class="channel-more">
              {answer && <PolicyAnswer decision={answer.decision} instead={wayText(answer.way)} short={!chosen} />}
              {chosen && (
                <>
                  <Counter content={content} channel={channel} />
                  <Variants content={content} channel={channel} onChange={onChange} />
                </>
              )}
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}

/** Other words for one channel, language by language; empty ones leave the language out there. */
function Variants({ content, channel, onChange }: Pick<Props, 'content' | 'onChange'> & { channel: OutreachChannel }) {
  const { locale } = useTexts();
  const p = usePostWords();
  const own = content.variants.filter(({ channelId }) => channelId === channel.id);
  return (
    <>
      {content.parts.map(({ lang, text }) => {
        const variant = own.find((each) => each.lang === lang);
        const names = { channel: channel.name, language: languageName(locale, lang) };
        if (!variant)
          return (
            <div key={lang}>
              <Button kind="quiet" onClick={() => onChange(setVariant(content, channel.id, lang, text))}>
                {p.variantAdd(names)}
              </Button>
            </div>
          );
        return (
          <div key={lang} class="jmd-stack">
            <TextArea
              label={p.variant(names)}
              hint={p.variantHint}
              value={variant.text}
              lang={lang}
              onInput={(typed) => onChange(setVariant(content, channel.id, lang, typed))}
            />
            <div>
              <Button kind="quiet" onClick={() => onChange(setVariant(content, channel.id, lang, null))}>
                {p.variantRemove(names)}
              </Button>
            </div>
          </div>
        );
      })}
    </>
  );
}
