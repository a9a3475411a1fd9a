import type { PlaceProps } from '../places.tsx';
import { Screen } from '../screen.tsx';
import { useTexts } from '../texts.tsx';
import { Tabs } from '../tools/tabs.tsx';
import { FlyerForm } from './flyer-form.tsx';
import { Links } from './links.tsx';
import { useLinkWords, WithLinkWords } from './words.ts';
import './links.css';

/** `#/links`, `#/links/flyer`, `#/links/flyer/<slug>` with a short link chosen. */
export function Place(props: PlaceProps) {
  return (
    <WithLinkWords>
      <LinksAndFlyers {...props} />
    </WithLinkWords>
  );
}

function LinksAndFlyers({ site, path: [view = '', slug = ''] }: PlaceProps) {
  const { t } = useTexts();
  const words = useLinkWords();
  const flyer = view === 'flyer';
  return (
    <Screen title={t.placeLinks}>
      <Tabs
        label={words.linksNav}
        tabs={[
          { href: '#/links', label: words.linksTab, here: !flyer },
          { href: '#/links/flyer', label: words.flyerTab, here: flyer },
        ]}
      />
      {flyer ? <FlyerForm key={slug} site={site} slug={slug} /> : <Links site={site} />}
    </Screen>
  );
}
