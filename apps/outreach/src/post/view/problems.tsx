import type { PostProblem, ReadPostOutput } from '@jmd-digital/schemas';
import { useEffect, useRef } from 'preact/hooks';
import { languageName, useTexts } from '../../texts.tsx';
import { usePostWords } from '../post-words.ts';
import type { PostAtSite } from '../use-post.ts';

/** Where in the form something is mended. */
const FIELDS: Record<PostProblem['kind'], string> = {
  'no-channel': 'channels',
  'channel-gone': 'channels',
  'no-text': 'text',
  'too-long': 'channels',
  'too-many-pictures': 'pictures',
  'no-alt-text': 'pictures',
  'no-consent': 'pictures',
};

/** What is missing before a post can be handed in, each with a way to where it is mended. */
export function Problems({
  problems,
  post: { read, channels },
}: {
  problems: readonly PostProblem[];
  post: PostAtSite & { read: ReadPostOutput };
}) {
  const { locale } = useTexts();
  const p = usePostWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [problems]);
  const where = ({ lang, channelId, pictureId }: PostProblem) => {
    const channel = channels.find(({ id }) => id === channelId);
    const picture = read.content.pictures.findIndex((use) => use.pictureId === pictureId);
    return [
      ...(lang ? [languageName(locale, lang)] : []),
      ...(channel ? [channel.name] : []),
      ...(picture >= 0 ? [p.pictureNo({ no: String(picture + 1) })] : []),
    ].join(', ');
  };
  return (
    <section class="jmd-card jmd-stack" aria-labelledby="problems-title">
      <h2 ref={heading} id="problems-title" tabIndex={-1}>
        {p.problemsTitle({ count: problems.length })}
      </h2>
      <ul class="bullets">
        {problems.map((problem) => {
          const at = where(problem);
          return (
            <li key={JSON.stringify(problem)}>
              <a class="line-link" href={`#/post/${read.post.id}/edit/${FIELDS[problem.kind]}`}>
                {p[`problem.${problem.kind}`]}
                {at && ` (${at})`}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
