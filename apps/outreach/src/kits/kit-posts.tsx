import type { KitPost } from '@jmd-digital/schemas';
import { languageName, useTexts } from '../texts.tsx';
import { useKitWords } from './words.ts';

/** The posts of a kit, in full. */
export function KitPosts({ posts }: { posts: readonly KitPost[] }) {
  const { locale, w } = useTexts();
  const words = useKitWords();
  return (
    <ol class="cards">
      {posts.map(({ title, purpose, audience, parts, dayOffset, time }, index) => (
        <li key={`${index} ${title}`} class="jmd-card jmd-stack">
          <h2>
            <bdi>{title}</bdi>
          </h2>
          <p class="kit-facts">
            <span>
              {words.kitPostDay({ day: dayOffset })}
              {time && ` ${words.kitPostAt({ time })}`}
            </span>
            <span>{w[`purpose.${purpose}`]}</span>
            <span>{w[`audience.${audience}`]}</span>
          </p>
          {parts.map(({ lang, text }) => (
            <section key={lang}>
              <h3>{languageName(locale, lang)}</h3>
              <p class="kit-text" lang={lang} dir="auto">
                {text}
              </p>
            </section>
          ))}
        </li>
      ))}
    </ol>
  );
}
