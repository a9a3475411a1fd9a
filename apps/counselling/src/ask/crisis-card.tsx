import type { Helpline } from '@jmd-digital/content/helplines';
import { type HomeMessages, loadHome } from '@jmd-digital/i18n/home';
import { Disclosure } from '@jmd-digital/ui';
import { useEffect, useState } from 'preact/hooks';
import { type Texts, useTexts } from '../texts.tsx';

/** What is shown at once; the others are one press away. */
const FIRST: readonly string[] = ['emergency-112', 'nummer-gegen-kummer'];

/** Numbers that help at once. Words and numbers come with the page, so that they are there without a network, too. */
export function CrisisCard() {
  const { locale, f } = useTexts();
  const [loaded, setLoaded] = useState<{ lines: readonly Helpline[]; words: HomeMessages } | null>(null);
  useEffect(() => {
    const load = async () => {
      const [{ helplines: lines }, { messages: words }] = await Promise.all([
        import('@jmd-digital/content/helplines'),
        loadHome[locale](),
      ]);
      setLoaded({ lines, words });
    };
    load().catch(() => {});
  }, [locale]);
  if (!loaded) return null;
  const { lines, words } = loaded;
  const first = lines.filter(({ id }) => FIRST.includes(id));
  return (
    <section class="crisis" aria-labelledby="crisis">
      <h2 id="crisis">{words.emergencyTitle}</h2>
      <p>{words.emergencyText}</p>
      <ul class="crisis-first">
        {first.map((line) => (
          <li key={line.id}>
            <Call line={line} words={words} />
            <span>{line.name[locale]}</span>
          </li>
        ))}
      </ul>
      <Disclosure summary={words.moreHelplines}>
        <Lines lines={lines} words={words} />
      </Disclosure>
      <p class="jmd-quiet small">{sourceOf(first, words, f)}</p>
    </section>
  );
}

type Words = { words: HomeMessages };

/** What stands for all of them: as old as the oldest, and an example as long as one of them is. */
function sourceOf(lines: readonly Helpline[], words: HomeMessages, f: Texts['f']): string {
  const date = f.date(lines.map(({ checkedOn }) => checkedOn).toSorted()[0] ?? '');
  return lines.every(({ confirmedByOperator }) => confirmedByOperator)
    ? words.helplineConfirmed({ date })
    : words.helplineSource({ date });
}

function Call({ line: { name, dial, tel }, words }: Words & { line: Helpline }) {
  const { locale } = useTexts();
  return (
    <a
      class="jmd-button jmd-button-secondary"
      href={tel}
      aria-label={words.helplineCall({ name: name[locale], number: dial })}
    >
      <bdi dir="ltr">{dial}</bdi>
    </a>
  );
}

function Lines({ lines, words }: Words & { lines: readonly Helpline[] }) {
  const { locale, f } = useTexts();
  return (
    <ul>
      {lines.map((line) => {
        const { id, name, purpose, hours, free } = line;
        const facts = [
          ...(hours === 'always' ? [words.helplineRoundTheClock] : []),
          ...(free ? [words.helplineFree] : []),
          sourceOf([line], words, f),
        ];
        return (
          <li key={id}>
            <Call line={line} words={words} />
            <div>
              <p>
                <strong>{name[locale]}</strong>
              </p>
              <p>{purpose[locale]}</p>
              <p class="jmd-quiet small">{facts.join(' · ')}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
