import type { PostContent } from '@jmd-digital/schemas';
import { Button } from '@jmd-digital/ui';
import { useEffect, useRef } from 'preact/hooks';
import { languageName, useTexts } from '../../texts.tsx';
import { usePostWords } from '../post-words.ts';

interface Props {
  mine: PostContent;
  theirs: PostContent;
  onMine: () => void;
  onTheirs: () => void;
}

interface Difference {
  name: string;
  lang?: string;
  mine: string;
  theirs: string;
}

/** Two wrote on the same revision: both versions side by side, and nothing is lost before somebody chooses. */
export function Conflict({ mine, theirs, onMine, onTheirs }: Props) {
  const { locale } = useTexts();
  const p = usePostWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const textOf = ({ parts }: PostContent, lang: string) => parts.find((part) => part.lang === lang)?.text ?? '';
  const langs = [...new Set([...mine.parts, ...theirs.parts].map(({ lang }) => lang))];
  const all: Difference[] = [
    { name: p.title, mine: mine.title, theirs: theirs.title },
    ...langs.map((lang) => ({
      ...{ name: p.text({ language: languageName(locale, lang) }), lang },
      ...{ mine: textOf(mine, lang), theirs: textOf(theirs, lang) },
    })),
  ];
  const different = all.filter((each) => each.mine.trim() !== each.theirs.trim());
  return (
    <section class="jmd-card jmd-stack conflict" aria-labelledby="conflict-title">
      <h2 ref={heading} id="conflict-title" tabIndex={-1}>
        {p.conflictTitle}
      </h2>
      <p>{p.conflictText}</p>
      {different.length === 0 && <p>{p.conflictElsewhere}</p>}
      {different.map((each) => (
        <div key={each.name} class="jmd-stack">
          <h3>{each.name}</h3>
          <div class="two">
            <div>
              <h4>{p.conflictMine}</h4>
              <p class="said" lang={each.lang} dir="auto">
                {each.mine || p.conflictNothing}
              </p>
            </div>
            <div>
              <h4>{p.conflictTheirs}</h4>
              <p class="said" lang={each.lang} dir="auto">
                {each.theirs || p.conflictNothing}
              </p>
            </div>
          </div>
        </div>
      ))}
      <div class="actions">
        <Button kind="secondary" onClick={onMine}>
          {p.conflictKeepMine}
        </Button>
        <Button kind="secondary" onClick={onTheirs}>
          {p.conflictTakeTheirs}
        </Button>
      </div>
    </section>
  );
}
