import type { OutreachChannel } from '@jmd-digital/schemas';
import { PLATFORMS } from '@jmd-digital/schemas/values';
import { isJmdError } from '@jmd-digital/sdk';
import { Notice, SelectField, TextField } from '@jmd-digital/ui';
import { Form, goTo, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useLeaveGuard } from '../leave-guard.ts';
import { Screen } from '../screen.tsx';
import { useAccount } from '../session.tsx';
import type { SiteScope } from '../sites.ts';
import { useTexts } from '../texts.tsx';
import { useDraft } from '../tools/drafts.ts';
import { type ChannelDraft, connectorsFor, draftOf, emptyChannel, needsSecret, problemsOf } from './draft.ts';
import { FactFields } from './fact-fields.tsx';
import { SecretField } from './secret-field.tsx';

interface Props {
  site: SiteScope;
  /** Null for a new one. */
  channel: OutreachChannel | null;
  onSaved: () => void;
}

export function ChannelForm({ site, channel, onSaved }: Props) {
  const { t, w } = useTexts();
  const { jmd } = useAccount();
  const { busy, failed, run } = useGuardedWork();
  const [start] = useState(() => (channel ? draftOf(channel) : emptyChannel(crypto.randomUUID())));
  const kept = useDraft<ChannelDraft>(`channel/${site.id}/${channel?.id ?? 'new'}`, start);
  const draft = kept.value;
  // Never kept: it lies in this field alone until it is sent.
  const [secret, setSecret] = useState<string | null | undefined>(undefined);
  const [tried, setTried] = useState(false);
  const [others, setOthers] = useState(false);
  const set = (change: Partial<ChannelDraft>) => kept.set({ ...draft, ...change });
  const found = problemsOf(draft);
  const marked = (problem: (typeof found)[number]) => tried && found.includes(problem);
  const { platform, connector } = draft;
  useLeaveGuard(kept.kept || Boolean(secret));
  const choosePlatform = (value: string) => {
    const next = PLATFORMS.find((each) => each === value) ?? platform;
    set({ platform: next, connector: connectorsFor(next)[0] ?? 'manual' });
  };
  const save = () => {
    setTried(true);
    setOthers(false);
    if (found.length > 0) return;
    void run(async () => {
      const written = { ...draft, serverUrl: draft.serverUrl?.trim() || null, account: draft.account?.trim() || null };
      try {
        await jmd.outreach.putChannel({
          siteId: site.id,
          channel: written,
          ...(needsSecret(connector) && secret !== undefined && secret !== '' ? { secret } : {}),
        });
      } catch (error) {
        if (isJmdError(error) && error.reason === 'conflict') return setOthers(true);
        throw error;
      }
      kept.drop();
      onSaved();
      goTo('channels', 'replace');
    });
  };
  return (
    <Screen title={channel ? channel.name : t.channelNew} back="channels">
      <Form failed={tried && found.length > 0 ? t.formProblems : failed} busy={busy} submit={t.save} onSubmit={save}>
        {channel ? (
          <p>
            {t.channelPlatform}: {w[`platform.${platform}`]}
          </p>
        ) : (
          <SelectField
            label={t.channelPlatform}
            value={platform}
            onChange={choosePlatform}
            options={PLATFORMS.map((value) => ({ value, label: w[`platform.${value}`] }))}
          />
        )}
        <SelectField
          label={t.channelConnector}
          hint={connector === 'manual' ? t.channelManualHint : undefined}
          value={connector}
          onChange={(value) => set({ connector: connectorsFor(platform).find((each) => each === value) ?? 'manual' })}
          options={connectorsFor(platform).map((value) => ({ value, label: t[`connector.${value}`] }))}
        />
        <TextField
          label={t.channelName}
          hint={t.channelNameHint}
          error={marked('name') ? t.channelNameMissing : undefined}
          value={draft.name}
          maxLength={120}
          onInput={(name) => set({ name })}
        />
        {(connector === 'mastodon' || connector === 'bluesky') && (
          <TextField
            label={t.channelServer}
            hint={connector === 'mastodon' ? t.channelServerMastodon : t.channelServerBluesky}
            error={marked('serverUrl') ? t.channelServerWrong : undefined}
            value={draft.serverUrl ?? ''}
            dir="ltr"
            onInput={(serverUrl) => set({ serverUrl: serverUrl || null })}
          />
        )}
        {connector !== 'feed' && connector !== 'newsletter' && (
          <TextField
            label={t.channelAccount}
            hint={
              connector === 'bluesky'
                ? t.channelAccountBluesky
                : connector === 'telegram'
                  ? t.channelAccountTelegram
                  : t.channelAccountHint
            }
            error={marked('account') ? t.channelAccountMissing : undefined}
            value={draft.account ?? ''}
            maxLength={200}
            dir="ltr"
            onInput={(account) => set({ account: account || null })}
          />
        )}
        {needsSecret(connector) && (
          <SecretField
            connector={connector}
            held={channel?.hasSecret === true && channel.connector === connector}
            value={secret}
            onChange={setSecret}
          />
        )}
        <FactFields facts={draft.facts} onChange={(facts) => set({ facts })} />
        {others && <Notice tone="warning">{t.channelConflict}</Notice>}
      </Form>
    </Screen>
  );
}
