import { languageNames } from '@jmd-digital/i18n';
import type { FoundSite, ReadTeamKeyOutput } from '@jmd-digital/schemas';
import { COUNSELLING_LANGUAGES, type CounsellingLanguage, TOPICS, type Topic } from '@jmd-digital/schemas/values';
import type { Jmd } from '@jmd-digital/sdk';
import { ChoiceList, Disclosure, Notice, SelectField, TextArea } from '@jmd-digital/ui';
import { useEffect, useState } from 'preact/hooks';
import { Form, Loading, Retry, Screen } from '../parts.tsx';
import { go } from '../route.ts';
import { useSession } from '../session.tsx';
import { errorText, useTexts } from '../texts.tsx';
import { useTopics } from '../topics.ts';
import { useWork } from '../use-work.ts';

type Team = Pick<FoundSite, 'id' | 'name'> & { carrier: ReadTeamKeyOutput['carrier'] };

const wished = () => new URL(location.href).searchParams;

/** The team that a link names, else the online teams: those that have a key, so that something can be sealed to them. */
function useTeams() {
  const { account } = useSession();
  const [teams, setTeams] = useState<Team[] | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const load = async () => {
    setFailed(null);
    const named = wished().get('site');
    const found = named ? [] : await onlineTeams(account.jmd);
    const ids = named ? [named] : found.map(({ id }) => id);
    const keys = await Promise.all(ids.map((siteId) => account.jmd.identity.readTeamKey({ siteId })));
    setTeams(
      keys
        .filter(({ teamKey }) => teamKey !== null)
        .map(({ siteId, siteName, carrier }) => ({ id: siteId, name: siteName, carrier })),
    );
  };
  const start = () => void load().catch(setFailed);
  useEffect(start, []);
  return { teams, failed, retry: start };
}

/** Teams that counsel without a place. */
async function onlineTeams(jmd: Jmd): Promise<readonly FoundSite[]> {
  const answer = await jmd.directory.findSites({ abroad: true });
  return answer.online.sites;
}

export function AskScreen() {
  const texts = useTexts();
  const { t, e, locale } = texts;
  const { cases } = useSession();
  const topics = useTopics();
  const { teams, failed: unloaded, retry } = useTeams();
  const { busy, failed, run } = useWork();
  const [topic, setTopic] = useState<string | null>(
    () => TOPICS.find((each) => each === wished().get('topic')) ?? null,
  );
  const [language, setLanguage] = useState<string>(
    () => COUNSELLING_LANGUAGES.find((each) => each === (wished().get('language') ?? locale.split('-')[0])) ?? 'de',
  );
  const [siteId, setSiteId] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const names = languageNames;
  const chosen = siteId ?? teams?.[0]?.id ?? null;
  const submit = () => {
    setTried(true);
    if (!topic || !chosen || text.trim() === '') return;
    void run(async () => {
      const id = await cases.submit({
        ...{ siteId: chosen, topic: topic as Topic, language: language as CounsellingLanguage, text: text.trim() },
      });
      go(`case/${id}`);
    });
  };
  return (
    <Screen title={t.askTitle} back="">
      {unloaded ? (
        <Retry text={errorText(unloaded, texts)} onRetry={retry} />
      ) : teams === null ? (
        <Loading />
      ) : teams.length === 0 ? (
        <Notice tone="warning">{t.noTeam}</Notice>
      ) : (
        <Form failed={failed} busy={busy} submit={t.askButton} onSubmit={submit}>
          <ChoiceList
            legend={t.topicLabel}
            error={tried && !topic ? e['field.required'] : undefined}
            options={TOPICS.map((value) => ({ value, label: topics[value] ?? value }))}
            value={topic}
            onChange={setTopic}
          />
          <SelectField
            label={t.languageLabel}
            options={COUNSELLING_LANGUAGES.map((value) => ({ value, label: names[value].name }))}
            value={language}
            onChange={setLanguage}
          />
          {teams.length > 1 && (
            <ChoiceList
              legend={t.siteLabel}
              options={teams.map(({ id, name }) => ({ value: id, label: name }))}
              value={chosen}
              onChange={setSiteId}
            />
          )}
          <TextArea
            label={t.messageLabel}
            hint={t.messageHint}
            error={tried && text.trim() === '' ? e['field.required'] : undefined}
            value={text}
            onInput={setText}
            rows={6}
          />
          <Responsible carrier={teams.find(({ id }) => id === chosen)?.carrier} />
        </Form>
      )}
    </Screen>
  );
}

/** Who answers for what is written here: it is another carrier at another site, with rules of its own. */
function Responsible({ carrier }: { carrier: Team['carrier'] | undefined }) {
  const { t, locale } = useTexts();
  if (!carrier) return null;
  const { name, privacyTexts, privacyUrl, imprintUrl, dataProtectionContact } = carrier;
  const own = privacyTexts[locale];
  const text = own ?? privacyTexts.de;
  return (
    <Disclosure summary={t.responsibleTitle}>
      <div class="jmd-stack">
        <p>{t.responsibleText({ name })}</p>
        {text && (
          <div lang={own ? undefined : 'de'} dir={own ? undefined : 'ltr'}>
            {!own && !locale.startsWith('de') && (
              <p class="jmd-quiet" lang={locale} dir="auto">
                {t.textInGerman}
              </p>
            )}
            <p class="said">{text}</p>
          </div>
        )}
        {dataProtectionContact && <p>{t.responsibleContact({ contact: dataProtectionContact })}</p>}
        {(privacyUrl || imprintUrl) && (
          <p class="links">
            {privacyUrl && <Outside href={privacyUrl}>{t.privacyLink}</Outside>}
            {imprintUrl && <Outside href={imprintUrl}>{t.imprintLink}</Outside>}
          </p>
        )}
      </div>
    </Disclosure>
  );
}

/** Opens beside the app, so that nothing that was typed goes; tells the other page nothing of this one. */
function Outside({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
