import {
  createCaseKey,
  createRoot,
  createTeamKey,
  deriveIdentity,
  type Identity,
  importCaseKey,
  type MessageFacts,
  newMessageId,
  sealMessage,
  type TeamKey,
  wrapSecret,
} from '@jmd-digital/crypto';
import { currentMemberships, type Database, insertInvitation } from '@jmd-digital/db';
import { type NewEpoch, type OwnAccount, ROLE_SCOPES, type RoleName } from '@jmd-digital/schemas';
import { Secret, TOTP } from 'otpauth';
import type { ApiContext } from '../src/context.ts';
import { newToken } from '../src/identity/tokens.ts';
import { createCaller } from '../src/router.ts';
import { contextAt, NOW } from './caller.ts';

export const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
export const random = (length: number) => b64(crypto.getRandomValues(new Uint8Array(length)));
export const newKdf = () => ({ salt: random(16), memoryKiB: 19_456, iterations: 2, parallelism: 1 as const });

export const CARRIER = '0193c0de-0000-7000-8000-00000000ca01';
export const SITE = '0193c0de-0000-7000-8000-00000000517e';
export const OTHER_SITE = '0193c0de-0000-7000-8000-00000000517f';

/** A carrier with two online teams. */
export async function seedSites({ pool }: Database): Promise<void> {
  await pool.query(
    `insert into carrier (id, name, association, law_regime, description) values ($1, 'Träger Muster', 'other', 'dsgvo', '')`,
    [CARRIER],
  );
  for (const [id, name] of [
    [SITE, 'JMD Musterstadt'],
    [OTHER_SITE, 'JMD Nebenan'],
  ]) {
    await pool.query(
      `insert into site (id, carrier_id, name, description, virtual, languages, channels, by_appointment)
       values ($1, $2, $3, '', true, '{de}', '{mail}', true)`,
      [id, CARRIER, name],
    );
  }
}

export interface Person {
  id: string;
  name: string;
  identity: Identity;
  kdf: ReturnType<typeof newKdf>;
  authKey: string;
  sealedRoot: string;
  /** Calls procedures as this person, in the session that `ctx` holds. */
  call: ReturnType<typeof createCaller>;
  ctx: ApiContext;
  account: OwnAccount;
}

export type Clock = { now: typeof NOW };

/** A context that takes over the session that a call begins, as a browser would. */
export function browser(
  database: Database,
  clock: Clock = { now: NOW },
): { ctx: ApiContext; tokens: (string | null)[] } {
  const tokens: (string | null)[] = [];
  const ctx = {
    ...contextAt(database, clock),
    setSessionToken: (token) => tokens.push(token?.value ?? null),
  } as ApiContext;
  return { ctx, tokens };
}

const keysOf = (identity: Identity) => ({
  ...{ kem: b64(identity.public.kem), sign: b64(identity.public.sign), keyId: b64(identity.keyId) },
});

/** What a device makes for a new account. No password is stretched: the server sees the key alone. */
export async function newKeys() {
  const identity = await deriveIdentity(createRoot());
  return {
    identity,
    made: { kdf: newKdf(), authKey: random(32), sealedRoot: random(60), publicKeys: keysOf(identity) },
  };
}

export const device = (more: { shared?: boolean } = {}) => ({
  ...{ public: random(32), label: 'other' as const, shared: false },
  ...more,
});

async function enter(
  ctx: ApiContext,
  answer: { account: OwnAccount; sessionId: string },
  fresh: boolean,
): Promise<ApiContext> {
  const { account, sessionId } = answer;
  const roles = await currentMemberships(ctx.database.db, account.id, ctx.now().toString());
  return {
    ...ctx,
    session: { id: sessionId, accountId: account.id, shared: false, elevatedUntil: null },
    actor: {
      ...{
        kind: account.kind,
        accountId: account.id,
        hasFactor: account.kind === 'staff' && !account.needsFactor,
        fresh,
      },
      roles: roles.map(({ role, siteId, carrierOf }) => ({ role, siteId, carrierId: carrierOf })),
    },
  };
}

/** A client who has just signed up. */
export async function signUp(database: Database, name: string, clock?: Clock): Promise<Person> {
  const { ctx } = browser(database, clock);
  const { identity, made } = await newKeys();
  const input = { accountId: crypto.randomUUID(), loginName: name, locale: 'de' as const, device: device(), ...made };
  const answer = await createCaller(ctx).identity.signUp(input);
  const own = await enter(ctx, answer, true);
  return { ...made, id: input.accountId, name, identity, ctx: own, call: createCaller(own), account: answer.account };
}

export const codeOf = (secret: string, clock: Clock = { now: NOW }) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now.epochMilliseconds });

/** An employee with a role; with a second factor, unless told otherwise. */
export async function employee(
  database: Database,
  role: RoleName,
  name: string,
  {
    factor = true,
    siteId,
    carrierId,
    clock,
  }: { factor?: boolean; siteId?: string; carrierId?: string; clock?: Clock } = {},
): Promise<Person & { secret: string; backupCodes: string[] }> {
  const { ctx } = browser(database, clock);
  const { token, hash } = newToken();
  await insertInvitation(database.db, {
    ...{ id: crypto.randomUUID(), tokenHash: hash, role, note: name, createdAt: ctx.now().toString() },
    ...{
      siteId: ROLE_SCOPES[role] === 'site' ? (siteId ?? SITE) : null,
      expiresAt: ctx.now().add({ hours: 24 }).toString(),
    },
    carrierId: ROLE_SCOPES[role] === 'carrier' ? (carrierId ?? CARRIER) : null,
  });
  const { identity, made } = await newKeys();
  const accountId = crypto.randomUUID();
  const answer = await createCaller(ctx).identity.acceptInvitation({
    ...{ token, accountId, loginName: name, publicName: name, locale: 'de', device: device() },
    ...made,
  });
  let own = await enter(ctx, answer, true);
  let secret = '';
  let backupCodes: string[] = [];
  if (factor) {
    const started = await createCaller(own).identity.startTotp({});
    secret = started.secret;
    const code = codeOf(secret, clock);
    backupCodes =
      (await createCaller(own).identity.confirmTotp({ ticket: started.ticket, code, label: 'Handy' })).backupCodes ??
      [];
    own = { ...own, actor: { ...own.actor, hasFactor: true } };
  }
  const person = { ...made, id: accountId, name, identity, ctx: own, call: createCaller(own), account: answer.account };
  return { ...person, secret, backupCodes };
}

/** The same person with a proof of who they are that is too old. */
export function stale(person: Person): Person['call'] {
  return createCaller({ ...person.ctx, actor: { ...person.ctx.actor, fresh: false } });
}

/** The same person later: roles as they are now. */
export async function again(person: Person): Promise<Person['call']> {
  const { ctx } = person;
  const answer = { account: person.account, sessionId: ctx.session?.id ?? '' };
  const entered = await enter(ctx, answer, true);
  return createCaller({ ...entered, actor: { ...entered.actor, hasFactor: ctx.actor.hasFactor } });
}

/** The first key of a team, made by one of its members for all of them. */
export async function makeTeam(
  siteId: string,
  by: Person,
  members: readonly Person[],
  epoch = 1,
): Promise<TeamKey & { epoch: number; seed: Uint8Array }> {
  const team = await createTeamKey();
  const wraps = await teamWraps(siteId, epoch, team.seed, by, members);
  await by.call.identity.makeTeamEpoch({ siteId, epoch, keyId: b64(team.keyId), public: b64(team.public), wraps });
  return { ...team, epoch };
}

export async function teamWraps(
  siteId: string,
  epoch: number,
  seed: Uint8Array,
  by: Person,
  members: readonly Person[],
) {
  return Promise.all(
    members.map(async ({ id, identity }) => ({
      accountId: id,
      recipientKeyId: b64(identity.keyId),
      sealed: b64(
        await wrapSecret(
          {
            ...{ what: 'team', subjectId: siteId, epoch, recipientKind: 'counsellor' },
            ...{ recipientKeyId: identity.keyId, wrappedBy: by.identity.keyId },
          },
          seed,
          by.identity.kem,
          identity.public.kem,
        ),
      ),
    })),
  );
}

export interface Recipient {
  kind: 'client' | 'counsellor' | 'team';
  id: string;
  keyId: Uint8Array;
  public: Uint8Array;
}
export const personRecipient = (kind: Recipient['kind'], { id, identity }: Person): Recipient => ({
  ...{ kind, id, keyId: identity.keyId, public: identity.public.kem },
});
export const teamRecipient = (siteId: string, team: TeamKey): Recipient => ({
  ...{ kind: 'team', id: siteId, keyId: team.keyId, public: team.public },
});

/** A new epoch of a case key, sealed to recipients. */
export async function newEpoch(
  caseId: string,
  epoch: number,
  by: Person,
  recipients: readonly Recipient[],
  purpose: NewEpoch['purpose'] = 'case',
) {
  const raw = createCaseKey();
  const wraps = await Promise.all(recipients.map((recipient) => caseWrap(caseId, epoch, raw, by, recipient, purpose)));
  const made: NewEpoch = { purpose, epoch, link: null, wraps };
  return { made, raw, key: await importCaseKey(raw, epoch) };
}

export async function caseWrap(
  caseId: string,
  epoch: number,
  raw: Uint8Array,
  by: Person,
  recipient: Recipient,
  purpose: NewEpoch['purpose'] = 'case',
) {
  const sealed = await wrapSecret(
    {
      ...{ what: purpose, subjectId: caseId, epoch, recipientKind: recipient.kind },
      ...{ recipientKeyId: recipient.keyId, wrappedBy: by.identity.keyId },
    },
    raw,
    by.identity.kem,
    recipient.public,
  );
  return {
    ...{ id: crypto.randomUUID(), purpose, epoch, recipientKind: recipient.kind },
    ...{ recipientId: recipient.id, recipientKeyId: b64(recipient.keyId), sealed: b64(sealed) },
  };
}

/** A sealed message as its author sends it. */
export async function seal(
  caseId: string,
  by: Person,
  key: Awaited<ReturnType<typeof importCaseKey>>,
  seq: number,
  text = 'Hallo',
  more: { messageId?: string; thread?: MessageFacts['thread']; kind?: MessageFacts['kind'] } = {},
): Promise<string> {
  const facts: MessageFacts = {
    caseId,
    thread: more.thread ?? 'client',
    kind: more.kind ?? 'text',
    messageId: more.messageId ?? newMessageId(),
    seq,
    prevHash: null,
    clientTime: NOW.epochMilliseconds,
    lang: 'de',
    logHead: null,
  };
  const role = by.account.kind === 'client' ? ('client' as const) : ('counsellor' as const);
  const author = { id: by.id, role, keyId: by.identity.keyId, signKey: by.identity.signKey };
  return b64(
    await sealMessage(facts, { text, format: 'plain', replyTo: null, attachments: [], extra: null }, author, key),
  );
}

/** A case with its first message, of a client to a team. */
export async function enquiry(client: Person, team: TeamKey, siteId = SITE, more: { invitation?: string } = {}) {
  const caseId = crypto.randomUUID();
  const { made, raw, key } = await newEpoch(caseId, 1, client, [
    personRecipient('client', client),
    teamRecipient(siteId, team),
  ]);
  const envelope = await seal(caseId, client, key, 1);
  const input = { caseId, siteId, topic: 'housing' as const, language: 'de' as const, keys: [made], envelope, ...more };
  await client.call.counselling.submitEnquiry(input);
  return { caseId, raw, key, input };
}

/** A random link to the epoch before: the server cannot tell what is in it. */
export const someLink = () => random(60);

/** A lead, two counsellors with the team's key, and a case of a client. */
export async function smallTeam(database: Database, clock?: Clock) {
  const options = clock ? { clock } : {};
  const lead = await employee(database, 'team-lead', 'Mira', options);
  const jonas = await employee(database, 'counsellor', 'Jonas', options);
  const aylin = await employee(database, 'counsellor', 'Aylin', options);
  const team = await makeTeam(SITE, lead, [lead, jonas, aylin]);
  let clients = 0;
  return {
    ...{ lead, jonas, aylin, team },
    /** A client with a case that Mira took. */
    async taken() {
      clients += 1;
      const client = await signUp(database, `Mensch ${clients}`, clock);
      const asked = await enquiry(client, team);
      await lead.call.counselling.acceptCase({ caseId: asked.caseId });
      return { client, ...asked };
    },
    async asked() {
      clients += 1;
      const client = await signUp(database, `Mensch ${clients}`, clock);
      return { client, ...(await enquiry(client, team)) };
    },
  };
}
