import { may } from '@jmd-digital/domain/identity';
import type { ListCarriersOutput } from '@jmd-digital/schemas';
import { FUNDER_QUESTIONS, LAW_REGIMES, type LawRegime, LOCALES, type Locale } from '@jmd-digital/schemas/values';
import { isJmdError } from '@jmd-digital/sdk';
import { ManyChoices, Notice, SelectField, TextArea, TextField } from '@jmd-digital/ui';
import { Fold, Form, List, useGuardedWork, usePages } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Invite } from '../invite.tsx';
import { Screen } from '../screen.tsx';
import { useMe, useSession } from '../session.tsx';
import { useTexts, word } from '../texts.tsx';

type Carrier = ListCarriersOutput['items'][number];
const DAYS = ['closedCaseDays', 'unansweredDays', 'idleAccountDays', 'auditDays'] as const;

export function CarriersScreen() {
  const { t } = useTexts();
  const { account } = useSession();
  const pages = usePages((cursor) => account.jmd.directory.listCarriers(cursor ? { cursor } : {}), []);
  return (
    <Screen title={t.carriers}>
      <List pages={pages} empty={t.carriersEmpty}>
        {(items) => (
          <>
            {items.map((carrier) => (
              <Fold key={carrier.id} summary={`${carrier.name} (${t.siteCount({ count: carrier.siteCount })})`}>
                {() => (
                  <>
                    <Edit carrier={carrier} onSaved={pages.reload} />
                    <Invite scope={{ key: carrier.id, carrierId: carrier.id }} />
                  </>
                )}
              </Fold>
            ))}
          </>
        )}
      </List>
    </Screen>
  );
}

function Edit({ carrier, onSaved }: { carrier: Carrier; onSaved: () => void }) {
  const { t, locale } = useTexts();
  const { account } = useSession();
  const me = useMe();
  const { busy, failed, done, run } = useGuardedWork();
  const { settings: before, revision, siteCount: _, ...facts } = carrier;
  const [name, setName] = useState(facts.name);
  const [lawRegime, setLawRegime] = useState<string>(facts.lawRegime);
  const [privacyUrl, setPrivacyUrl] = useState(before.privacyUrl ?? '');
  const [imprintUrl, setImprintUrl] = useState(before.imprintUrl ?? '');
  const [contact, setContact] = useState(before.dataProtectionContact ?? '');
  const [privacyTexts, setPrivacyTexts] = useState<Partial<Record<Locale, string>>>(before.privacyTexts);
  const [privacyLocale, setPrivacyLocale] = useState<Locale>('de');
  const [certPublic, setCertPublic] = useState(before.certPublic ?? '');
  const [days, setDays] = useState<Record<string, string>>(() =>
    Object.fromEntries(DAYS.map((key) => [key, String(before[key])])),
  );
  const [wrongDays, setWrongDays] = useState<readonly string[]>([]);
  const [questions, setQuestions] = useState<readonly string[]>(before.funderQuestions);
  const [others, setOthers] = useState(false);
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const nameOf = (each: Locale) => (each === 'de-x-leicht' ? t.easyGerman : (languages.of(each) ?? each));
  const editable = may(me, 'directory.putCarrier', { siteId: null, carrierId: carrier.id });
  const save = () =>
    void run(async () => {
      setOthers(false);
      setWrongDays([]);
      try {
        await account.jmd.directory.putCarrier({
          carrier: { ...facts, name, lawRegime: lawRegime as LawRegime },
          settings: {
            ...before,
            privacyUrl: privacyUrl || null,
            imprintUrl: imprintUrl || null,
            dataProtectionContact: contact || null,
            certPublic: certPublic.trim() || null,
            privacyTexts: Object.fromEntries(Object.entries(privacyTexts).filter(([, text]) => text.trim() !== '')),
            funderQuestions: FUNDER_QUESTIONS.filter((each) => questions.includes(each)),
            // An empty field is no number of days: as a zero it would erase at once.
            ...Object.fromEntries(DAYS.map((key) => [key, days[key] ? Number(days[key]) : Number.NaN])),
          },
          revision,
        });
        onSaved();
      } catch (error) {
        // What was typed stays; the other one's version is a reload away.
        if (isJmdError(error) && error.reason === 'conflict') return setOthers(true);
        if (isJmdError(error)) setWrongDays(DAYS.filter((key) => error.fieldErrors[`settings.${key}`]));
        throw error;
      }
    });
  if (!editable) return <p class="jmd-quiet">{t.lookOnly}</p>;
  return (
    <Form failed={failed} busy={busy} done={done && !others ? t.saved : null} submit={t.save} onSubmit={save} quiet>
      <TextField label={t.nameLabel} value={name} onInput={setName} />
      <SelectField
        label={t.lawRegime}
        hint={t.lawRegimeHint}
        value={lawRegime}
        onChange={setLawRegime}
        options={LAW_REGIMES.map((each) => ({ value: each, label: word(t, `law.${each}`) }))}
      />
      <TextField label={t.privacyUrl} value={privacyUrl} onInput={setPrivacyUrl} dir="ltr" />
      <TextField label={t.imprintUrl} value={imprintUrl} onInput={setImprintUrl} dir="ltr" />
      <SelectField
        label={t.privacyTextLanguage}
        value={privacyLocale}
        onChange={(value) => setPrivacyLocale(LOCALES.find((each) => each === value) ?? 'de')}
        options={LOCALES.map((value) => ({ value, label: nameOf(value) }))}
      />
      <TextArea
        label={t.privacyTexts}
        hint={t.privacyTextsHint}
        value={privacyTexts[privacyLocale] ?? ''}
        onInput={(text) => setPrivacyTexts({ ...privacyTexts, [privacyLocale]: text })}
        rows={5}
      />
      <TextField label={t.dataProtectionContact} value={contact} onInput={setContact} />
      {DAYS.map((key) => (
        <TextField
          key={key}
          label={word(t, key)}
          hint={word(t, `${key}Hint`)}
          error={wrongDays.includes(key) ? t.daysWrong : undefined}
          value={days[key] ?? ''}
          onInput={(value) => setDays({ ...days, [key]: value.replace(/\D/g, '') })}
          inputMode="numeric"
          dir="ltr"
        />
      ))}
      <ManyChoices
        legend={t.funderQuestions}
        options={FUNDER_QUESTIONS.map((value) => ({ value, label: word(t, `funder.${value}`) }))}
        values={questions}
        onChange={setQuestions}
      />
      <p class="jmd-hint">{t.funderQuestionsHint}</p>
      <TextField
        label={t.certPublic}
        hint={t.certPublicHint}
        value={certPublic}
        onInput={setCertPublic}
        dir="ltr"
        autocomplete="off"
      />
      {others && <Notice tone="warning">{t.conflictText}</Notice>}
    </Form>
  );
}
