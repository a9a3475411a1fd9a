export function ProofScreen() {
  return null;
}
