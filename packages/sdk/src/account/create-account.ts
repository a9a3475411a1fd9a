import {
  answerDeviceRequest,
  checkDeviceKey,
  createDeviceRequest,
  createRecoveryCode,
  createRoot,
  deriveIdentity,
  deriveRecoveryKeys,
  deviceCode,
  encode,
  fromBase64Url,
  type Identity,
  openDeviceAnswer,
  parseRecoveryCode,
  readDeviceCode,
  sha256,
  sign,
  toBase64Url,
  unwrapRoot,
  wrapRoot,
} from '@jmd-digital/crypto';
import type { FactorProof, PublicKeys, StreamTicket } from '@jmd-digital/schemas';
import type { DeviceLabel, Locale } from '@jmd-digital/schemas/values';
import type { Jmd } from '../create-jmd.ts';
import { JmdError } from '../errors.ts';
import { sleep } from '../signal.ts';
import { type Followed, type FollowOptions, followStream } from '../stream.ts';
import {
  type AccountOptions,
  type AccountState,
  type Credentials,
  createCore,
  type DeviceChoice,
  passwordKeys,
  type SignInStep,
  signIn,
} from './account.ts';
import { sealUnderPassword } from './root-key.ts';
import type { SendBytes } from './send-bytes.ts';
import type { KeyWatch } from './store.ts';

export interface NewAccount extends Credentials {
  locale: Locale;
}

/** A second way in, ready to be written down. Nothing is kept before it was proven. */
export interface RecoveryOffer {
  /** Seven groups of four symbols. */
  code: string;
  /** Opens a test seal with what was written down, then keeps the root key sealed under the code. */
  confirm(typed: string): Promise<void>;
}

/** A new device that asks to be let in. */
export interface DeviceWait {
  /** For the QR code, and for typing. */
  code: string;
  expiresAt: string;
  /** Ends when the old device has answered. Rejects with `ticket_expired`, or with the signal's reason. */
  wait(signal?: AbortSignal, proof?: FactorProof): Promise<void>;
}

export interface Account {
  readonly state: AccountState;
  /** Hears of every change of `state`, also of what other tabs do. Gives back how to stop hearing. */
  subscribe(listener: () => void): () => void;
  /** Every procedure, signed by this device. */
  readonly jmd: Jmd;
  /** Bytes as they are, beside the procedures, signed by this device. */
  readonly sendBytes: SendBytes;
  /** Follows a stream that the ticket opens; see `followStream`. */
  follow(ticket: () => Promise<StreamTicket>, options?: FollowOptions): AsyncGenerator<Followed, void>;
  /** The keys of the account. Throws where nobody is signed in. */
  identity(): Identity;
  /** What this device has seen of other people's keys, changed in one step. Throws where nobody is signed in. */
  watch(change: (known: KeyWatch) => KeyWatch): Promise<KeyWatch>;
  /** Looks for a session on this device. Rejects where the network is gone; the state stays `starting` then. */
  start(): Promise<void>;
  refresh(): Promise<void>;
  signUp(account: NewAccount): Promise<void>;
  signIn(credentials: Credentials): Promise<SignInStep>;
  stepUp(
    proof: { kind: 'password'; password: string } | { kind: 'factor'; proof: FactorProof; ticket?: string },
  ): Promise<void>;
  /** Ends the session here and on the server. Keys on this device go even where the network is gone. */
  signOut(): Promise<void>;
  /**
   * Quick exit: keys in memory go at once, and the server is told without waiting. Resolves when the device keeps nothing
   * either; a page that is left before may not get that far.
   */
  wipe(): Promise<void>;
  changePassword(password: string): Promise<void>;
  makeRecoveryCode(): Promise<RecoveryOffer>;
  removeRecoveryCode(): Promise<void>;
  recover(with_: { loginName: string; code: string; newPassword: string } & DeviceChoice): Promise<void>;
  resetWithCode(with_: { loginName: string; code: string; newPassword: string } & DeviceChoice): Promise<void>;
  requestDevice(choice: DeviceChoice): Promise<DeviceWait>;
  readDeviceRequest(code: string): Promise<{ label: DeviceLabel; approve(): Promise<void> }>;
  acceptInvitation(with_: NewAccount & { token: string; publicName: string }): Promise<void>;
  setNoticeAddress(email: string | null): Promise<void>;
  closeAccount(): Promise<void>;
}

/** How often a waiting device asks, milliseconds. */
const ASK_EVERY_MS = 2_000;

const wireKeys = (identity: Identity): PublicKeys => ({
  kem: toBase64Url(identity.public.kem),
  sign: toBase64Url(identity.public.sign),
  keyId: toBase64Url(identity.keyId),
});

const refusedCode = () => new JmdError({ code: 'FORBIDDEN', reason: 'wrong_code', retryable: false });

/** An account on this device. Does nothing until a method is called; call `start` first. */
export function createAccount(options: AccountOptions): Account {
  const core = createCore(options);
  const { jmd, argon2 } = core;

  /** Everything that a new account or a new set of keys is made of. */
  async function fresh(accountId: string, password: string) {
    const root = createRoot();
    const identity = await deriveIdentity(root);
    return { root, publicKeys: wireKeys(identity), ...(await sealUnderPassword(password, root, accountId, argon2)) };
  }

  return {
    get state() {
      return core.state();
    },
    subscribe: core.subscribe,
    jmd,
    sendBytes: core.sendBytes,
    follow: (ticket, follow = {}) =>
      followStream({ baseUrl: options.baseUrl, fetch: options.fetch ?? globalThis.fetch, ticket }, follow),
    identity: core.identity,
    watch: core.watch,
    start: core.start,
    refresh: core.refresh,

    async signUp({ loginName, password, locale, ...choice }) {
      const accountId = crypto.randomUUID();
      const { root, ...made } = await fresh(accountId, password);
      const { key, device } = await core.newDevice(choice);
      const answer = await jmd.identity.signUp({ accountId, loginName, locale, device, ...made });
      await core.enter({ answer, root, key, shared: choice.shared });
    },
    signIn: (credentials) => signIn(core, credentials),

    async stepUp(proof) {
      const { me } = signedIn(core.state());
      const answer =
        proof.kind === 'password'
          ? await jmd.identity.stepUp({
              kind: 'password',
              authKey: toBase64Url((await passwordKeys(core, me.loginName, proof.password)).authKey),
            })
          : await jmd.identity.stepUp(proof);
      core.patch({ elevatedUntil: answer.elevatedUntil });
    },

    async signOut() {
      try {
        await jmd.identity.signOut({}, { maxRetries: 0, deadlineMs: 5_000 });
      } catch {
        // The session ends by itself; what matters is that the keys go.
      } finally {
        await core.forget();
      }
    },
    wipe() {
      const ended = jmd.identity.signOut({}, { maxRetries: 0, deadlineMs: 5_000 });
      // The request is signed before the key is dropped, in the same turn or the next one.
      void Promise.resolve(ended).catch(() => {});
      return core.forget('wiped');
    },

    async changePassword(password) {
      await core.withRoot(async (root, me) => {
        const sealed = await sealUnderPassword(password, root, me.id, argon2);
        const identity = core.identity();
        const words = encode(['jmd/1/set-password', me.id, await sha256(fromBase64Url(sealed.authKey))]);
        const signature = toBase64Url(await sign(identity.signKey, words));
        await jmd.identity.setPassword({ ...sealed, proof: { kind: 'signing-key', signature } });
      });
    },

    async makeRecoveryCode() {
      const { secret, text } = createRecoveryCode();
      const { me } = signedIn(core.state());
      const context = { accountId: me.id, method: 'recovery', ref: '' } as const;
      const keys = await deriveRecoveryKeys(secret);
      const sealed = await core.withRoot((root) => wrapRoot(keys.wrapKey, root, context));
      return {
        code: text,
        async confirm(typed) {
          const read = parseRecoveryCode(typed);
          if (!read.ok) throw refusedCode();
          // The proof: what was written down opens what was sealed.
          const again = await deriveRecoveryKeys(read.secret);
          (await unwrapRoot(again.wrapKey, sealed, context)).fill(0);
          await jmd.identity.setRecovery({
            recovery: { authKey: toBase64Url(keys.authKey), sealedRoot: toBase64Url(sealed) },
          });
          await core.refresh();
        },
      };
    },
    async removeRecoveryCode() {
      await jmd.identity.setRecovery({ recovery: null });
      await core.refresh();
    },

    async recover({ loginName, code, newPassword, ...choice }) {
      const read = parseRecoveryCode(code);
      if (!read.ok) throw refusedCode();
      const keys = await deriveRecoveryKeys(read.secret);
      const opened = await jmd.identity.openRecovery({ loginName, authKey: toBase64Url(keys.authKey) });
      const context = { accountId: opened.accountId, method: 'recovery', ref: '' } as const;
      const root = await unwrapRoot(keys.wrapKey, fromBase64Url(opened.sealedRoot), context);
      const sealed = await sealUnderPassword(newPassword, root, opened.accountId, argon2);
      const { key, device } = await core.newDevice(choice);
      const proof = { kind: 'recovery', ticket: opened.ticket, device } as const;
      const answer = await jmd.identity.setPassword({ ...sealed, proof });
      if (answer.kind === 'signed-in') await core.enter({ answer, root, key, shared: choice.shared });
    },

    async resetWithCode({ loginName, code, newPassword, ...choice }) {
      // The account's id is not known here; what is sealed under it is sealed again once it is.
      const { key, device } = await core.newDevice(choice);
      const { accountId } = await jmd.identity.startReset({ loginName, code });
      const { root, ...made } = await fresh(accountId, newPassword);
      const answer = await jmd.identity.resetAccount({ loginName, code, device, ...made });
      await core.enter({ answer, root, key, shared: choice.shared });
    },

    async requestDevice(choice) {
      const request = await createDeviceRequest();
      const { offerId, secret, expiresAt } = await jmd.identity.offerDevice({
        ...{ requestPublic: toBase64Url(request.public), label: choice.deviceLabel },
      });
      const { key, device } = await core.newDevice(choice);
      return {
        code: await deviceCode(offerId, request.public),
        expiresAt,
        async wait(signal, proof) {
          for (;;) {
            const answer = await jmd.identity.claimDevice(
              { secret, device, ...(proof ? { proof } : {}) },
              signal ? { signal } : {},
            );
            if (answer.kind === 'let-in') {
              const { account, sessionId, sealed } = answer;
              const root = await openDeviceAnswer(fromBase64Url(sealed), request, {
                ...{ accountId: account.id, kemPublic: fromBase64Url(account.publicKeys.kem) },
                keyId: fromBase64Url(account.publicKeys.keyId),
              });
              await core.enter({
                answer: { account, sessionId, elevatedUntil: null },
                root,
                key,
                shared: choice.shared,
              });
              return;
            }
            await sleep(ASK_EVERY_MS, signal);
          }
        },
      };
    },
    async readDeviceRequest(code) {
      const { offerId } = readDeviceCode(code);
      const { requestPublic, label } = await jmd.identity.readDeviceOffer({ offerId });
      const publicKey = fromBase64Url(requestPublic);
      await checkDeviceKey(code, publicKey);
      return {
        label,
        async approve() {
          const { kem, keyId } = core.identity();
          const sealed = await core.withRoot((root, me) =>
            answerDeviceRequest(root, publicKey, { accountId: me.id, kem, keyId }),
          );
          await jmd.identity.answerDevice({ offerId, sealed: toBase64Url(sealed) });
        },
      };
    },

    async acceptInvitation({ token, loginName, publicName, password, locale, ...choice }) {
      const accountId = crypto.randomUUID();
      const { root, ...made } = await fresh(accountId, password);
      const { key, device } = await core.newDevice(choice);
      const answer = await jmd.identity.acceptInvitation({
        ...{ token, accountId, loginName, publicName, locale, device },
        ...made,
      });
      await core.enter({ answer, root, key, shared: choice.shared });
    },
    async setNoticeAddress(email) {
      await jmd.identity.setNoticeAddress({ email });
      await core.refresh();
    },
    async closeAccount() {
      await jmd.identity.closeAccount({});
      await core.forget();
    },
  };
}

function signedIn(state: AccountState): Extract<AccountState, { kind: 'signed-in' }> {
  if (state.kind === 'signed-in') return state;
  throw new JmdError({ code: 'UNAUTHORIZED', reason: 'not_signed_in', retryable: false });
}
