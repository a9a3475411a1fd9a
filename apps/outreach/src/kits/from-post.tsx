import { List, usePages } from '@jmd-digital/ui/app';
import { Screen } from '../screen.tsx';
import { useAccount } from '../session.tsx';
import type { SiteScope } from '../sites.ts';
import { useTexts } from '../texts.tsx';
import { useKitWords } from './words.ts';

/** Which post a new kit begins with. */
export function FromPost({ site }: { site: SiteScope }) {
  const { f, w } = useTexts();
  const words = useKitWords();
  const { jmd } = useAccount();
  const pages = usePages(
    (cursor) => jmd.outreach.listPosts({ siteId: site.id, ...(cursor ? { cursor } : {}) }),
    [site.id],
  );
  return (
    <Screen title={words.kitFromPost} back="kits">
      <p>{words.kitFromIntro}</p>
      <List pages={pages} empty={words.kitFromEmpty}>
        {(posts) => (
          <ul class="cards">
            {posts.map(({ id, title, purpose, changedAt }) => (
              <li key={id} class="jmd-card kit-made">
                <a href={`#/kits/new/post/${id}`}>
                  <bdi>{title}</bdi>
                </a>
                <span class="jmd-quiet">
                  {w[`purpose.${purpose}`]} · {words.kitChangedOn({ day: f.date(changedAt) })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </List>
    </Screen>
  );
}
