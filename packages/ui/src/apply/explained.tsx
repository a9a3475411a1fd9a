import { Fragment } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useKit } from './kit.ts';
import { SayButton } from './say-button.tsx';

export interface ExplainedProps {
  text: string;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** German text in which terms can be tapped; each explains itself below, the first time that it occurs. */
export function Explained({ text }: ExplainedProps) {
  const { terms, t, say } = useKit();
  const [open, setOpen] = useState<number | null>(null);
  const pieces = useMemo(() => split(text, terms), [text, terms]);
  const shown = open === null ? undefined : terms[open];
  return (
    <div class="q-explained">
      <p lang="de" dir="ltr" class="q-de">
        {pieces.map(({ part, term }, index) =>
          term === undefined ? (
            <Fragment key={index}>{part}</Fragment>
          ) : (
            <button
              key={index}
              type="button"
              class="q-term"
              aria-expanded={open === term}
              onClick={() => setOpen(open === term ? null : term)}
            >
              {part}
            </button>
          ),
        )}
        {say && <SayButton text={text} />}
      </p>
      {shown && (
        <div class="q-gloss" role="note" aria-label={t.means}>
          <p>
            <b lang="de" dir="ltr">
              {shown.term}
            </b>{' '}
            <span dir="auto">{shown.word}</span>
          </p>
          {shown.explain && <p dir="auto">{shown.explain}</p>}
        </div>
      )}
    </div>
  );
}

function split(text: string, terms: readonly { forms: readonly string[] }[]): { part: string; term?: number }[] {
  const forms = terms
    .flatMap(({ forms }, term) => forms.map((form) => ({ form, term })))
    .sort((one, other) => other.form.length - one.form.length);
  if (forms.length === 0) return [{ part: text }];
  // What stands before is part of the match: browsers that we support cannot look behind (Safari 15).
  const pattern = new RegExp(
    `(^|[^\\p{L}\\d])(${forms.map(({ form }) => escaped(form)).join('|')})(?![\\p{L}\\d])`,
    'gu',
  );
  const pieces: { part: string; term?: number }[] = [];
  const seen = new Set<number>();
  let from = 0;
  for (const { 1: before = '', 2: part = '', index: at } of text.matchAll(pattern)) {
    const index = at + before.length;
    const term = forms.find(({ form }) => form === part)?.term;
    if (term === undefined || seen.has(term)) continue;
    seen.add(term);
    if (index > from) pieces.push({ part: text.slice(from, index) });
    pieces.push({ part, term });
    from = index + part.length;
  }
  return from < text.length ? [...pieces, { part: text.slice(from) }] : pieces;
}
