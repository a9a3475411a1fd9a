/**
 * Whether this engine has everything that is needed: X25519 and Ed25519 in WebCrypto came with Chrome 137, Firefox 130
 * and Safari 17. Without them nothing is sealed, and so nothing is sent.
 */
export async function isSupported(): Promise<boolean> {
  try {
    await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
    await crypto.subtle.generateKey('X25519', false, ['deriveBits']);
    return typeof WebAssembly === 'object';
  } catch {
    return false;
  }
}
