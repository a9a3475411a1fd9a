import type { KitSummary } from '@jmd-digital/schemas';
import { Badge, ButtonLink } from '@jmd-digital/ui';
import { Act, Failed, Loading, usePages } from '@jmd-digital/ui/app';
import type { ComponentChildren } from 'preact';
import { Screen } from '../screen.tsx';
import { useAccount, useMe } from '../session.tsx';
import { mayAt, type SiteScope } from '../sites.ts';
import { languageName, useTexts } from '../texts.tsx';
import { exampleKits } from './examples.ts';
import { langsOf } from './kit.ts';
import { useKitWords } from './words.ts';

/** Everything that a site may take: its own, its carrier's, everyone's, and examples. */
export function KitList({ site }: { site: SiteScope }) {
  const { t } = useTexts();
  const words = useKitWords();
  const { jmd } = useAccount();
  const me = useMe();
  const mayWrite = mayAt(me, site, 'outreach.putKit');
  const pages = usePages(
    (cursor) => jmd.outreach.listKits({ siteId: site.id, ...(cursor ? { cursor } : {}) }),
    [site.id],
  );
  const items = pages.items ?? [];
  const own = items.filter(({ siteId }) => siteId === site.id);
  const others = items.filter(({ siteId }) => siteId !== site.id);
  const cards = (kits: readonly KitSummary[]) =>
    kits.map((kit) => (
      <KitCard
        key={kit.id}
        {...kit}
        note={kit.siteId === site.id ? words[`kitShare.${kit.share}`] : words.kitFrom({ site: kit.siteName })}
        mayTake={mayWrite}
      />
    ));
  return (
    <Screen title={t.placeKits}>
      <p>{words.kitsIntro}</p>
      {mayWrite && (
        <div class="actions">
          <ButtonLink kind="primary" href="#/kits/new">
            {words.kitNew}
          </ButtonLink>
          <ButtonLink kind="secondary" href="#/kits/new/post">
            {words.kitFromPost}
          </ButtonLink>
        </div>
      )}
      {pages.failed ? (
        <Failed error={pages.failed} onRetry={pages.reload} />
      ) : pages.items === null ? (
        <Loading />
      ) : (
        <>
          <Group title={words.kitsOwn} empty={words.kitsOwnEmpty}>
            {cards(own)}
          </Group>
          <Group title={words.kitsCarrier}>{cards(others.filter(({ share }) => share === 'carrier'))}</Group>
          <Group title={words.kitsEveryone}>{cards(others.filter(({ share }) => share === 'everyone'))}</Group>
          {pages.more && <Act label={t.more} onAct={pages.more} />}
        </>
      )}
      <Group title={words.kitsExamples}>
        {exampleKits.map((kit) => (
          <KitCard key={kit.id} {...kit} posts={kit.posts.length} langs={langsOf(kit)} note={null} mayTake={mayWrite} />
        ))}
      </Group>
      <p class="jmd-small">{words.kitLicence}</p>
    </Screen>
  );
}

function Group({ title, empty, children }: { title: string; empty?: string; children: ComponentChildren[] }) {
  if (children.length === 0 && empty === undefined) return null;
  return (
    <section class="jmd-stack">
      <h2>{title}</h2>
      {children.length === 0 ? <p class="jmd-quiet">{empty}</p> : <ul class="cards">{children}</ul>}
    </section>
  );
}

function KitCard({
  id,
  title,
  description,
  posts,
  langs,
  note,
  mayTake,
}: Pick<KitSummary, 'id' | 'title' | 'description' | 'posts' | 'langs'> & {
  /** Whose it is, or who may take it; null for an example. */
  note: string | null;
  mayTake: boolean;
}) {
  const { locale, f } = useTexts();
  const words = useKitWords();
  return (
    <li class="jmd-card jmd-stack">
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <p class="kit-facts">
        {note === null && <Badge text={words.kitExample} icon="info" tone="primary" />}
        <span>{words.kitPosts({ count: posts })}</span>
        <span>{words.kitLangs({ langs: f.list(langs.map((lang) => languageName(locale, lang))) })}</span>
        {note !== null && <span>{note}</span>}
      </p>
      {description !== '' && (
        <p class="kit-description" dir="auto">
          {description}
        </p>
      )}
      <div class="actions">
        {mayTake && (
          <ButtonLink kind="secondary" href={`#/kits/${id}/take`}>
            {words.kitTake}
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" href={`#/kits/${id}`}>
          {words.kitView}
        </ButtonLink>
      </div>
    </li>
  );
}
