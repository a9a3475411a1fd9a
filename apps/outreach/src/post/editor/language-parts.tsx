import { LOCALE_NAMES } from '@jmd-digital/i18n';
import type { PostContent } from '@jmd-digital/schemas';
import { LOCALES } from '@jmd-digital/schemas/values';
import { Button, SelectField, TextArea, TextField } from '@jmd-digital/ui';
import { useRef, useState } from 'preact/hooks';
import { languageName, useTexts } from '../../texts.tsx';
import { isLanguageTag, setPart, withoutLanguage } from '../content.ts';
import { usePostWords } from '../post-words.ts';
import { PlainLanguage } from './plain-language.tsx';

interface Props {
  content: PostContent;
  onChange: (content: PostContent) => void;
}

/** Most languages of one post. */
const MOST = 12;

/** What the post says, in each of its languages: one at a time, or all below each other. */
export function LanguageParts({ content, onChange }: Props) {
  const { locale } = useTexts();
  const p = usePostWords();
  const { parts } = content;
  const [shown, setShown] = useState(parts[0]?.lang ?? '');
  const [stacked, setStacked] = useState(false);
  const tabs = useRef<HTMLDivElement>(null);
  const open = parts.some(({ lang }) => lang === shown) ? shown : (parts[0]?.lang ?? '');
  const walk = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };
    const at = parts.findIndex(({ lang }) => lang === open);
    const step = steps[event.key];
    const next = step === undefined ? undefined : parts[(at + step + parts.length) % parts.length];
    if (!next) return;
    event.preventDefault();
    setShown(next.lang);
    tabs.current?.querySelector<HTMLElement>(`#tab-${next.lang}`)?.focus();
  };
  const add = (lang: string) => {
    onChange({ ...content, parts: [...parts, { lang, text: '', warning: null }] });
    setShown(lang);
  };
  const remove = (lang: string) => onChange(withoutLanguage(content, lang));
  const fields = (lang: string) => (
    <PartFields content={content} lang={lang} onChange={onChange} onRemove={parts.length > 1 ? remove : null} />
  );
  return (
    <fieldset class="group" id="field-text" tabIndex={-1}>
      <legend>{p.textTitle}</legend>
      {parts.length > 1 && !stacked && (
        <div ref={tabs} role="tablist" aria-label={p.languages} class="tabs" onKeyDown={walk} tabIndex={-1}>
          {parts.map(({ lang, text }) => (
            <button
              key={lang}
              id={`tab-${lang}`}
              class="tab"
              type="button"
              role="tab"
              aria-selected={lang === open}
              aria-controls={`part-${lang}`}
              tabIndex={lang === open ? 0 : -1}
              onClick={() => setShown(lang)}
            >
              {languageName(locale, lang)}
              {text.trim() === '' && <span class="jmd-small"> ({p.languageEmpty})</span>}
            </button>
          ))}
        </div>
      )}
      {parts.map(({ lang }) =>
        stacked || parts.length === 1 ? (
          <section key={lang} class="jmd-stack" aria-label={languageName(locale, lang)}>
            {stacked && <h2>{languageName(locale, lang)}</h2>}
            {fields(lang)}
          </section>
        ) : (
          <div
            key={lang}
            id={`part-${lang}`}
            class="jmd-stack"
            role="tabpanel"
            aria-labelledby={`tab-${lang}`}
            hidden={lang !== open}
          >
            {lang === open && fields(lang)}
          </div>
        ),
      )}
      <div class="actions">
        {parts.length > 1 && (
          <Button kind="quiet" onClick={() => setStacked(!stacked)}>
            {stacked ? p.languagesTabs : p.languagesStacked}
          </Button>
        )}
      </div>
      {parts.length < MOST && <AddLanguage taken={parts.map(({ lang }) => lang)} onAdd={add} />}
    </fieldset>
  );
}

function PartFields({
  content,
  lang,
  onChange,
  onRemove,
}: Props & { lang: string; onRemove: ((lang: string) => void) | null }) {
  const { locale } = useTexts();
  const p = usePostWords();
  const part = content.parts.find((each) => each.lang === lang);
  if (!part) return null;
  return (
    <>
      <TextArea
        label={p.text({ language: languageName(locale, lang) })}
        value={part.text}
        lang={lang}
        rows={8}
        onInput={(text) => onChange(setPart(content, lang, { text }))}
      />
      <PlainLanguage lang={lang} text={part.text} />
      <TextField
        label={p.warning}
        hint={p.warningHint}
        value={part.warning ?? ''}
        lang={lang}
        maxLength={200}
        onInput={(warning) => onChange(setPart(content, lang, { warning: warning || null }))}
      />
      {onRemove && (
        <div>
          <Button kind="quiet" onClick={() => onRemove(lang)}>
            {p.languageRemove({ language: languageName(locale, lang) })}
          </Button>
        </div>
      )}
    </>
  );
}

const OTHER = 'other';

function AddLanguage({ taken, onAdd }: { taken: readonly string[]; onAdd: (lang: string) => void }) {
  const p = usePostWords();
  const [chosen, setChosen] = useState('');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const open = LOCALES.filter((lang) => !taken.includes(lang));
  const tag = chosen === OTHER ? typed.trim() : chosen;
  const wrong = !isLanguageTag(tag) || taken.includes(tag);
  const add = () => {
    setTried(true);
    if (wrong) return;
    onAdd(tag);
    setChosen('');
    setTyped('');
    setTried(false);
  };
  return (
    <div class="add-language">
      <SelectField
        label={p.languageAdd}
        value={chosen}
        onChange={setChosen}
        options={[
          { value: '', label: p.languageChoose },
          ...open.map((lang) => ({ value: lang, label: LOCALE_NAMES[lang], lang })),
          { value: OTHER, label: p.languageOther },
        ]}
      />
      {chosen === OTHER && (
        <TextField
          label={p.languageTag}
          hint={p.languageTagHint}
          error={tried && wrong ? p.languageTagWrong : undefined}
          value={typed}
          dir="ltr"
          onInput={setTyped}
        />
      )}
      {chosen !== '' && (
        <Button kind="secondary" onClick={add}>
          {p.languageAddNow}
        </Button>
      )}
    </div>
  );
}
