import { htmlLang, type Locale, reviewedByNativeSpeaker } from '@jmd-digital/i18n';
import type { PostsMessages } from '@jmd-digital/i18n/posts';
import type { SitePost } from '@jmd-digital/schemas';
import type { Posts as Source } from '@jmd-digital/sdk/posts';
import { Button, LiveRegion, Skeleton, Stack } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { hasChoice, languageName, languagesOf } from './languages.ts';
import { PostCard } from './post-card.tsx';
import { usePosts } from './use-posts.ts';

export interface PostsProps {
  locale: Locale;
  t: PostsMessages;
  jmd: Source;
  /** Id of the site. */
  site: string;
  /** How many posts at most. */
  limit: number;
}

/** The newest posts of a site. */
export function Posts({ locale, t, jmd, site, limit }: PostsProps) {
  const { known, again } = usePosts(jmd, site, limit);
  const [chosen, choose] = useState<string | null>(null);
  const there = known.kind === 'there' ? known : null;
  const text = { loading: t.loading, failed: t.failed, unknown: t.unknownSite, there: null }[known.kind];
  const said = text ?? (there?.items.length === 0 ? t.empty : '');
  return (
    <div class="jmd-frame">
      <Stack>
        <div class="p-head">
          <slot name="title">
            <h2>{there ? t.titleOf({ site: there.siteName }) : t.title}</h2>
          </slot>
          <slot name="intro" />
        </div>
        {known.kind === 'loading' ? <Skeleton lines={4} /> : said && <p class="p-note">{said}</p>}
        {known.kind === 'failed' && (
          <div>
            <Button kind="secondary" onClick={again}>
              {t.retry}
            </Button>
          </div>
        )}
        {there && hasChoice(there.items, locale) && (
          <LanguageChoice posts={there.items} label={t.languageLabel} chosen={chosen} onChoose={choose} />
        )}
        {there && there.items.length > 0 && (
          <ul class="p-list">
            {there.items.map((post) => (
              <li key={post.id}>
                <PostCard post={post} locale={locale} t={t} chosen={chosen} />
              </li>
            ))}
          </ul>
        )}
        {there && there.items.length > 0 && (
          <p>
            <a class="p-open" href={`${there.url}?lang=${locale}`}>
              {t.allPosts}
            </a>
          </p>
        )}
        {!reviewedByNativeSpeaker[locale] && <p class="jmd-small">{t.unreviewed}</p>}
        <slot name="footer" />
      </Stack>
      <LiveRegion>{said}</LiveRegion>
    </div>
  );
}

interface LanguageChoiceProps {
  posts: readonly SitePost[];
  label: string;
  chosen: string | null;
  onChoose(lang: string): void;
}

/** Offers the languages of the posts where one of them does not speak that of the widget. */
function LanguageChoice({ posts, label, chosen, onChoose }: LanguageChoiceProps) {
  return (
    <fieldset class="p-languages">
      <legend class="jmd-hidden">{label}</legend>
      {languagesOf(posts).map((lang) => (
        <button
          key={lang}
          class="jmd-button jmd-button-secondary"
          type="button"
          lang={htmlLang(lang as Locale)}
          dir="auto"
          aria-pressed={lang === chosen}
          onClick={() => onChoose(lang)}
        >
          {languageName(lang)}
        </button>
      ))}
    </fieldset>
  );
}
