import { type Db, type FactorRow, usePasskey } from '@jmd-digital/db';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { ApiContext } from '../context.ts';

/** The name that passkeys are bound to: the host of this installation. */
const rpIdOf = ({ publicUrl }: Pick<ApiContext, 'publicUrl'>) => new URL(publicUrl).hostname;

type Options = Record<string, unknown>;

/** Options for signing in with one of these passkeys, with the challenge that has to come back. */
export async function passkeyQuestion(ctx: ApiContext, factors: readonly FactorRow[]) {
  const options = await generateAuthenticationOptions({
    rpID: rpIdOf(ctx),
    userVerification: 'required',
    allowCredentials: factors.flatMap(({ credentialId }) => (credentialId ? [{ id: credentialId }] : [])),
  });
  return { challenge: options.challenge, options: options as unknown as Options };
}

/** Whether a response proves one of these passkeys. A counter that does not grow, as that of a copy, is refused. */
export async function provePasskey(
  ctx: ApiContext,
  db: Db,
  factors: readonly FactorRow[],
  response: Options,
  challenge: string,
): Promise<boolean> {
  const factor = factors.find(({ credentialId }) => credentialId !== null && credentialId === response.id);
  if (!factor?.credentialId || !factor.publicKey) return false;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: new URL(ctx.publicUrl).origin,
      expectedRPID: rpIdOf(ctx),
      credential: {
        id: factor.credentialId,
        publicKey: Uint8Array.from(factor.publicKey),
        counter: factor.counter,
      },
      requireUserVerification: true,
    });
    return verified && (await usePasskey(db, factor.id, authenticationInfo.newCounter, ctx.now().toString()));
  } catch {
    // The library throws for whatever does not fit; which of it is nobody's business.
    return false;
  }
}

/** Options for making a passkey. Those that an account has already are not offered again. */
export async function newPasskeyQuestion(
  ctx: ApiContext,
  account: { id: string; loginName: string },
  factors: readonly FactorRow[],
) {
  const options = await generateRegistrationOptions({
    rpName: 'JMD digital',
    rpID: rpIdOf(ctx),
    userName: account.loginName,
    userID: new TextEncoder().encode(account.id),
    attestationType: 'none',
    excludeCredentials: factors.flatMap(({ credentialId }) => (credentialId ? [{ id: credentialId }] : [])),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
  return { challenge: options.challenge, options: options as unknown as Options };
}

/** The new passkey, or null where the response does not fit the challenge. */
export async function readNewPasskey(ctx: ApiContext, response: Options, challenge: string) {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: new URL(ctx.publicUrl).origin,
      expectedRPID: rpIdOf(ctx),
      requireUserVerification: true,
    });
    if (!verified) return null;
    const { id, publicKey, counter } = registrationInfo.credential;
    return { credentialId: id, publicKey, counter };
  } catch {
    return null;
  }
}
