import { useEffect, useState } from 'preact/hooks';

/** Where one is in the app. Kept behind `#`, so that it is sent to no server. */
export type Route = { name: string; id: string };

export function readRoute(hash: string): Route {
  const [name = '', id = ''] = hash.replace(/^#\/?/, '').split('/');
  return { name, id };
}

/**
 * Goes to a place in the app. It takes the place of the one before in the browser's history: whoever looks at the
 * history of this device finds one entry, and the way back is on the page.
 */
export function go(path: string): void {
  history.replaceState(null, '', `#/${path}`);
  dispatchEvent(new Event('jmd-route'));
  scrollTo(0, 0);
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const read = () => setRoute(readRoute(location.hash));
    addEventListener('jmd-route', read);
    addEventListener('hashchange', read);
    return () => {
      removeEventListener('jmd-route', read);
      removeEventListener('hashchange', read);
    };
  }, []);
  return route;
}
