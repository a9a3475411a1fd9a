import type { PostContent, PutPostOutput } from '@jmd-digital/schemas';
import { POLICY_AUDIENCES, POLICY_PURPOSES } from '@jmd-digital/schemas/values';
import { isJmdError } from '@jmd-digital/sdk';
import { Button, CheckBox, Notice, SelectField, TextField } from '@jmd-digital/ui';
import { Form, goTo, useGuardedWork } from '@jmd-digital/ui/app';
import { useEffect, useState } from 'preact/hooks';
import { useLeaveGuard } from '../../leave-guard.ts';
import { Screen } from '../../screen.tsx';
import { useAccount } from '../../session.tsx';
import type { SiteScope } from '../../sites.ts';
import { useTexts } from '../../texts.tsx';
import { useDraft } from '../../tools/drafts.ts';
import { contentProblems, emptyContent, finished, type PostDraft } from '../content.ts';
import { forgetNewPost } from '../new-post.ts';
import { usePostWords } from '../post-words.ts';
import { Preview } from '../preview/preview.tsx';
import { useAnswers } from '../use-answers.ts';
import type { PostAtSite } from '../use-post.ts';
import { ChannelFields } from './channel-fields.tsx';
import { Conflict } from './conflict.tsx';
import { EventFields } from './event-fields.tsx';
import { LanguageParts } from './language-parts.tsx';
import { PictureFields } from './picture-fields.tsx';

interface Props {
  site: SiteScope;
  id: string;
  post: PostAtSite;
  /** Where one came to mend something: `text`, `channels` or `pictures`; nothing for the beginning. */
  field: string;
  onSaved: (revision: number) => void;
}

/** Where a post is written. It lies in this window until it is saved. */
export function Editor({ site, id, post, field, onSaved }: Props) {
  const { t, w } = useTexts();
  const p = usePostWords();
  const { jmd } = useAccount();
  const { busy, failed, done, run } = useGuardedWork();
  const { channels, consents } = post;
  const [start] = useState<PostDraft>(() => ({
    content: post.read?.content ?? emptyContent(),
    revision: post.read?.post.revision ?? 0,
  }));
  const kept = useDraft<PostDraft>(`post/${site.id}/${id}`, start);
  const { content, revision } = kept.value;
  const [tried, setTried] = useState(false);
  const [theirs, setTheirs] = useState<PostDraft | null>(null);
  const [undo, setUndo] = useState<PostDraft | null>(null);
  const answers = useAnswers(site, content, channels, consents);
  const set = (next: PostContent) => kept.set({ content: next, revision });
  const change = (some: Partial<PostContent>) => set({ ...content, ...some });
  const found = tried ? contentProblems(content) : [];
  useLeaveGuard(kept.kept);
  useEffect(() => document.getElementById(`field-${field}`)?.focus(), [field]);

  const save = (from: number, onward: boolean) => {
    setTried(true);
    if (contentProblems(content).length > 0) return;
    void run(async () => {
      const written = finished(content);
      let saved: PutPostOutput;
      try {
        saved = await jmd.outreach.putPost({ siteId: site.id, postId: id, revision: from, content: written });
        setTheirs(null);
        setUndo(null);
        forgetNewPost(site.id, id);
        kept.drop({ content: written, revision: saved.post.revision });
      } catch (error) {
        if (!isJmdError(error) || error.reason !== 'conflict') throw error;
        const read = await jmd.outreach.readPost({ siteId: site.id, postId: id });
        setTheirs({ content: read.content, revision: read.post.revision });
        return;
      }
      onSaved(saved.post.revision);
      if (onward) goTo(`post/${id}`, 'replace');
    });
  };
  const takeTheirs = (other: PostDraft) => {
    setUndo({ content, revision: other.revision });
    kept.drop(other);
    setTheirs(null);
  };
  const discard = () => {
    setUndo(kept.value);
    forgetNewPost(site.id, id);
    kept.drop(start);
  };
  return (
    <Screen title={post.read ? p.editTitle : p.newTitle} back={post.read ? `post/${id}` : 'board'} wide>
      <div class="editor">
        <div class="editor-form">
          {kept.kept && !theirs && (
            <Notice
              tone="info"
              action={
                <Button kind="secondary" onClick={discard}>
                  {p.discard}
                </Button>
              }
            >
              {p.kept}
            </Notice>
          )}
          <div role="status">
            {undo && (
              <Notice
                tone="info"
                action={
                  <Button
                    kind="secondary"
                    onClick={() => {
                      kept.set(undo);
                      setUndo(null);
                    }}
                  >
                    {p.undo}
                  </Button>
                }
              >
                {p.undoText}
              </Notice>
            )}
          </div>
          <Form
            failed={found.length > 0 ? t.formProblems : failed}
            busy={busy}
            done={done && !theirs ? t.saved : null}
            submit={p.saveOn}
            onSubmit={() => save(revision, true)}
          >
            <TextField
              label={p.title}
              hint={p.titleHint}
              error={found.includes('title') ? p.titleMissing : undefined}
              value={content.title}
              maxLength={120}
              onInput={(title) => change({ title })}
            />
            <div class="two">
              <SelectField
                label={p.purpose}
                value={content.purpose}
                onChange={(value) =>
                  change({ purpose: POLICY_PURPOSES.find((each) => each === value) ?? content.purpose })
                }
                options={POLICY_PURPOSES.map((value) => ({ value, label: w[`purpose.${value}`] }))}
              />
              <SelectField
                label={p.audience}
                value={content.audience}
                onChange={(value) =>
                  change({ audience: POLICY_AUDIENCES.find((each) => each === value) ?? content.audience })
                }
                options={POLICY_AUDIENCES.map((value) => ({ value, label: w[`audience.${value}`] }))}
              />
            </div>
            <LanguageParts content={content} onChange={set} />
            <PictureFields site={site} content={content} consents={consents} onChange={set} />
            <EventFields event={content.event} problems={found} onChange={(event) => change({ event })} />
            <fieldset class="group">
              <legend>{p.namesTitle}</legend>
              <CheckBox
                label={p.namesNobody}
                hint={p.namesNobodyHint}
                checked={content.namesNobody}
                onChange={(namesNobody) => change({ namesNobody })}
              />
            </fieldset>
            <ChannelFields content={content} channels={channels} answers={answers} onChange={set} />
            {post.read && post.read.post.state !== 'draft' && <Notice tone="warning">{p.editVoids}</Notice>}
            {theirs && (
              <Conflict
                mine={content}
                theirs={theirs.content}
                onMine={() => save(theirs.revision, false)}
                onTheirs={() => takeTheirs(theirs)}
              />
            )}
            <div>
              <Button kind="secondary" onClick={() => save(revision, false)}>
                {t.save}
              </Button>
            </div>
          </Form>
        </div>
        <aside class="editor-preview" aria-labelledby="preview-title">
          <h2 id="preview-title">{p.preview}</h2>
          <Preview site={site} content={finished(content)} channels={channels} />
        </aside>
      </div>
    </Screen>
  );
}
