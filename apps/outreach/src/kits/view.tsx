import { Button, ButtonLink } from '@jmd-digital/ui';
import { Failed, goTo, Loading, useLoaded } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Screen } from '../screen.tsx';
import { useAccount, useMe } from '../session.tsx';
import { mayAt, type SiteScope } from '../sites.ts';
import { useTexts } from '../texts.tsx';
import { SureDialog } from '../tools/sure-dialog.tsx';
import { KitPosts } from './kit-posts.tsx';
import { loadKit } from './load-kit.ts';
import { useKitWords } from './words.ts';

/** One kit, and what can be done with it. */
export function KitScreen({ site, kitId }: { site: SiteScope; kitId: string }) {
  const { t, f } = useTexts();
  const words = useKitWords();
  const { jmd } = useAccount();
  const me = useMe();
  const [asked, setAsked] = useState(false);
  // Null is no answer yet.
  const loaded = useLoaded(async () => ({ found: await loadKit(jmd, site.id, kitId) }), [kitId]);
  if (!loaded.value?.found)
    return (
      <Screen title={t.placeKits} back="kits">
        {loaded.failed ? (
          <Failed error={loaded.failed} onRetry={loaded.reload} />
        ) : loaded.value ? (
          <p>{words.kitGone}</p>
        ) : (
          <Loading />
        )}
      </Screen>
    );
  const { kit, stored } = loaded.value.found;
  const own = stored?.siteId === site.id;
  return (
    <Screen title={kit.title} back="kits">
      <p class="kit-facts jmd-quiet">
        {stored ? (
          <>
            <span>{own ? words[`kitShare.${stored.share}`] : words.kitFrom({ site: stored.siteName })}</span>
            <span>{words.kitChangedOn({ day: f.date(stored.changedAt) })}</span>
          </>
        ) : (
          <span>
            {words.kitExample}. {words.kitLicence}
          </span>
        )}
      </p>
      {kit.description !== '' && (
        <p class="kit-text" dir="auto">
          {kit.description}
        </p>
      )}
      {mayAt(me, site, 'outreach.putKit') && (
        <div class="actions">
          <ButtonLink kind="primary" href={`#/kits/${kitId}/take`}>
            {words.kitTake}
          </ButtonLink>
          {own ? (
            <>
              <ButtonLink kind="secondary" href={`#/kits/${kitId}/edit`}>
                {words.kitEdit}
              </ButtonLink>
              <Button kind="quiet" onClick={() => setAsked(true)}>
                {words.kitRemove}
              </Button>
            </>
          ) : (
            <ButtonLink kind="secondary" href={`#/kits/new/kit/${kitId}`}>
              {words.kitCopy}
            </ButtonLink>
          )}
        </div>
      )}
      <KitPosts posts={kit.posts} />
      {asked && (
        <SureDialog
          title={words.kitRemoveDo}
          yes={words.kitRemoveDo}
          no={words.kitRemoveKeep}
          onYes={async () => {
            await jmd.outreach.removeKit({ siteId: site.id, kitId });
            goTo('kits', 'replace');
          }}
          onClose={() => setAsked(false)}
        >
          <p>{words.kitRemoveAsk}</p>
        </SureDialog>
      )}
    </Screen>
  );
}
