import { useEffect, useState } from 'preact/hooks';

/** A place in an app: its name, and what it is about. Kept behind `#`, so that it is sent to no server. */
export interface Route {
  name: string;
  id: string;
  /** All that stands behind the name, decoded; the first of it is `id` as it stands in the address. */
  path: string[];
}

const CHANGED = 'jmd-route';

export function readRoute(hash: string): Route {
  const [name = '', ...path] = hash.replace(/^#\/?/, '').split('/');
  return { name, id: path[0] ?? '', path: path.map(decoded) };
}

/** Somebody may have typed it. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * Goes to a place in the app.
 * @param how `push` makes an entry in the browser's history, as a page does; `replace` takes the place of the one before,
 *   for apps whose history somebody else might look at
 */
export function goTo(path: string, how: 'push' | 'replace'): void {
  if (how === 'push') history.pushState(null, '', `#/${path}`);
  else history.replaceState(null, '', `#/${path}`);
  dispatchEvent(new Event(CHANGED));
  scrollTo(0, 0);
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const read = () =>
      setRoute((before) => {
        const now = readRoute(location.hash);
        return now.name === before.name && now.path.join('/') === before.path.join('/') ? before : now;
      });
    // It may have changed between the first drawing and now.
    read();
    const events = [CHANGED, 'hashchange', 'popstate'];
    for (const event of events) addEventListener(event, read);
    return () => {
      for (const event of events) removeEventListener(event, read);
    };
  }, []);
  return route;
}
