/** Filled in by the build: folder of the current version, and per element its file and the hash of that file. */
declare const RELEASE: { version: string; elements: Record<string, { file: string; integrity: string }> };

const ONCE = Symbol.for('jmd-digital.loader');
const scope = globalThis as { [ONCE]?: true };

/**
 * Brings an element's file once a page has the element, checked against the hash of this release. Pages that load the
 * loader twice, or before their content, are fine.
 */
function start(): void {
  const wanted = new Map(Object.entries(RELEASE.elements));
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  const load = () => {
    for (const [name, { file, integrity }] of wanted) {
      if (!document.querySelector(name)) continue;
      wanted.delete(name);
      const script = document.createElement('script');
      script.type = 'module';
      script.crossOrigin = 'anonymous';
      script.integrity = integrity;
      if (nonce) script.nonce = nonce;
      script.src = new URL(`../${RELEASE.version}/${file}`, import.meta.url).href;
      document.head.append(script);
    }
    if (wanted.size === 0) observer.disconnect();
  };
  const observer = new MutationObserver(load);
  observer.observe(document, { childList: true, subtree: true });
  load();
}

if (!scope[ONCE]) {
  scope[ONCE] = true;
  start();
}
