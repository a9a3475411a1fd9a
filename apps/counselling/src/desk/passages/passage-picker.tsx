import { formatters, LOCALES, localDay } from '@jmd-digital/i18n';
import { Button, TextField } from '@jmd-digital/ui';
import { Failed, Fold, Loading, useLoaded } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useMe, useSession } from '../../session.tsx';
import { useCase } from '../case/case-context.tsx';
import { languageName, useTexts } from '../texts.tsx';
import { fillPassage } from './fill-passage.ts';
import { findPassages } from './find-passages.ts';

type Insert = (text: string, select: [number, number] | null) => void;

/** Passages of the site, to be put where the cursor is. */
export function PassagePicker({ onInsert }: { onInsert: Insert }) {
  const { t } = useTexts();
  return <Fold summary={t.passages}>{() => <Passages onInsert={onInsert} />}</Fold>;
}

const SHOWN = 8;

function Passages({ onInsert }: { onInsert: Insert }) {
  const { t, locale } = useTexts();
  const { account } = useSession();
  const me = useMe();
  const { room } = useCase();
  const { siteId, siteName, language } = room.summary;
  const [search, setSearch] = useState('');
  const listed = useLoaded(() => account.jmd.counselling.listTextModules({ siteId }), [siteId]);
  if (listed.failed) return <Failed error={listed.failed} onRetry={listed.reload} />;
  if (!listed.value) return <Loading />;
  if (listed.value.modules.length === 0) {
    return (
      <p class="jmd-quiet">
        {t.passagesEmpty} <a href="#/passages">{t.passagesWrite}</a>
      </p>
    );
  }
  const found = findPassages(listed.value.modules, search, language);
  const insert = (body: string) => {
    const date = formatters(LOCALES.find((each) => each === language) ?? 'de').date(localDay(new Date().toISOString()));
    const values = { client: null, counsellor: me.publicName ?? '', site: siteName, date };
    const { text, gap } = fillPassage(body, values);
    onInsert(text, gap);
  };
  return (
    <>
      <TextField label={t.passageSearch} value={search} onInput={setSearch} autocomplete="off" />
      {found.length === 0 && <p class="jmd-quiet">{t.passageNone}</p>}
      <ul class="passage-list">
        {found.slice(0, SHOWN).map((each) => (
          <li key={each.id}>
            <Button kind="quiet" onClick={() => insert(each.body)}>
              {each.title}
            </Button>
            <p class="jmd-small excerpt" dir="auto">
              {each.language !== language && `${languageName(locale, each.language)}: `}
              {each.body}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
