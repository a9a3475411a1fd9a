import { Later } from '../later.tsx';
import { useBegun } from '../play.tsx';
import { Welcome } from './welcome.tsx';

const PathMap = Later(async () => (await import('./path-map.tsx')).PathMap);

/** Where the app begins: a greeting for whoever is new, the map for everybody else. */
export function MapScreen() {
  return useBegun() ? <PathMap /> : <Welcome />;
}
