import type { ShortLink } from '@jmd-digital/schemas';
import { FLYER_TEMPLATES, LOCALES } from '@jmd-digital/schemas/values';
import { isJmdError } from '@jmd-digital/sdk';
import { CheckBox, ChoiceList, DateField, SelectField, TextArea, TextField, TimeField } from '@jmd-digital/ui';
import { Failed, Form, Loading, useGuardedWork, useLoaded } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useAccount, useMe } from '../session.tsx';
import { mayAt, type SiteScope } from '../sites.ts';
import { languageName, useTexts } from '../texts.tsx';
import { useDraft } from '../tools/drafts.ts';
import { type FlyerField, flyerInput, flyerProblems, newFlyer, type TypedFlyer } from './flyer.ts';
import { FlyerPreview, type MadeFlyer } from './flyer-preview.tsx';
import { shortAddress } from './link.ts';
import { useLinkWords } from './words.ts';

/** A sheet to print: what is on it, and what comes of it. */
export function FlyerForm({ site, slug }: { site: SiteScope; slug: string }) {
  const { t } = useTexts();
  const { jmd } = useAccount();
  const me = useMe();
  const loaded = useLoaded(async () => {
    const links: ShortLink[] = [];
    for await (const each of jmd.outreach.listLinks({ siteId: site.id })) links.push(each);
    return links;
  }, [site.id]);
  if (!mayAt(me, site, 'outreach.makeFlyer')) return <p>{t['error.not_permitted']}</p>;
  if (loaded.failed) return <Failed error={loaded.failed} onRetry={loaded.reload} />;
  if (!loaded.value) return <Loading />;
  return <Fields site={site} slug={slug} links={loaded.value} />;
}

function Fields({ site, slug, links }: { site: SiteScope; slug: string; links: readonly ShortLink[] }) {
  const { locale } = useTexts();
  const words = useLinkWords();
  const { jmd } = useAccount();
  const { busy, failed, run } = useGuardedWork();
  const chosen = links.some((link) => link.slug === slug) ? slug : (links[0]?.slug ?? '');
  const draft = useDraft(`flyer/${site.id}/${slug}`, newFlyer(locale, chosen));
  const [tried, setTried] = useState(false);
  const [tooLong, setTooLong] = useState(false);
  const [made, setMade] = useState<MadeFlyer | null>(null);
  const typed = draft.value;
  const problems = flyerProblems(typed);
  const wrong = (field: FlyerField) => tried && problems.has(field);
  const set = (change: Partial<TypedFlyer>) => {
    setTooLong(false);
    draft.set({ ...typed, ...change });
  };
  const make = () => {
    setTried(true);
    setTooLong(false);
    if (problems.size > 0) return;
    void run(async () => {
      try {
        const flyer = await jmd.outreach.makeFlyer(flyerInput(site.id, typed));
        setMade({ ...flyer, of: typed });
      } catch (error) {
        if (!isJmdError(error) || !Object.values(error.fieldErrors).includes('too_long')) throw error;
        setTooLong(true);
      }
    });
  };
  return (
    <>
      <p>{words.flyerIntro}</p>
      <Form failed={failed} busy={busy} submit={words.flyerMake} quiet={made !== null} onSubmit={make}>
        <ChoiceList
          legend={words.flyerTemplate}
          options={FLYER_TEMPLATES.map((value) => ({
            value,
            label: words[`flyerTemplate.${value}`],
            hint: words[`flyerTemplateHint.${value}`],
          }))}
          value={typed.template}
          onChange={(value) => set({ template: FLYER_TEMPLATES.find((each) => each === value) ?? typed.template })}
        />
        <SelectField
          label={words.flyerLanguage}
          value={typed.locale}
          options={LOCALES.map((value) => ({ value, label: languageName(locale, value) }))}
          onChange={(value) => set({ locale: LOCALES.find((each) => each === value) ?? typed.locale })}
        />
        <div lang={typed.locale} class="jmd-stack">
          <TextField
            label={words.flyerTitle}
            error={wrong('title') ? words.flyerTitleMissing : undefined}
            value={typed.title}
            maxLength={120}
            onInput={(title) => set({ title })}
          />
          <TextArea
            label={words.flyerText}
            hint={words.flyerTextHint}
            error={tooLong ? words.flyerTooLong : undefined}
            value={typed.text}
            onInput={(text) => set({ text })}
          />
        </div>
        <CheckBox label={words.flyerEvent} checked={typed.hasEvent} onChange={(hasEvent) => set({ hasEvent })} />
        {typed.hasEvent && (
          <>
            <div class="flyer-times">
              <DateField label={words.flyerDay} value={typed.day} onInput={(day) => set({ day })} />
              <TimeField label={words.flyerFrom} value={typed.from} onInput={(from) => set({ from })} />
              <TimeField label={words.flyerTo} value={typed.to} onInput={(to) => set({ to })} />
            </div>
            <TextField
              label={words.flyerPlace}
              error={wrong('event') ? words.flyerEventMissing : undefined}
              value={typed.place}
              maxLength={200}
              onInput={(place) => set({ place })}
            />
          </>
        )}
        <SelectField
          label={words.flyerLink}
          value={typed.slug}
          options={[
            ...links.map((link) => ({ value: link.slug, label: shortAddress(link.slug) })),
            { value: '', label: words.flyerLinkOther },
          ]}
          onChange={(value) => set({ slug: value })}
        />
        {typed.slug === '' && (
          <TextField
            label={words.linkUrl}
            hint={words.linkUrlHint}
            error={wrong('url') ? words.linkUrlWrong : undefined}
            value={typed.url}
            dir="ltr"
            onInput={(url) => set({ url })}
          />
        )}
      </Form>
      {made && <FlyerPreview made={made} changed={made.of !== typed} />}
    </>
  );
}
