import type { ReadPostOutput } from '@jmd-digital/schemas';
import { PolicyAnswer } from '../../policy-answer.tsx';
import type { SiteScope } from '../../sites.ts';
import { usePostWords } from '../post-words.ts';
import { useAnswers } from '../use-answers.ts';
import type { PostAtSite } from '../use-post.ts';
import { useWayText } from '../way-text.ts';

/** What the policies say of each channel as things are now. */
export function ChannelAnswers({
  site,
  post: { read, channels, consents },
}: {
  site: SiteScope;
  post: PostAtSite & { read: ReadPostOutput };
}) {
  const p = usePostWords();
  const wayText = useWayText();
  const answers = useAnswers(site, read.content, channels, consents);
  if (read.decisions.length === 0) return null;
  return (
    <section class="jmd-stack" aria-labelledby="answers-title">
      <h2 id="answers-title">{p.answersTitle}</h2>
      <ul class="cards">
        {read.decisions.map(({ channelId, decision }) => (
          <li key={channelId} class="channel-answer">
            <h3>{channels.find(({ id }) => id === channelId)?.name}</h3>
            <PolicyAnswer
              decision={decision}
              instead={decision.outcome === 'deny' ? wayText(answers?.get(channelId)?.way ?? null) : undefined}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
