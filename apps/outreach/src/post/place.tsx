import './post.css';
import { Failed, goTo, Loading } from '@jmd-digital/ui/app';
import { useEffect, useState } from 'preact/hooks';
import type { PlaceProps } from '../places.tsx';
import { Screen } from '../screen.tsx';
import { useMe } from '../session.tsx';
import { mayAt, type SiteScope } from '../sites.ts';
import { useTexts } from '../texts.tsx';
import { WithToolWords } from '../tools/tool-words.ts';
import { Editor } from './editor/editor.tsx';
import { newPostId } from './new-post.ts';
import { usePostWords, WithPostWords } from './post-words.ts';
import { usePost } from './use-post.ts';
import { PostView } from './view/post-view.tsx';

/** One post: `#/post/new`, `#/post/<id>` to look at it and decide, `#/post/<id>/edit` to write it, from a field on. */
export function Place({ site, path: [id = '', what = '', field = ''] }: PlaceProps) {
  return (
    <WithToolWords>
      <WithPostWords>
        {id === '' || id === 'new' ? (
          <ToNew site={site} />
        ) : (
          <Loads key={id} site={site} id={id} edits={what === 'edit'} field={field} />
        )}
      </WithPostWords>
    </WithToolWords>
  );
}

/** A new post has its id before it is saved, so that what was typed is found again. */
function ToNew({ site }: { site: SiteScope }) {
  const { t } = useTexts();
  const writes = mayAt(useMe(), site, 'outreach.putPost');
  useEffect(() => {
    if (writes) goTo(`post/${newPostId(site.id)}/edit`, 'replace');
  }, []);
  return <Screen title={t.placePost}>{writes ? <Loading /> : <p>{t['error.not_permitted']}</p>}</Screen>;
}

function Loads({ site, id, edits, field }: { site: SiteScope; id: string; edits: boolean; field: string }) {
  const { t } = useTexts();
  const p = usePostWords();
  const writes = mayAt(useMe(), site, 'outreach.putPost');
  const post = usePost(site.id, id);
  // The revision that was saved here last: until it has come back, nothing older is decided about.
  const [newest, setNewest] = useState(0);
  const old = !edits && (post.value?.read?.post.revision ?? 0) < newest;
  if (!post.value || old)
    return (
      <Screen title={p.post}>{post.failed ? <Failed error={post.failed} onRetry={post.reload} /> : <Loading />}</Screen>
    );
  const { read } = post.value;
  const saved = (revision: number) => {
    setNewest(revision);
    post.reload();
  };
  if (edits && writes && read?.post.state !== 'archived')
    return <Editor site={site} id={id} post={post.value} field={field} onSaved={saved} />;
  if (!read)
    return (
      <Screen title={p.post} back="board">
        <p>{t['error.not_found']}</p>
      </Screen>
    );
  return <PostView site={site} post={{ ...post.value, read }} onChanged={post.reload} />;
}
