import type { PostProblem, ReadPostOutput } from '@jmd-digital/schemas';
import { ButtonLink, Notice } from '@jmd-digital/ui';
import { Act } from '@jmd-digital/ui/app';
import { useEffect, useState } from 'preact/hooks';
import { PostBadge } from '../../delivery-badge.tsx';
import { Screen } from '../../screen.tsx';
import { useAccount, useMe } from '../../session.tsx';
import { mayAt, type SiteScope } from '../../sites.ts';
import { languageName, useTexts } from '../../texts.tsx';
import { usePostWords } from '../post-words.ts';
import { Preview } from '../preview/preview.tsx';
import type { PostAtSite } from '../use-post.ts';
import { Approvals } from './approvals.tsx';
import { Archive } from './archive.tsx';
import { ChannelAnswers } from './channel-answers.tsx';
import { Comments } from './comments.tsx';
import { Deliveries } from './deliveries.tsx';
import { Problems } from './problems.tsx';
import { Returns } from './returns.tsx';

export interface ViewProps {
  site: SiteScope;
  post: PostAtSite & { read: ReadPostOutput };
  onChanged: () => void;
}

/** How often a post is read again while something of it is on its way, milliseconds. */
const AGAIN_MS = 10_000;

/** A post as it stands: what it lacks, who says yes, when it goes out, what became of it. */
export function PostView({ site, post, onChanged }: ViewProps) {
  const { w, locale } = useTexts();
  const p = usePostWords();
  const { jmd } = useAccount();
  const me = useMe();
  const { read, channels } = post;
  const { post: summary, content, deliveries } = read;
  const [problems, setProblems] = useState<PostProblem[]>([]);
  const [said, setSaid] = useState('');
  const writes = mayAt(me, site, 'outreach.putPost') && summary.state !== 'archived';
  const moving = deliveries.some(({ state }) => state === 'queued' || state === 'sending');
  useEffect(() => {
    if (!moving) return;
    const timer = setInterval(onChanged, AGAIN_MS);
    return () => clearInterval(timer);
  }, [moving]);
  const submit = async () => {
    const at = { siteId: site.id, postId: summary.id };
    const answer = await jmd.outreach.submitPost({ ...at, revision: summary.revision });
    setProblems(answer.problems);
    if (answer.problems.length === 0) setSaid(answer.post.state === 'approved' ? p.submittedApproved : p.submitted);
    onChanged();
  };
  const shared = { site, post, onChanged };
  return (
    <Screen title={content.title} back="board" wide>
      <p class="badges">
        <PostBadge state={summary.state} />
        <span>
          {w[`purpose.${content.purpose}`]} · {w[`audience.${content.audience}`]} ·{' '}
          {content.parts.map(({ lang }) => languageName(locale, lang)).join(', ')} ·{' '}
          {p.revision({ no: String(summary.revision) })}
        </span>
      </p>
      <div role="status">{said && <Notice tone="success">{said}</Notice>}</div>
      <div class="editor">
        <div class="editor-form">
          {writes && (
            <div class="actions">
              {summary.state === 'draft' && <Act kind="primary" label={p.submit} onAct={submit} />}
              <ButtonLink kind="secondary" href={`#/post/${summary.id}/edit`}>
                {p.edit}
              </ButtonLink>
              <ButtonLink kind="quiet" href={`#/kits/new/post/${summary.id}`}>
                {p.toKit}
              </ButtonLink>
            </div>
          )}
          {summary.state === 'draft' && <p class="jmd-quiet">{p.submitHint}</p>}
          {problems.length > 0 && <Problems problems={problems} post={post} />}
          {summary.state !== 'draft' && <Approvals {...shared} />}
          <ChannelAnswers site={site} post={post} />
          <Deliveries {...shared} writes={writes} />
          <Returns key={JSON.stringify(read.repeat)} {...shared} writes={writes} />
          <Comments {...shared} />
          {writes && <Archive {...shared} />}
        </div>
        <aside class="editor-preview" aria-labelledby="preview-title">
          <h2 id="preview-title">{p.preview}</h2>
          <Preview site={site} content={content} channels={channels} />
        </aside>
      </div>
    </Screen>
  );
}
