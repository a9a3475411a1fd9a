import type { LoadedStation } from '../content.ts';
import { useTexts } from '../texts.tsx';

/** Where the facts of an exercise come from, and when somebody last looked. */
export function Sources({ station, ids }: { station: LoadedStation; ids: readonly string[] }) {
  const { t, f } = useTexts();
  const facts = ids.flatMap((id) => station.station.facts[id] ?? []);
  if (facts.length === 0) return null;
  return (
    <details class="jmd-disclosure">
      <summary>{t.sourcesTitle}</summary>
      <ul class="sources">
        {facts.map(({ statement, source, checkedOn }) => (
          <li key={source.url + statement}>
            <span lang="de" dir="ltr">
              {statement}
            </span>{' '}
            <a href={source.url} rel="noreferrer" target="_blank" lang="de" dir="ltr">
              {source.title}
            </a>{' '}
            <span class="jmd-small">{t.sourceChecked({ date: f.date(checkedOn) })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
