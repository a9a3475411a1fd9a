/**
 * Asks a passkey to prove who is there. Loaded on demand: the conversions between WebAuthn's buffers and JSON weigh
 * something, and most people type a code. The server checks what comes back.
 * @param options as the server made them, JSON
 */
export async function askPasskey(options: unknown): Promise<never> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  return (await startAuthentication({ optionsJSON: options as never })) as never;
}
