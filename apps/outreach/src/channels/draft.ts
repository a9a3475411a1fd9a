import type { OutreachChannel, PutChannelInput } from '@jmd-digital/schemas';
import {
  CONNECTOR_PLATFORMS,
  CONNECTORS,
  type Connector,
  type Platform,
  SECRET_CONNECTORS,
} from '@jmd-digital/schemas/values';

export type ChannelDraft = PutChannelInput['channel'];

/** A channel as it is sent back when it is changed. A broken one is tried again. */
export function draftOf(channel: OutreachChannel): ChannelDraft {
  const { id, platform, connector, name, serverUrl, account, facts, state, revision } = channel;
  return {
    ...{ id, platform, connector, name, serverUrl, account, facts, revision },
    state: state === 'paused' ? 'paused' : 'active',
  };
}

export const emptyChannel = (id: string): ChannelDraft => ({
  ...{ id, platform: 'mastodon', connector: 'mastodon', name: '', serverUrl: null, account: null },
  facts: {
    ...{ jointControllerUntil: null, privacyNotice: false, imprint: false, dpiaOn: null },
    ...{ youngest: null, disclosed: false },
  },
  ...{ state: 'active', revision: 0 },
});

/** How a platform can be served: by its connector, where there is one, and by hand everywhere. */
export const connectorsFor = (platform: Platform): Connector[] =>
  CONNECTORS.filter((each) => each === 'manual' || CONNECTOR_PLATFORMS[each].includes(platform));

export const needsSecret = (connector: Connector): connector is (typeof SECRET_CONNECTORS)[number] =>
  (SECRET_CONNECTORS as readonly Connector[]).includes(connector);

export type ChannelProblem = 'name' | 'serverUrl' | 'account';

/** What is not complete yet, so that it can be marked before it is sent. */
export function problemsOf({ name, connector, serverUrl, account }: ChannelDraft): ChannelProblem[] {
  const badServer = serverUrl ? !URL.canParse(serverUrl) : connector === 'mastodon';
  const noAccount = (connector === 'bluesky' || connector === 'telegram') && !account?.trim();
  return [
    ...(name.trim() ? [] : (['name'] as const)),
    ...(badServer ? (['serverUrl'] as const) : []),
    ...(noAccount ? (['account'] as const) : []),
  ];
}
