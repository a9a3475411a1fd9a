const SCRIPT = '/counselling/sw.js';
const PREFIX = 'jmd-page-';

/** What else is needed without a network: writing in a case, and the numbers that help at once. */
const NEEDED = [() => import('./screens/thread.tsx'), () => import('@jmd-digital/content/helplines')];

/**
 * Keeps the page on this device, so that it opens without a network. Only once somebody uses it, and never on somebody
 * else's device: it leaves a trace.
 */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(SCRIPT, { scope: '/counselling/' });
  await Promise.all(NEEDED.map((load) => load()));
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  active?.postMessage(loaded.filter(({ origin }) => origin === location.origin).map(({ pathname }) => pathname));
}

/** Takes the page off this device. */
export async function forgetOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(
    registrations.filter(({ scope }) => scope.endsWith('/counselling/')).map((each) => each.unregister()),
  );
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX)).map((name) => caches.delete(name)));
}
