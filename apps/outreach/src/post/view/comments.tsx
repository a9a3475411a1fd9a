import { TextArea } from '@jmd-digital/ui';
import { Form, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useAccount, useMe } from '../../session.tsx';
import { mayAt } from '../../sites.ts';
import { useTexts } from '../../texts.tsx';
import { useDraft } from '../../tools/drafts.ts';
import { usePostWords } from '../post-words.ts';
import type { ViewProps } from './post-view.tsx';

export function Comments({ site, post: { read }, onChanged }: ViewProps) {
  const { f } = useTexts();
  const p = usePostWords();
  const { jmd } = useAccount();
  const { busy, failed, run } = useGuardedWork();
  const { post, comments, people } = read;
  const text = useDraft(`comment/${site.id}/${post.id}`, '');
  const [commentId, setCommentId] = useState(() => crypto.randomUUID());
  const may = mayAt(useMe(), site, 'outreach.commentPost');
  const nameOf = (id: string) => people.find((each) => each.id === id)?.name ?? p.somebodyGone;
  const send = () => {
    const said = text.value.trim();
    if (!said) return;
    void run(async () => {
      await jmd.outreach.commentPost({
        ...{ siteId: site.id, postId: post.id, commentId },
        ...{ revision: post.revision, text: said },
      });
      text.drop('');
      setCommentId(crypto.randomUUID());
      onChanged();
    });
  };
  return (
    <section class="jmd-stack" aria-labelledby="comments-title">
      <h2 id="comments-title">{p.comments}</h2>
      {comments.length === 0 && <p class="jmd-quiet">{p.commentsNone}</p>}
      <ul class="plain-list">
        {comments.map((comment) => (
          <li key={comment.id} class="comment">
            <p class="jmd-small">
              <bdi>{nameOf(comment.by)}</bdi>, {f.dateTime(comment.at)}
              {comment.revision !== post.revision && ` · ${p.revision({ no: String(comment.revision) })}`}
            </p>
            <p class="said" dir="auto">
              {comment.text}
            </p>
          </li>
        ))}
      </ul>
      {may && (
        <Form failed={failed} busy={busy} submit={p.commentSend} quiet onSubmit={send}>
          <TextArea label={p.comment} rows={3} value={text.value} onInput={text.set} />
        </Form>
      )}
    </section>
  );
}
