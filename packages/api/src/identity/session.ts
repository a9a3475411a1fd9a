import { createPublicKey, verify } from 'node:crypto';
import {
  currentMemberships,
  type Db,
  deleteEndedSessions,
  findSession,
  insertSession,
  type SessionFound,
  type SessionRow,
  updateAccount,
  updateSession,
} from '@jmd-digital/db';
import { type Actor, PUBLIC } from '@jmd-digital/domain/identity';
import { type AccountKind, type Device, STEP_UP_SECONDS } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import { fromBase64Url } from '../bytes.ts';
import type { ApiContext, Services, SessionFacts } from '../context.ts';
import { hashOf, newToken } from './tokens.ts';

/** How long a session lives without use, hours. On a shared device it ends by itself while one is away. */
const HOURS = { client: 30 * 24, staff: 12, shared: 2 } as const;

/** How far the time in a request's signature may be off, seconds. */
const CLOCK_TOLERANCE = 300;

/** Uses are written down once in this many minutes, so that reading costs no write. */
const TOUCH_MINUTES = 30;

const lifetime = (kind: AccountKind, shared: boolean) => HOURS[shared ? 'shared' : kind];

/** Begins a session and puts its token into the cookie of the answer. */
export async function openSession(
  ctx: ApiContext,
  db: Db,
  { accountId, kind, device, fresh }: { accountId: string; kind: AccountKind; device: Device; fresh: boolean },
): Promise<{ id: string; elevatedUntil: string | null }> {
  const now = ctx.now();
  const { token, hash } = newToken();
  const hours = lifetime(kind, device.shared);
  const elevatedUntil = fresh ? now.add({ seconds: STEP_UP_SECONDS }).toString() : null;
  const id = crypto.randomUUID();
  await deleteEndedSessions(db, now.toString());
  await updateAccount(db, accountId, { lastUsedAt: now.toString() });
  await insertSession(db, {
    id,
    tokenHash: hash,
    accountId,
    devicePublic: fromBase64Url(device.public),
    label: device.label,
    shared: device.shared,
    createdAt: now.toString(),
    lastUsedAt: now.toString(),
    expiresAt: now.add({ hours }).toString(),
    elevatedUntil,
  });
  ctx.setSessionToken({ value: token, maxAgeSeconds: device.shared ? null : hours * 3_600 });
  return { id, elevatedUntil };
}

/** Gives the session the right to what needs a fresh proof, and a new token: one that was stolen before is worthless. */
export async function elevateSession(
  ctx: ApiContext,
  db: Db,
  session: SessionFacts,
  kind: AccountKind,
): Promise<string> {
  const { token, hash } = newToken();
  const hours = lifetime(kind, session.shared);
  const elevatedUntil = ctx.now().add({ seconds: STEP_UP_SECONDS }).toString();
  await updateSession(db, session.id, { tokenHash: hash, elevatedUntil });
  ctx.setSessionToken({ value: token, maxAgeSeconds: session.shared ? null : hours * 3_600 });
  return elevatedUntil;
}

/** A request as its signature covers it. */
export interface SignedRequest {
  token: string | undefined;
  /** Header `x-jmd-proof`: time in seconds, a dot, Ed25519 signature in base64url. */
  proof: string | undefined;
  method: string;
  /** Path with query. */
  path: string;
  body: Uint8Array;
}

/** The words that a device signs with each request. The time is in whole seconds since 1970. */
export const proofText = (time: number, method: string, path: string, bodyHash: string): string =>
  ['jmd/1/request', time, method, path, bodyHash].join('\n');

/**
 * Who asks. A token without the signature of the device that it was given to is worth nothing: whoever steals the
 * cookie is the public.
 */
export async function resolveActor(
  services: Services,
  request: SignedRequest,
): Promise<{ actor: Actor; session: SessionFacts | null }> {
  const nobody = { actor: PUBLIC, session: null };
  if (!request.token) return nobody;
  const { db } = services.database;
  const now = services.now();
  const found = await findSession(db, hashOf(request.token), now.toString());
  if (found?.state !== 'active' || (found.demonstration && services.production)) return nobody;
  if (!provesDevice(found.session.devicePublic, request, now)) return nobody;
  await touch(db, found.session, found.kind, now);
  const elevatedUntil = found.session.elevatedUntil === null ? null : instantOf(found.session.elevatedUntil);
  const fresh = elevatedUntil !== null && Temporal.Instant.compare(now, elevatedUntil) < 0;
  return { session: { ...found.session, elevatedUntil }, actor: await actorOf(db, found, fresh, now) };
}

/** Who a session stands for, with the roles that they have at a moment. */
export async function actorOf(
  db: Db,
  { kind, hasFactor, session: { accountId } }: Pick<SessionFound, 'kind' | 'hasFactor' | 'session'>,
  fresh: boolean,
  now: Temporal.Instant,
): Promise<Actor> {
  const roles = kind === 'staff' ? await currentMemberships(db, accountId, now.toString()) : [];
  return {
    ...{ kind, accountId, hasFactor, fresh },
    roles: roles.map(({ role, siteId, carrierOf }) => ({ role, siteId, carrierId: carrierOf })),
  };
}

function provesDevice(devicePublic: Uint8Array, request: SignedRequest, now: Temporal.Instant): boolean {
  const [time = '', signature = ''] = (request.proof ?? '').split('.');
  if (!/^\d{1,12}$/.test(time)) return false;
  if (Math.abs(now.epochMilliseconds / 1000 - Number(time)) > CLOCK_TOLERANCE) return false;
  const bodyHash = Buffer.from(hashOf(request.body)).toString('base64url');
  const text = proofText(Number(time), request.method, request.path, bodyHash);
  return verifySignature(devicePublic, Buffer.from(text), fromBase64Url(signature));
}

/** Ed25519 (RFC 8032) over a raw public key of 32 bytes. */
export function verifySignature(publicKey: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
    format: 'jwk',
  });
  return signature.length === 64 && verify(null, data, key, signature);
}

/** PostgreSQL writes moments with a space and a short offset. */
export const instantOf = (text: string): Temporal.Instant => Temporal.Instant.from(text.replace(' ', 'T'));

async function touch(db: Db, session: SessionRow, kind: AccountKind, now: Temporal.Instant): Promise<void> {
  if (now.since(instantOf(session.lastUsedAt)).total('minutes') < TOUCH_MINUTES) return;
  const expiresAt = now.add({ hours: lifetime(kind, session.shared) }).toString();
  await updateSession(db, session.id, { lastUsedAt: now.toString(), expiresAt });
  await updateAccount(db, session.accountId, { lastUsedAt: now.toString() });
}
