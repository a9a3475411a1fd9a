import {
  type Argon2,
  decode,
  deriveIdentity,
  derivePasswordKeys,
  encode,
  type Identity,
  openForSelf,
  sealForSelf,
  toBase64Url,
} from '@jmd-digital/crypto';
import type { FactorProof, OwnAccount, SecondFactorWanted, SignedIn } from '@jmd-digital/schemas';
import type { AccountKind, DeviceLabel } from '@jmd-digital/schemas/values';

import { type CallOptions, createSignedJmd, type Jmd, type JmdOptions } from '../create-jmd.ts';
import { isJmdError } from '../errors.ts';
import { kdfFromWire, openForDevice, openWithPassword, sealForDevice } from './root-key.ts';
import { createByteSender, type SendBytes } from './send-bytes.ts';
import { createDeviceSigningKey, type DeviceKey, proofOf } from './sign-request.ts';
import type { KeptSession, KeyStore, KeyWatch } from './store.ts';

export interface AccountOptions extends JmdOptions {
  /** Argon2id: `createArgon2Worker` of `@jmd-digital/crypto/argon2` in pages, `argon2` in programs. */
  argon2: Argon2;
  store: KeyStore;
  /** Tells other tabs of a sign-out; the name of a BroadcastChannel, or null for none. */
  channel?: string | null;
}

export type AccountState =
  | { kind: 'starting' }
  | { kind: 'signed-out'; why?: 'ended' | 'wiped' }
  | { kind: 'signed-in'; me: OwnAccount; sessionId: string; elevatedUntil: string | null; shared: boolean };

/** How a device is told apart in the list of sessions, and whether it keeps anything. */
export interface DeviceChoice {
  shared: boolean;
  deviceLabel: DeviceLabel;
}

export interface Credentials extends DeviceChoice {
  loginName: string;
  password: string;
}

export type SignInStep =
  | { kind: 'signed-in' }
  | {
      kind: 'second-factor';
      methods: SecondFactorWanted['methods'];
      passkeyOptions: SecondFactorWanted['passkeyOptions'];
      /** Ends the sign-in. A wrong code can be tried again with the same step. */
      confirm(proof: FactorProof): Promise<void>;
    };

/**
 * What every part of an account works on: the signed calls, the keys of this device, the state that screens show.
 * Not for use outside of this package; `createAccount` puts the parts together.
 */
export interface AccountCore {
  jmd: Jmd;
  sendBytes: SendBytes;
  argon2: Argon2;
  state(): AccountState;
  subscribe(listener: () => void): () => void;
  /** The keys of the account; throws `not_signed_in` where there are none. */
  identity(): Identity;
  /** Does something with the root key and forgets it. */
  withRoot<T>(work: (root: Uint8Array, me: OwnAccount) => Promise<T>): Promise<T>;
  /** Makes a key for a new session, for requests that begin one. */
  newDevice(
    choice: DeviceChoice,
  ): Promise<{ key: DeviceKey; device: { public: string; label: DeviceLabel; shared: boolean } }>;
  /** Takes over a session that the server has begun. */
  enter(session: EnteredSession): Promise<void>;
  /** Reads the account anew. */
  refresh(): Promise<void>;
  start(): Promise<void>;
  /** Forgets the keys, here and in other tabs. */
  forget(why?: 'ended' | 'wiped'): Promise<void>;
  /** What this device has seen of other people's keys, changed in one step. */
  watch(change: (known: KeyWatch) => KeyWatch): Promise<KeyWatch>;
  patch(change: Partial<Extract<AccountState, { kind: 'signed-in' }>>): void;
}

interface EnteredSession {
  answer: Pick<SignedIn, 'account' | 'sessionId'> & { elevatedUntil: string | null };
  root: Uint8Array;
  key: DeviceKey;
  shared: boolean;
}

/** Where one can go on without an answer, one is not waited for long. */
const IMPATIENT: CallOptions = { maxRetries: 0, deadlineMs: 6_000 };

export function createCore(options: AccountOptions): AccountCore {
  const { store, argon2 } = options;
  let kept: KeptSession | null = null;
  let state: AccountState = { kind: 'starting' };
  const listeners = new Set<() => void>();
  /** Server clock minus ours, milliseconds: phones are often wrong, and signatures carry the time. */
  let skew = 0;
  let latest = 0;

  const set = (next: AccountState) => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const onResponse = (response: Response) => {
    options.onResponse?.(response);
    const date = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(date)) skew = date - Date.now();
  };
  const sign = async (request: { method: string; url: string; body: string | Uint8Array }) =>
    kept ? proofOf(kept.deviceKey, request, Date.now() + skew) : null;
  const jmd = createSignedJmd({ ...options, onResponse }, sign);
  const sendBytes = createByteSender({ ...options, onResponse }, sign);

  const channel = options.channel ? new BroadcastChannel(options.channel) : null;
  if (channel) {
    channel.onmessage = ({ data }) => {
      if (data === 'out') drop('ended');
      else void core.start();
    };
  }
  function drop(why?: 'ended' | 'wiped'): void {
    kept = null;
    set({ kind: 'signed-out', ...(why ? { why } : {}) });
  }

  async function refresh(options: CallOptions = {}): Promise<void> {
    const { account, sessionId, elevatedUntil } = await jmd.identity.readMe({}, options);
    await remember(account);
    set({ kind: 'signed-in', me: account, sessionId, elevatedUntil, shared: kept?.shared ?? false });
  }
  /** Keeps the account with the keys, sealed. */
  async function remember(me: OwnAccount): Promise<void> {
    if (!kept) return;
    const { selfKey } = kept.identity;
    const sealedMe = await sealForSelf(selfKey, ['me', kept.accountId], encode(JSON.stringify(me)));
    // Somebody may have signed out meanwhile.
    if (!kept) return;
    kept = { ...kept, sealedMe };
    await store.write(kept);
  }
  async function recall({ identity, accountId, sealedMe }: KeptSession): Promise<OwnAccount | null> {
    if (!sealedMe) return null;
    const opened = await openForSelf(identity.selfKey, ['me', accountId], sealedMe).catch(() => null);
    return opened && (JSON.parse(decode(opened) as string) as OwnAccount);
  }

  const core: AccountCore = {
    jmd,
    sendBytes,
    argon2,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    identity() {
      if (!kept) throw notSignedIn();
      return kept.identity;
    },
    async withRoot(work) {
      if (!kept || state.kind !== 'signed-in') throw notSignedIn();
      const { accountId, sessionId, deviceRootKey } = kept;
      const sealed = kept.sealedRoot ?? (await jmd.identity.readDeviceWrap({})).sealedRoot;
      const root = await openForDevice(deviceRootKey, sealed, accountId, sessionId);
      try {
        return await work(root, state.me);
      } finally {
        root.fill(0);
      }
    },
    async newDevice({ shared, deviceLabel }) {
      const key = await createDeviceSigningKey();
      return { key, device: { public: key.public, label: deviceLabel, shared } };
    },
    async enter({ answer, root, key, shared }) {
      const { account, sessionId, elevatedUntil } = answer;
      const sealed = await sealForDevice(root, account.id, sessionId);
      const identity = await deriveIdentity(root);
      root.fill(0);
      kept = {
        accountId: account.id,
        kind: account.kind as AccountKind,
        sessionId,
        shared,
        deviceKey: key.privateKey,
        deviceRootKey: sealed.deviceRootKey,
        sealedRoot: sealed.sealedRoot,
        identity,
      };
      if (!shared && !account.needsFactor) {
        await jmd.identity.putDeviceWrap({ sealedRoot: sealed.sealedRoot });
        kept = { ...kept, sealedRoot: null };
      }
      await remember(account);
      set({ kind: 'signed-in', me: account, sessionId, elevatedUntil, shared });
      channel?.postMessage('in');
    },
    refresh: () => refresh(),
    async start() {
      latest += 1;
      const run = latest;
      const found = await store.read();
      if (run !== latest) return;
      if (!found) return drop();
      kept = found;
      const known = await recall(found);
      try {
        await refresh(known ? IMPATIENT : {});
      } catch (error) {
        if (isJmdError(error) && error.reason === 'not_signed_in') return core.forget('ended');
        if (!known || !isJmdError(error) || !error.retryable) throw error;
        // No network, or hardly any: what is written waits, and the server decides about everything else when it is there.
        set({ kind: 'signed-in', me: known, sessionId: found.sessionId, elevatedUntil: null, shared: found.shared });
      }
    },
    async forget(why) {
      drop(why);
      channel?.postMessage('out');
      // Whoever can end sessions must not make a device forget what it has seen.
      await store.clear(why === 'ended' ? 'keep-seen' : 'all');
    },
    async watch(change) {
      const accountId = kept?.accountId;
      if (!accountId) throw notSignedIn();
      const own = (known: KeyWatch | null) =>
        known?.accountId === accountId ? known : { accountId, pins: {}, sealedTo: {}, carriers: {}, log: [] };
      return store.watch((known) => change(own(known)));
    },
    patch(change) {
      if (state.kind === 'signed-in') set({ ...state, ...change });
    },
  };
  return core;
}

/** The keys of a name and password. A name that nobody has gets settings too, so this tells nothing about who is there. */
export async function passwordKeys(core: AccountCore, loginName: string, password: string) {
  const { kdf } = await core.jmd.identity.startSignIn({ loginName });
  return derivePasswordKeys(password, kdfFromWire(kdf), core.argon2);
}

/** Checks the password and begins a session, or asks for the second factor. */
export async function signIn(core: AccountCore, { loginName, password, ...choice }: Credentials): Promise<SignInStep> {
  const { authKey, wrapKey } = await passwordKeys(core, loginName, password);
  const { key, device } = await core.newDevice(choice);
  const answer = await core.jmd.identity.signIn({ loginName, authKey: toBase64Url(authKey), device });
  const enter = async (session: SignedIn) => {
    const root = await openWithPassword(wrapKey, session.sealedRoot, session.account.id);
    await core.enter({ answer: session, root, key, shared: choice.shared });
  };
  if (answer.kind === 'signed-in') {
    await enter(answer);
    return { kind: 'signed-in' };
  }
  const { ticket, methods, passkeyOptions } = answer;
  return {
    kind: 'second-factor',
    methods,
    passkeyOptions,
    confirm: async (proof) => enter(await core.jmd.identity.confirmSignIn({ ticket, proof })),
  };
}

const notSignedIn = () => Object.assign(new Error('Nobody is signed in here'), { reason: 'not_signed_in' });
