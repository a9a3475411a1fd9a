import type { ShortLink } from '@jmd-digital/schemas';
import { Notice } from '@jmd-digital/ui';
import { List, usePages } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useAccount, useMe } from '../session.tsx';
import { mayAt, type SiteScope } from '../sites.ts';
import { useDraft } from '../tools/drafts.ts';
import { SureDialog } from '../tools/sure-dialog.tsx';
import { LinkCard } from './link-card.tsx';
import { LinkForm, newLink } from './link-form.tsx';
import { useLinkWords } from './words.ts';

/** Short links of a site: a form for one, and all that there are. */
export function Links({ site }: { site: SiteScope }) {
  const words = useLinkWords();
  const { jmd } = useAccount();
  const me = useMe();
  const pages = usePages(
    (cursor) => jmd.outreach.listLinks({ siteId: site.id, ...(cursor ? { cursor } : {}) }),
    [site.id],
  );
  const draft = useDraft(`link/${site.id}`, newLink());
  const [saved, setSaved] = useState(false);
  const [asked, setAsked] = useState<ShortLink | null>(null);
  const mayWrite = mayAt(me, site, 'outreach.putLink');
  return (
    <>
      <p>{words.linksIntro}</p>
      {mayWrite && (
        <LinkForm
          site={site}
          draft={draft}
          links={pages.items ?? []}
          onTyped={() => setSaved(false)}
          onSaved={() => {
            setSaved(true);
            pages.reload();
          }}
        />
      )}
      <div role="status" class="said">
        {saved && <Notice tone="success">{words.linkSaved}</Notice>}
      </div>
      <List pages={pages} empty={words.linksEmpty}>
        {(links) => (
          <ul class="cards">
            {links.map((link) => (
              <LinkCard
                key={link.slug}
                link={link}
                onChange={
                  mayWrite
                    ? () => {
                        setSaved(false);
                        draft.set({ campaign: link.campaign, medium: link.medium, url: link.url });
                        document.getElementById('link-form')?.focus();
                      }
                    : undefined
                }
                onRemove={mayWrite ? () => setAsked(link) : undefined}
              />
            ))}
          </ul>
        )}
      </List>
      {asked && (
        <SureDialog
          title={words.linkRemoveDo}
          yes={words.linkRemoveDo}
          no={words.linkRemoveKeep}
          onYes={async () => {
            await jmd.outreach.removeLink({ siteId: site.id, slug: asked.slug });
            setAsked(null);
            pages.reload();
          }}
          onClose={() => setAsked(null)}
        >
          <p>{words.linkRemoveAsk}</p>
        </SureDialog>
      )}
    </>
  );
}
