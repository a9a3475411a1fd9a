import type { KitDraft, KitPost } from '@jmd-digital/schemas';
import { KIT_SHARES } from '@jmd-digital/schemas/values';
import { isJmdError } from '@jmd-digital/sdk';
import { Button, ChoiceList, Notice, TextArea, TextField } from '@jmd-digital/ui';
import { Form, goTo, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Screen } from '../screen.tsx';
import { useAccount } from '../session.tsx';
import type { SiteScope } from '../sites.ts';
import { useTexts } from '../texts.tsx';
import { useDraft } from '../tools/drafts.ts';
import { kitProblems, MAX_POSTS, newKitPost } from './kit.ts';
import { PostFields } from './post-fields.tsx';
import { useKitWords } from './words.ts';

/** Writes a kit. What was typed is kept until it is saved. */
export function Editor({
  site,
  title,
  name,
  start,
}: {
  site: SiteScope;
  title: string;
  name: string;
  start: KitDraft;
}) {
  const { t, locale } = useTexts();
  const words = useKitWords();
  const { jmd } = useAccount();
  const { busy, failed, run } = useGuardedWork();
  const draft = useDraft(name, start);
  const [tried, setTried] = useState(false);
  const [others, setOthers] = useState(false);
  const [removed, setRemoved] = useState<{ post: KitPost; index: number } | null>(null);
  const kit = draft.value;
  const found = kitProblems(kit);
  const problems: ReadonlySet<string> = tried ? found : new Set();
  const set = (change: Partial<KitDraft>) => draft.set({ ...kit, ...change });
  const setPost = (index: number, post: KitPost) => set({ posts: kit.posts.with(index, post) });
  const save = () => {
    setTried(true);
    setOthers(false);
    if (found.size > 0) return;
    void run(async () => {
      try {
        await jmd.outreach.putKit({ siteId: site.id, kit });
      } catch (error) {
        if (!isJmdError(error) || error.reason !== 'conflict') throw error;
        // Whoever saves again has been told that somebody else has, too.
        const theirs = await jmd.outreach.readKit({ siteId: site.id, kitId: kit.id });
        set({ revision: theirs.kit.revision });
        return setOthers(true);
      }
      draft.drop();
      goTo(`kits/${kit.id}`, 'replace');
    });
  };
  return (
    <Screen title={title} back="kits">
      {draft.kept && (
        <Notice
          tone="info"
          action={
            <Button kind="secondary" onClick={() => draft.drop()}>
              {words.kitDiscard}
            </Button>
          }
        >
          {words.kitKept}
        </Notice>
      )}
      <Form
        failed={problems.size > 0 ? words.kitProblems({ count: problems.size }) : failed}
        busy={busy}
        submit={t.save}
        onSubmit={save}
      >
        <TextField
          label={words.kitTitle}
          error={problems.has('title') ? words.kitTitleMissing : undefined}
          value={kit.title}
          maxLength={120}
          onInput={(value) => set({ title: value })}
        />
        <TextArea
          label={words.kitDescription}
          value={kit.description}
          rows={3}
          onInput={(description) => set({ description })}
        />
        <ChoiceList
          legend={words.kitShare}
          options={KIT_SHARES.map((value) => ({ value, label: words[`kitShare.${value}`] }))}
          value={kit.share}
          onChange={(value) => set({ share: KIT_SHARES.find((each) => each === value) ?? 'site' })}
        />
        {kit.posts.map((post, index) => (
          <PostFields
            key={index}
            post={post}
            number={index + 1}
            problems={problems}
            onChange={(next) => setPost(index, next)}
            onRemove={
              kit.posts.length > 1
                ? () => {
                    setRemoved({ post, index });
                    set({ posts: kit.posts.toSpliced(index, 1) });
                  }
                : undefined
            }
          />
        ))}
        <div role="status" class="said">
          {removed && (
            <Notice
              tone="info"
              action={
                <Button
                  kind="secondary"
                  onClick={() => {
                    set({ posts: kit.posts.toSpliced(removed.index, 0, removed.post) });
                    setRemoved(null);
                  }}
                >
                  {words.kitUndo}
                </Button>
              }
            >
              {words.kitPostRemoved}
            </Notice>
          )}
        </div>
        {kit.posts.length < MAX_POSTS && (
          <div>
            <Button kind="secondary" onClick={() => set({ posts: [...kit.posts, newKitPost(locale)] })}>
              {words.kitPostAdd}
            </Button>
          </div>
        )}
        {others && <Notice tone="warning">{words.kitConflict}</Notice>}
      </Form>
    </Screen>
  );
}
