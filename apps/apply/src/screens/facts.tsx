import { applicationsOf, cvOf, type Field, fieldsOf, replacedBy } from '@jmd-digital/domain/apply';
import type { SetEntry } from '@jmd-digital/schemas';
import { useState } from 'preact/hooks';
import { Screen } from '../parts.tsx';
import { useLog, usePlay } from '../play.tsx';
import { go } from '../route.ts';
import { useTexts } from '../texts.tsx';
import { wordsOf } from './fact-words.ts';

const SECTIONS = ['target', 'work', 'education', 'gaps', 'languages', 'skills', 'interests'] as const;

/** What somebody wrote down in exercises: with where it comes from, what other devices say, and a way to take it out. */
export function FactsScreen() {
  const { t } = useTexts();
  const log = useLog();
  const cv = cvOf(log, '');
  const items = SECTIONS.flatMap((section) => {
    const value = cv[section];
    const list = Array.isArray(value) ? value : value ? [{ id: '', ...value }] : [];
    return list.map((item) => ({
      section,
      doc: 'cv' as const,
      place: `/${section}${item.id ? `/${item.id}` : ''}`,
      item,
    }));
  });
  const applications = applicationsOf(log).map((item) => ({
    ...{ section: 'application' as const, doc: 'application' as const, place: `/${item.id}`, item },
  }));
  const all = [...items, ...applications];
  return (
    <Screen title={t.factsTitle}>
      <p>{all.length > 0 ? t.factsIntro : t.factsNone}</p>
      {all.length === 0 && (
        <button class="jmd-button jmd-button-primary" type="button" onClick={() => go('station/s1')}>
          {t.stationStart}
        </button>
      )}
      {[...SECTIONS, 'application' as const].map((section) => {
        const own = all.filter((each) => each.section === section);
        return (
          own.length > 0 && (
            <section key={section} class="facts">
              <h2>{t[`facts.${section}`]}</h2>
              <ul>
                {own.map((each) => (
                  <Item key={each.place} {...each} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </Screen>
  );
}

function Item({ doc, place, item }: { doc: 'cv' | 'application'; place: string; item: object }) {
  const { t, f } = useTexts();
  const { log } = usePlay();
  const entries = useLog();
  const [erased, setErased] = useState<readonly Field[] | null>(null);
  const own = [...fieldsOf(entries, doc)].filter(([path]) => path === place || path.startsWith(`${place}/`));
  const source = own[0]?.[1].entry.provenance ?? 'user';
  const set = (path: string, value: SetEntry['value'], provenance: string) => {
    const replaces = replacedBy(log.entries(), doc, path);
    return log.append({ kind: 'set', doc, path, value, provenance, replaces });
  };
  const erase = async () => {
    setErased(own.map(([, field]) => field));
    for (const [path, { entry }] of own) await set(path, null, entry.provenance);
  };
  const conflicts = own.flatMap(([path, { conflicts: others }]) => others.map((entry) => ({ path, entry })));
  if (erased)
    return (
      <li class="fact" role="status">
        {t.factsErased}{' '}
        <button
          class="jmd-button jmd-button-quiet"
          type="button"
          onClick={async () => {
            for (const { value, entry } of erased) await set(entry.path, value, entry.provenance);
            setErased(null);
          }}
        >
          {t.undo}
        </button>
      </li>
    );
  return (
    <li class="fact">
      <p dir="auto">
        {wordsOf(item, t, f).map((words) => (
          <span key={words}>{words}</span>
        ))}
      </p>
      {source.startsWith('exercise:') && (
        <p class="jmd-small">
          {t.factsFrom({ exercise: source.slice('exercise:'.length).replace(/^s/, '').replace('-', '.') })}
        </p>
      )}
      {conflicts.map(({ path, entry }) => (
        <div key={entry.id} class="conflict">
          <p>{t.factsConflict({ value: wordsOf({ value: entry.value }, t, f).join(', ') })}</p>
          <div class="q-row">
            <button
              class="jmd-button jmd-button-secondary"
              type="button"
              onClick={() => void set(path, own.find(([at]) => at === path)?.[1].value ?? null, source)}
            >
              {t.factsKeep}
            </button>
            <button
              class="jmd-button jmd-button-secondary"
              type="button"
              onClick={() => void set(path, entry.value, entry.provenance)}
            >
              {t.factsTake}
            </button>
          </div>
        </div>
      ))}
      <button class="jmd-button jmd-button-quiet" type="button" onClick={() => void erase()}>
        {t.factsErase}
      </button>
    </li>
  );
}
