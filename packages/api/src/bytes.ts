/** Bytes of the wire's base64url; the contract has checked that it is well formed. */
export const fromBase64Url = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));
export const toBase64Url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
