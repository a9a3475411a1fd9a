import type { Helpline } from '@jmd-digital/content/helplines';
import { type HomeMessages, loadHome } from '@jmd-digital/i18n/home';
import { Disclosure } from '@jmd-digital/ui';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../texts.tsx';

/** What is shown at once; the others are one press away. */
const FIRST: readonly string[] = ['emergency-112', 'nummer-gegen-kummer'];

/** Numbers that help at once. Words and numbers come with the page, so that they are there without a network, too. */
export function CrisisCard() {
  const { locale } = useTexts();
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
  const first = (line: Helpline) => FIRST.includes(line.id);
  return (
    <section class="crisis" aria-labelledby="crisis">
      <h2 id="crisis">{words.emergencyTitle}</h2>
      <p>{words.emergencyText}</p>
      <Lines lines={lines.filter(first)} words={words} />
      <Disclosure summary={words.moreHelplines}>
        <Lines lines={lines.filter((line) => !first(line))} words={words} />
      </Disclosure>
    </section>
  );
}

function Lines({ lines, words }: { lines: readonly Helpline[]; words: HomeMessages }) {
  const { locale, f } = useTexts();
  return (
    <ul>
      {lines.map((line) => {
        const { id, name, dial, tel, purpose, hours, free, checkedOn, confirmedByOperator } = line;
        const source = confirmedByOperator ? words.helplineConfirmed : words.helplineSource;
        const facts = [
          ...(hours === 'always' ? [words.helplineRoundTheClock] : []),
          ...(free ? [words.helplineFree] : []),
          source({ date: f.date(checkedOn) }),
        ];
        return (
          <li key={id}>
            <a
              class="jmd-button jmd-button-secondary"
              href={tel}
              aria-label={words.helplineCall({ name: name[locale], number: dial })}
            >
              <bdi dir="ltr">{dial}</bdi>
            </a>
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
