import type { TextModule } from '@jmd-digital/schemas';
import { Button, Notice, SelectField, TextField } from '@jmd-digital/ui';
import { Act, Failed, Fold, Loading, useLoaded } from '@jmd-digital/ui/app';
import { useRef, useState } from 'preact/hooks';
import { useSession } from '../../session.tsx';
import { useSay } from '../say.tsx';
import { languageName, useTexts } from '../texts.tsx';
import { findPassages } from './find-passages.ts';
import { PassageForm } from './passage-form.tsx';

/** The passages of one site: to look through, write, change and take away. */
export function PassageList({ siteId }: { siteId: string }) {
  const { t, locale } = useTexts();
  const { account } = useSession();
  const say = useSay();
  const listed = useLoaded(() => account.jmd.counselling.listTextModules({ siteId }), [siteId]);
  const [search, setSearch] = useState('');
  const [language, setLanguage] = useState('');
  const [adding, setAdding] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const add = (open: boolean) => {
    setAdding(open);
    // What had the focus is gone: on with the first field, or with the button that is back.
    requestAnimationFrame(() => part.current?.querySelector<HTMLElement>('select, button')?.focus());
  };
  const [removed, setRemoved] = useState<TextModule | null>(null);
  if (listed.failed) return <Failed error={listed.failed} onRetry={listed.reload} />;
  if (!listed.value) return <Loading />;
  const { modules } = listed.value;
  const languages = [...new Set(modules.map((each) => each.language))];
  const found = findPassages(modules, search, language).filter((each) => !language || each.language === language);
  const saved = () => {
    if (adding) add(false);
    say(t.saved);
    listed.reload();
  };
  const remove = async (each: TextModule) => {
    await account.jmd.counselling.removeTextModule({ siteId, moduleId: each.id });
    setRemoved(each);
    say(t.passageRemoved({ title: each.title }));
    listed.reload();
  };
  const undo = async ({ siteId: _, ...module }: TextModule) => {
    // What was removed is gone with its name: it comes back as a new one.
    const again = { ...module, id: crypto.randomUUID(), revision: 0 };
    await account.jmd.counselling.putTextModule({ siteId, module: again });
    setRemoved(null);
    saved();
  };
  return (
    <>
      {removed && (
        <Notice tone="info" action={<Act label={t.undo} onAct={() => undo(removed)} />}>
          {t.passageRemoved({ title: removed.title })}
        </Notice>
      )}
      <div ref={part}>
        {adding ? (
          <section class="jmd-stack" aria-labelledby="new-passage">
            <h2 id="new-passage">{t.passageNew}</h2>
            <PassageForm siteId={siteId} onSaved={saved} onCancel={() => add(false)} />
          </section>
        ) : (
          <Button kind="primary" onClick={() => add(true)}>
            {t.passageNew}
          </Button>
        )}
      </div>
      {modules.length === 0 && !adding && <p class="jmd-quiet">{t.passagesEmpty}</p>}
      {modules.length > 0 && (
        <div class="passage-filter">
          <TextField label={t.passageSearch} value={search} onInput={setSearch} autocomplete="off" />
          {languages.length > 1 && (
            <SelectField
              label={t.filterLanguage}
              value={language}
              onChange={setLanguage}
              options={[
                { value: '', label: t.filterAll },
                ...languages.map((value) => ({ value, label: languageName(locale, value) })),
              ]}
            />
          )}
        </div>
      )}
      {modules.length > 0 && found.length === 0 && <p class="jmd-quiet">{t.passageNone}</p>}
      <ul class="cards">
        {found.map((each) => (
          <li key={`${each.id}/${each.revision}`} class="jmd-card">
            <Fold summary={`${each.title} – ${languageName(locale, each.language)}`}>
              {() => (
                <>
                  <PassageForm siteId={siteId} passage={each} onSaved={saved} />
                  <div>
                    <Act kind="quiet" label={t.remove} onAct={() => remove(each)} />
                  </div>
                </>
              )}
            </Fold>
            <p class="jmd-small excerpt" dir="auto">
              {each.body}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
