import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Loading, Retry } from './parts.tsx';
import { useTexts } from './texts.tsx';

/** A screen that is fetched once somebody goes there, so that the first one is light. */
export function later(load: () => Promise<ComponentType<{ id: string }>>): ComponentType<{ id: string }> {
  let loaded: ComponentType<{ id: string }> | null = null;
  return function Later(props: { id: string }) {
    const { t } = useTexts();
    const [, setReady] = useState(false);
    const [failed, setFailed] = useState(false);
    const fetch = () => {
      setFailed(false);
      load().then(
        (screen) => {
          loaded = screen;
          setReady(true);
        },
        () => setFailed(true),
      );
    };
    useEffect(() => {
      if (!loaded) fetch();
    }, []);
    if (loaded) {
      const Ready = loaded;
      return <Ready {...props} />;
    }
    return (
      <main id="main" class="screen">
        {failed ? <Retry text={t.offline} onRetry={fetch} /> : <Loading />}
      </main>
    );
  };
}
