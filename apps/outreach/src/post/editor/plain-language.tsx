import { Badge, type IconName } from '@jmd-digital/ui';
import { useLoaded } from '@jmd-digital/ui/app';
import { useMemo } from 'preact/hooks';
import { usePostWords } from '../post-words.ts';
import type { Ease } from './ease.ts';

const LOOKS: Record<Ease, { icon: IconName; tone: 'success' | 'neutral' | 'warning' }> = {
  easy: { icon: 'check', tone: 'success' },
  middle: { icon: 'info', tone: 'neutral' },
  hard: { icon: 'info', tone: 'warning' },
};

/** How easily a German text reads, with what would help. What it says hinders nobody. */
export function PlainLanguage({ lang, text }: { lang: string; text: string }) {
  const p = usePostWords();
  const german = /^de(?:-|$)/.test(lang);
  // Fetched for those who write German; a browser that cannot read it goes without advice.
  const { value } = useLoaded(async () => (german ? await import('./ease.ts') : null), [german]);
  const judged = useMemo(() => (value && text.trim() !== '' ? value.judge(lang, text) : null), [value, lang, text]);
  if (!judged) return null;
  return (
    <div class="plain-language">
      <p>
        <Badge text={p[`ease.${judged.ease}`]} {...LOOKS[judged.ease]} />
      </p>
      {judged.long.length > 0 && (
        <>
          <p>{p.easeLong}</p>
          <ul class="bullets" lang={lang}>
            {judged.long.map(({ sentence, words }) => (
              <li key={sentence}>
                <mark>{sentence}</mark> <span class="jmd-small">{p.easeWords({ count: words })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
