import type { PlaceProps } from '../places.tsx';
import { Screen } from '../screen.tsx';
import { useTexts } from '../texts.tsx';
import { Tabs } from '../tools/tabs.tsx';
import { ConsentScreen } from './consent-screen.tsx';
import { Consents } from './consents.tsx';
import { Gallery } from './gallery.tsx';
import { usePictureWords, WithPictureWords } from './words.ts';
import './pictures.css';

/** `#/pictures`, `#/pictures/consents`, `#/pictures/consents/new`, `#/pictures/consents/<id>`. */
export function Place({ site, path: [view = '', id = ''] }: PlaceProps) {
  return (
    <WithPictureWords>
      {view === 'consents' && id !== '' ? (
        <ConsentScreen key={id} site={site} id={id} />
      ) : (
        <Overview site={site} view={view} />
      )}
    </WithPictureWords>
  );
}

function Overview({ site, view }: Pick<PlaceProps, 'site'> & { view: string }) {
  const { t } = useTexts();
  const words = usePictureWords();
  const consents = view === 'consents';
  return (
    <Screen title={t.placePictures} wide={!consents}>
      <Tabs
        label={words.picturesNav}
        tabs={[
          { href: '#/pictures', label: words.picturesTab, here: !consents },
          { href: '#/pictures/consents', label: words.consentsTab, here: consents },
        ]}
      />
      {consents ? <Consents site={site} /> : <Gallery site={site} />}
    </Screen>
  );
}
