import type { TextModule } from '@jmd-digital/schemas';
import { COUNSELLING_LANGUAGES } from '@jmd-digital/schemas/values';
import { isJmdError } from '@jmd-digital/sdk';
import { Button, Notice, SelectField, TextArea, TextField } from '@jmd-digital/ui';
import { Form, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useSession } from '../../session.tsx';
import { languageName, useTexts } from '../texts.tsx';

/** Writes a passage, or changes one. Where a colleague was quicker, both texts are there to compare, and nothing is lost. */
export function PassageForm({
  siteId,
  passage,
  onSaved,
  onCancel,
}: {
  siteId: string;
  passage?: TextModule;
  onSaved: () => void;
  onCancel?: () => void;
}) {
  const { t, locale } = useTexts();
  const { account } = useSession();
  const { busy, failed, run } = useGuardedWork();
  const [id] = useState(() => passage?.id ?? crypto.randomUUID());
  const [base, setBase] = useState(passage?.revision ?? 0);
  const [title, setTitle] = useState(passage?.title ?? '');
  const [body, setBody] = useState(passage?.body ?? '');
  const [language, setLanguage] = useState<TextModule['language']>(passage?.language ?? 'de');
  const [theirs, setTheirs] = useState<TextModule | null>(null);
  const [tried, setTried] = useState(false);
  const missing = (text: string) => (tried && text.trim() === '' ? t.textMissing : undefined);
  const save = () => {
    setTried(true);
    if (title.trim() === '' || body.trim() === '') return;
    void run(async () => {
      const module = { id, language, title: title.trim(), body: body.trim(), revision: base };
      try {
        await account.jmd.counselling.putTextModule({ siteId, module });
      } catch (error) {
        if (!isJmdError(error) || error.reason !== 'conflict') throw error;
        const { modules } = await account.jmd.counselling.listTextModules({ siteId });
        const now = modules.find((each) => each.id === id);
        if (!now) throw error;
        // Saving again is meant, now that one has seen what it replaces.
        setTheirs(now);
        setBase(now.revision);
        return;
      }
      onSaved();
    });
  };
  return (
    <Form failed={failed} busy={busy} submit={theirs ? t.passageOverwrite : t.save} quiet onSubmit={save}>
      <SelectField
        label={t.filterLanguage}
        value={language}
        onChange={(value) => setLanguage(COUNSELLING_LANGUAGES.find((each) => each === value) ?? 'de')}
        options={COUNSELLING_LANGUAGES.map((value) => ({ value, label: languageName(locale, value) }))}
      />
      <TextField
        label={t.passageTitle}
        value={title}
        onInput={setTitle}
        maxLength={120}
        autocomplete="off"
        error={missing(title)}
      />
      <TextArea
        label={t.passageBody}
        hint={t.passageHint}
        value={body}
        onInput={(text) => setBody(text.slice(0, 5_000))}
        rows={5}
        error={missing(body)}
      />
      {theirs && (
        <div role="alert">
          <Notice tone="warning" title={t.passageConflict}>
            <span class="said">{theirs.body}</span>
          </Notice>
        </div>
      )}
      {onCancel && (
        <div>
          <Button kind="quiet" onClick={onCancel}>
            {t.cancel}
          </Button>
        </div>
      )}
    </Form>
  );
}
