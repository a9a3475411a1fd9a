import type { ImageConsent, PictureUse, PostContent } from '@jmd-digital/schemas';
import { Button, CheckBox, ManyChoices, TextField } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { SitePicture } from '../../site-picture.tsx';
import type { SiteScope } from '../../sites.ts';
import { languageName, useTexts } from '../../texts.tsx';
import { emptyUse, setUse } from '../content.ts';
import { usePostWords } from '../post-words.ts';
import { PictureChoice } from './picture-choice.tsx';

interface Props {
  site: SiteScope;
  content: PostContent;
  consents: readonly ImageConsent[];
  onChange: (content: PostContent) => void;
}

/** Most pictures of one post. */
const MOST = 10;

export function PictureFields({ site, content, consents, onChange }: Props) {
  const p = usePostWords();
  const { pictures } = content;
  const [choosing, setChoosing] = useState(false);
  const move = (from: number, to: number) => {
    const use = pictures[from];
    if (use) onChange({ ...content, pictures: pictures.toSpliced(from, 1).toSpliced(to, 0, use) });
  };
  return (
    <fieldset class="group" id="field-pictures" tabIndex={-1}>
      <legend>{p.pictures}</legend>
      {pictures.map((use, index) => (
        <section
          key={use.pictureId}
          id={`picture-${use.pictureId}`}
          class="picture-use"
          aria-label={p.pictureNo({ no: String(index + 1) })}
        >
          <div class="picture-side">
            <SitePicture siteId={site.id} pictureId={use.pictureId} alt="" />
            <div class="actions">
              {index > 0 && (
                <Button kind="quiet" onClick={() => move(index, index - 1)}>
                  {p.pictureUp}
                </Button>
              )}
              <Button
                kind="quiet"
                onClick={() =>
                  onChange({ ...content, pictures: pictures.filter((each) => each.pictureId !== use.pictureId) })
                }
              >
                {p.pictureRemove({ no: String(index + 1) })}
              </Button>
            </div>
          </div>
          <UseFields
            use={use}
            langs={content.parts.map(({ lang }) => lang)}
            consents={consents}
            onChange={(change) => onChange(setUse(content, use.pictureId, change))}
          />
        </section>
      ))}
      {pictures.length < MOST && !choosing && (
        <div>
          <Button kind="secondary" onClick={() => setChoosing(true)}>
            {p.pictureAdd}
          </Button>
        </div>
      )}
      {choosing && (
        <PictureChoice
          site={site}
          taken={pictures.map(({ pictureId }) => pictureId)}
          onChosen={(id) => {
            setChoosing(false);
            onChange({ ...content, pictures: [...pictures, emptyUse(id)] });
          }}
          onCancel={() => setChoosing(false)}
        />
      )}
    </fieldset>
  );
}

function UseFields({
  use,
  langs,
  consents,
  onChange,
}: {
  use: PictureUse;
  langs: readonly string[];
  consents: readonly ImageConsent[];
  onChange: (change: Partial<PictureUse>) => void;
}) {
  const { locale, f } = useTexts();
  const p = usePostWords();
  const decorative = use.decorativeReason !== null;
  const offered = consents.filter(({ id, state }) => state === 'valid' || use.consentIds.includes(id));
  return (
    <div class="jmd-stack">
      <CheckBox
        label={p.decorative}
        hint={p.decorativeHint}
        checked={decorative}
        onChange={(is) => onChange({ decorativeReason: is ? '' : null })}
      />
      {decorative ? (
        <TextField
          label={p.decorativeReason}
          value={use.decorativeReason ?? ''}
          maxLength={200}
          onInput={(decorativeReason) => onChange({ decorativeReason })}
        />
      ) : (
        langs.map((lang) => (
          <TextField
            key={lang}
            label={p.alt({ language: languageName(locale, lang) })}
            hint={lang === langs[0] ? p.altHint : undefined}
            lang={lang}
            value={use.alt[lang] ?? ''}
            maxLength={1500}
            onInput={(alt) => onChange({ alt: { ...use.alt, [lang]: alt } })}
          />
        ))
      )}
      <div class="two">
        <TextField
          label={p.credit}
          hint={p.creditHint}
          value={use.credit}
          maxLength={200}
          onInput={(credit) => onChange({ credit })}
        />
        <TextField
          label={p.licence}
          hint={p.licenceHint}
          value={use.licence}
          maxLength={120}
          onInput={(licence) => onChange({ licence })}
        />
      </div>
      <CheckBox
        label={p.showsPeople}
        hint={p.showsPeopleHint}
        checked={use.showsPeople}
        onChange={(showsPeople) => onChange({ showsPeople })}
      />
      {use.showsPeople && offered.length === 0 && (
        <p>
          {p.consentsNone} <a href="#/pictures">{p.consentsWhere}</a>
        </p>
      )}
      {use.showsPeople && offered.length > 0 && (
        <ManyChoices
          legend={p.consents}
          values={use.consentIds}
          options={offered.map(({ id, subjectRef, validUntil }) => ({
            value: id,
            label: p.consentOf({ ref: subjectRef, day: f.date(validUntil) }),
          }))}
          onChange={(consentIds) => onChange({ consentIds })}
        />
      )}
    </div>
  );
}
