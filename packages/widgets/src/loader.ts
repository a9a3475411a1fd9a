interface Part {
  file: string;
  integrity: string;
}

/** Filled in by the build: folder of the current version, and per element its file with those that it loads. */
declare const RELEASE: { version: string; elements: Record<string, Part & { parts: Part[] }> };

/** Of the Trusted Types API, where a browser has it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const ONCE = Symbol.for('jmd-digital.loader');
const scope = globalThis as { [ONCE]?: true; trustedTypes?: TrustedTypes };

/**
 * Brings an element's files once a page has the element, checked against the hashes of this release. Pages that load the
 * loader twice, or before their content, are fine.
 */
function start(): void {
  const wanted = new Map(Object.entries(RELEASE.elements));
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  // A policy may ask that somebody vouches for addresses of scripts; these are of one folder, and held to a hash.
  const vouch = scope.trustedTypes?.createPolicy('jmd-digital', { createScriptURL: (url) => url });
  const urlOf = ({ file }: Part) => new URL(`../${RELEASE.version}/${file}`, import.meta.url).href;
  const bring = (element: HTMLLinkElement | HTMLScriptElement, { integrity }: Part) => {
    element.crossOrigin = 'anonymous';
    element.integrity = integrity;
    if (nonce) element.nonce = nonce;
    document.head.append(element);
  };
  const load = () => {
    for (const [name, element] of wanted) {
      if (!document.querySelector(name)) continue;
      wanted.delete(name);
      // What a script imports is checked only if it is there before under its hash. Two elements may share it.
      for (const part of element.parts) {
        const link = document.createElement('link');
        link.rel = 'modulepreload';
        link.href = urlOf(part);
        bring(link, part);
      }
      const script = document.createElement('script');
      script.type = 'module';
      const url = urlOf(element);
      script.src = vouch ? vouch.createScriptURL(url) : url;
      bring(script, element);
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
