import type { KitPost } from '@jmd-digital/schemas';
import { LOCALES, POLICY_AUDIENCES, POLICY_PURPOSES } from '@jmd-digital/schemas/values';
import { Button, SelectField, TextArea, TextField, TimeField } from '@jmd-digital/ui';
import { useId } from 'preact/hooks';
import { languageName, useTexts } from '../texts.tsx';
import { MAX_LANGS } from './kit.ts';
import { useKitWords } from './words.ts';

const NO_LANG = '';

/** One post of a kit. */
export function PostFields({
  post,
  number,
  problems,
  onChange,
  onRemove,
}: {
  post: KitPost;
  /** Counts from 1. */
  number: number;
  problems: ReadonlySet<string>;
  onChange: (post: KitPost) => void;
  onRemove: (() => void) | undefined;
}) {
  const { w, locale } = useTexts();
  const words = useKitWords();
  const id = useId();
  const at = (field: string) => problems.has(`${number - 1}.${field}`);
  const set = (change: Partial<KitPost>) => onChange({ ...post, ...change });
  const setText = (lang: string, text: string) =>
    set({ parts: post.parts.map((part) => (part.lang === lang ? { lang, text } : part)) });
  const free = LOCALES.filter((lang) => post.parts.every((part) => part.lang !== lang));
  return (
    <section class="jmd-card jmd-stack" aria-labelledby={id}>
      <h2 id={id}>{words.kitPostNumber({ number: String(number) })}</h2>
      <TextField
        label={words.kitPostTitle}
        error={at('title') ? words.kitTitleMissing : undefined}
        value={post.title}
        maxLength={120}
        onInput={(title) => set({ title })}
      />
      <div class="kit-pair">
        <SelectField
          label={words.kitPostPurpose}
          value={post.purpose}
          options={POLICY_PURPOSES.map((value) => ({ value, label: w[`purpose.${value}`] }))}
          onChange={(value) => set({ purpose: POLICY_PURPOSES.find((each) => each === value) ?? post.purpose })}
        />
        <SelectField
          label={words.kitPostAudience}
          value={post.audience}
          options={POLICY_AUDIENCES.map((value) => ({ value, label: w[`audience.${value}`] }))}
          onChange={(value) => set({ audience: POLICY_AUDIENCES.find((each) => each === value) ?? post.audience })}
        />
        <TextField
          label={words.kitPostOffset}
          error={at('dayOffset') ? words.kitPostOffsetWrong : undefined}
          value={Number.isFinite(post.dayOffset) ? String(post.dayOffset) : ''}
          inputMode="numeric"
          dir="ltr"
          onInput={(value) => set({ dayOffset: value.trim() === '' ? Number.NaN : Number(value) })}
        />
        <TimeField label={words.kitPostTime} value={post.time ?? ''} onInput={(time) => set({ time: time || null })} />
      </div>
      {post.parts.map(({ lang, text }) => (
        <div key={lang} class="jmd-stack" lang={lang}>
          <TextArea
            label={words.kitPostText({ language: languageName(locale, lang) })}
            error={at(lang) ? words.kitPostTextMissing : undefined}
            value={text}
            rows={5}
            onInput={(value) => setText(lang, value)}
          />
          {post.parts.length > 1 && (
            <div lang={locale}>
              <Button kind="quiet" onClick={() => set({ parts: post.parts.filter((part) => part.lang !== lang) })}>
                {words.kitLangRemove({ language: languageName(locale, lang) })}
              </Button>
            </div>
          )}
        </div>
      ))}
      {free.length > 0 && post.parts.length < MAX_LANGS && (
        <SelectField
          label={words.kitLangAdd}
          value={NO_LANG}
          options={[
            { value: NO_LANG, label: words.kitPostLang },
            ...free.map((lang) => ({ value: lang, label: languageName(locale, lang) })),
          ]}
          onChange={(lang) => lang !== NO_LANG && set({ parts: [...post.parts, { lang, text: '' }] })}
        />
      )}
      {onRemove && (
        <div>
          <Button kind="quiet" onClick={onRemove}>
            {words.kitPostRemove({ number: String(number) })}
          </Button>
        </div>
      )}
    </section>
  );
}
