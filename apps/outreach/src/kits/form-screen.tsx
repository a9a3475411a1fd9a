import type { KitDraft } from '@jmd-digital/schemas';
import { Failed, Loading, useLoaded } from '@jmd-digital/ui/app';
import { Screen } from '../screen.tsx';
import { useAccount, useMe } from '../session.tsx';
import { mayAt, type SiteScope } from '../sites.ts';
import { useTexts } from '../texts.tsx';
import { Editor } from './editor.tsx';
import { copyOfKit, draftOfKit, kitOfPost, newKit } from './kit.ts';
import { loadKit } from './load-kit.ts';
import { useKitWords } from './words.ts';

/** What a new kit begins with. */
export interface From {
  kind: 'post' | 'kit';
  id: string;
}

/** A kit to write: a new one, one that begins as a post or as another kit, or an own one to change. */
export function KitForm({ site, kitId, from }: { site: SiteScope; kitId: string | null; from: From | null }) {
  const { t, locale } = useTexts();
  const words = useKitWords();
  const { jmd } = useAccount();
  const me = useMe();
  const begin = async (): Promise<KitDraft | null> => {
    if (kitId !== null) {
      const stored = (await loadKit(jmd, site.id, kitId))?.stored;
      return stored?.siteId === site.id ? draftOfKit(stored) : null;
    }
    if (from === null) return newKit(locale);
    if (from.kind === 'post') {
      const { content } = await jmd.outreach.readPost({ siteId: site.id, postId: from.id });
      return kitOfPost(content);
    }
    const found = await loadKit(jmd, site.id, from.id);
    return found && copyOfKit(found.kit);
  };
  const loaded = useLoaded(async () => ({ start: await begin() }), []);
  const start = loaded.value?.start;
  const title = kitId === null ? words.kitNew : words.kitEdit;
  const name = `kit/${site.id}/${kitId ?? `new/${from?.kind ?? ''}/${from?.id ?? ''}`}`;
  if (start && mayAt(me, site, 'outreach.putKit'))
    return <Editor site={site} title={title} name={name} start={start} />;
  return (
    <Screen title={title} back="kits">
      {loaded.failed ? (
        <Failed error={loaded.failed} onRetry={loaded.reload} />
      ) : !loaded.value ? (
        <Loading />
      ) : (
        <p>{start ? t['error.not_permitted'] : words.kitGone}</p>
      )}
    </Screen>
  );
}
