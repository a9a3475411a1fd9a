import { localDay } from '@jmd-digital/i18n';
import type { ImageConsent } from '@jmd-digital/schemas';
import { PLATFORMS, POLICY_PURPOSES } from '@jmd-digital/schemas/values';
import { isJmdError } from '@jmd-digital/sdk';
import { Button, CheckBox, DateField, ManyChoices, Notice, TextField } from '@jmd-digital/ui';
import { Failed, Form, goTo, Loading, useGuardedWork, useLoaded } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Screen } from '../screen.tsx';
import { useAccount, useMe } from '../session.tsx';
import { mayAt, type SiteScope } from '../sites.ts';
import { useTexts } from '../texts.tsx';
import { useDraft } from '../tools/drafts.ts';
import { type ConsentField, consentProblems, newConsent, type TypedConsent, typedOf } from './consent.ts';
import { ConsentFacts } from './consent-facts.tsx';
import { usePictureWords } from './words.ts';

const NEW = 'new';
const BACK = 'pictures/consents';

/** One consent to write down or to change. */
export function ConsentScreen({ site, id }: { site: SiteScope; id: string }) {
  const { t } = useTexts();
  const words = usePictureWords();
  const { jmd } = useAccount();
  const me = useMe();
  const loaded = useLoaded(async () => {
    if (id === NEW) return newConsent();
    for await (const each of jmd.outreach.listConsents({ siteId: site.id })) {
      if (each.id === id && each.state !== 'withdrawn') return typedOf(each);
    }
    return 'gone' as const;
  }, [id]);
  const title = id === NEW ? words.consentNew : words.consentChange;
  const { value } = loaded;
  if (value !== null && value !== 'gone' && mayAt(me, site, 'outreach.putConsent'))
    return <ConsentForm site={site} title={title} name={`consent/${site.id}/${id}`} start={value} />;
  return (
    <Screen title={title} back={BACK}>
      {loaded.failed ? (
        <Failed error={loaded.failed} onRetry={loaded.reload} />
      ) : value === null ? (
        <Loading />
      ) : (
        <p>{value === 'gone' ? t['error.not_found'] : t['error.not_permitted']}</p>
      )}
    </Screen>
  );
}

function ConsentForm({
  site,
  title,
  name,
  start,
}: {
  site: SiteScope;
  title: string;
  name: string;
  start: TypedConsent;
}) {
  const { t, w } = useTexts();
  const words = usePictureWords();
  const { jmd } = useAccount();
  const { busy, failed, run } = useGuardedWork();
  const draft = useDraft(name, start);
  const [tried, setTried] = useState(false);
  const [theirs, setTheirs] = useState<ImageConsent | null>(null);
  const [personal, setPersonal] = useState<string | null>(null);
  const typed = draft.value;
  const problems = consentProblems(typed, localDay(new Date().toISOString()));
  const wrong = (field: ConsentField) => tried && problems.has(field);
  const set = (change: Partial<TypedConsent>) => draft.set({ ...typed, ...change });
  const compare = async () => {
    for await (const each of jmd.outreach.listConsents({ siteId: site.id })) {
      if (each.id !== typed.id) continue;
      // Whoever saves again has seen what the other one wrote.
      set({ revision: each.revision });
      setTheirs(each);
    }
  };
  const save = () => {
    setTried(true);
    setTheirs(null);
    if (problems.size > 0) return;
    void run(async () => {
      try {
        await jmd.outreach.putConsent({
          siteId: site.id,
          consent: { ...typed, guardian: typed.minor && typed.guardian },
        });
      } catch (error) {
        if (isJmdError(error) && error.reason === 'conflict') return compare();
        if (isJmdError(error) && Object.values(error.fieldErrors).includes('names_person'))
          return setPersonal(typed.subjectRef);
        throw error;
      }
      draft.drop();
      goTo(BACK, 'replace');
    });
  };
  return (
    <Screen title={title} back={BACK}>
      {draft.kept && (
        <Notice
          tone="info"
          action={
            <Button kind="secondary" onClick={() => draft.drop()}>
              {words.consentDiscard}
            </Button>
          }
        >
          {words.consentKept}
        </Notice>
      )}
      <Form
        failed={tried && problems.size > 0 ? words.consentProblems({ count: problems.size }) : failed}
        busy={busy}
        submit={t.save}
        onSubmit={save}
      >
        <TextField
          label={words.consentRef}
          hint={words.consentRefHint}
          error={
            wrong('subjectRef')
              ? words.consentRefMissing
              : personal === typed.subjectRef
                ? words.consentRefPersonal
                : undefined
          }
          value={typed.subjectRef}
          maxLength={80}
          autocomplete="off"
          onInput={(subjectRef) => set({ subjectRef })}
        />
        <CheckBox label={words.consentMinor} checked={typed.minor} onChange={(minor) => set({ minor })} />
        {typed.minor && (
          <>
            <CheckBox
              label={words.consentGuardian}
              hint={words.consentGuardianHint}
              checked={typed.guardian}
              onChange={(guardian) => set({ guardian })}
            />
            {wrong('guardian') && <p class="jmd-error">{words.consentGuardianMissing}</p>}
          </>
        )}
        <ManyChoices
          legend={words.consentPurposes}
          options={POLICY_PURPOSES.map((value) => ({ value, label: w[`purpose.${value}`] }))}
          values={typed.purposes}
          onChange={(values) => set({ purposes: POLICY_PURPOSES.filter((each) => values.includes(each)) })}
        />
        {wrong('purposes') && <p class="jmd-error">{words.consentSomeMissing}</p>}
        <ManyChoices
          legend={words.consentPlatforms}
          options={PLATFORMS.map((value) => ({ value, label: w[`platform.${value}`] }))}
          values={typed.platforms}
          onChange={(values) => set({ platforms: PLATFORMS.filter((each) => values.includes(each)) })}
        />
        {wrong('platforms') && <p class="jmd-error">{words.consentSomeMissing}</p>}
        <DateField
          label={words.consentUntil}
          hint={words.consentUntilHint}
          error={wrong('validUntil') ? words.consentUntilMissing : undefined}
          value={typed.validUntil}
          min={localDay(new Date().toISOString())}
          onInput={(validUntil) => set({ validUntil })}
        />
        {theirs && (
          <Notice tone="warning" action={<ConsentFacts consent={theirs} />}>
            {words.consentConflict}
          </Notice>
        )}
      </Form>
    </Screen>
  );
}
