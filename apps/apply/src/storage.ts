/** Asks the browser not to throw away what is kept when space gets scarce. Browsers decide by themselves or ask the person. */
export async function askToKeep(): Promise<boolean> {
  try {
    return (await navigator.storage?.persist?.()) ?? false;
  } catch {
    return false;
  }
}

export interface StorageState {
  kept: boolean;
  /** Bytes in use; null where the browser does not say. */
  used: number | null;
}

export async function storageState(): Promise<StorageState> {
  const [kept, estimate] = await Promise.all([
    navigator.storage?.persisted?.().catch(() => false) ?? false,
    navigator.storage?.estimate?.().catch(() => null) ?? null,
  ]);
  return { kept, used: estimate?.usage ?? null };
}
