import type { PlaceProps } from '../places.tsx';
import { type From, KitForm } from './form-screen.tsx';
import { FromPost } from './from-post.tsx';
import { KitList } from './list.tsx';
import { TakeScreen } from './take-screen.tsx';
import { KitScreen } from './view.tsx';
import { WithKitWords } from './words.ts';
import './kits.css';

/**
 * `#/kits`, `#/kits/<id>` to look at one, `#/kits/<id>/take`, `#/kits/<id>/edit`; `#/kits/new`, `#/kits/new/kit/<id>`,
 * `#/kits/new/post` to choose a post and `#/kits/new/post/<id>` to begin with it.
 */
export function Place({ site, path }: PlaceProps) {
  return <WithKitWords>{screenOf(site, path)}</WithKitWords>;
}

function screenOf(site: PlaceProps['site'], [first = '', second = '', third = '']: string[]) {
  if (first === '') return <KitList site={site} />;
  if (first === 'new') {
    if (second === 'post' && third === '') return <FromPost site={site} />;
    const from: From | null = second === 'post' || second === 'kit' ? { kind: second, id: third } : null;
    return <KitForm key={`new ${second} ${third}`} site={site} kitId={null} from={from} />;
  }
  if (second === 'take') return <TakeScreen key={first} site={site} kitId={first} />;
  if (second === 'edit') return <KitForm key={first} site={site} kitId={first} from={null} />;
  return <KitScreen key={first} site={site} kitId={first} />;
}
