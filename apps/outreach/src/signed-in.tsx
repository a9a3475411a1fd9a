import { SelectField } from '@jmd-digital/ui';
import { Failed, goTo, Loading, useLoaded, useRoute } from '@jmd-digital/ui/app';
import { useEffect, useState } from 'preact/hooks';
import { PLACES, type PlaceProps } from './places.tsx';
import { Screen } from './screen.tsx';
import { useAccount, useMe } from './session.tsx';
import { chosenSite, rememberSite } from './site-choice.ts';
import { loadSites, type SiteScope } from './sites.ts';
import { useTexts } from './texts.tsx';

/** The places of somebody who is signed in, for one of their sites. */
export function SignedIn() {
  const { t } = useTexts();
  const { jmd } = useAccount();
  const me = useMe();
  const sites = useLoaded(() => loadSites(jmd, me), []);
  const [chosen, setChosen] = useState(chosenSite);
  if (sites.failed)
    return (
      <main class="screen">
        <Failed error={sites.failed} onRetry={sites.reload} />
      </main>
    );
  if (!sites.value)
    return (
      <main class="screen">
        <Loading />
      </main>
    );
  const site = sites.value.find(({ id }) => id === chosen) ?? sites.value[0];
  if (!site)
    return (
      <Screen title={t.outreach}>
        <p>{t.noSite}</p>
      </Screen>
    );
  const choose = (id: string) => {
    rememberSite(id);
    setChosen(id);
    // What was open belongs to the other site.
    goTo(PLACES.find(({ name }) => location.hash.startsWith(`#/${name}`))?.name ?? '', 'replace');
  };
  return <Panes site={site} sites={sites.value} onSite={choose} />;
}

function Panes({
  site,
  sites,
  onSite,
}: {
  site: SiteScope;
  sites: readonly SiteScope[];
  onSite: (id: string) => void;
}) {
  const { t } = useTexts();
  const route = useRoute();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [route]);
  const named = PLACES.find(({ name }) => name === route.name);
  const place = named ?? PLACES[0];
  // A post that is there belongs to the others; only a new one is a place of its own.
  const shown = place?.name === 'post' && !['', 'new'].includes(route.id) ? 'board' : place?.name;
  const label = PLACES.find(({ name }) => name === shown)?.label(t);
  return (
    <div class="panes">
      <nav class="side" aria-label={t.nav}>
        {sites.length > 1 ? (
          <SelectField
            label={t.siteLabel}
            value={site.id}
            onChange={onSite}
            options={sites.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <p class="side-site">{site.name}</p>
        )}
        <button
          class="jmd-button jmd-button-secondary side-menu"
          type="button"
          aria-expanded={open}
          aria-controls="places"
          onClick={() => setOpen(!open)}
        >
          {t.menu}: {label}
        </button>
        <div id="places" class={open ? 'places open' : 'places'}>
          <ul>
            {PLACES.map(({ name, label, Count }) => (
              <li key={name}>
                <a href={`#/${name}`} aria-current={name === shown ? 'page' : undefined}>
                  {label(t)}
                  {Count && <Count site={site} />}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </nav>
      {place && <Lazy key={`${site.id} ${place.name}`} load={place.load} site={site} path={named ? route.path : []} />}
    </div>
  );
}

function Lazy({ load, ...props }: PlaceProps & { load: (typeof PLACES)[number]['load'] }) {
  const found = useLoaded(load, []);
  if (found.failed)
    return (
      <main class="screen">
        <Failed error={found.failed} onRetry={found.reload} />
      </main>
    );
  if (!found.value)
    return (
      <main class="screen">
        <Loading />
      </main>
    );
  return <found.value.Place {...props} />;
}
