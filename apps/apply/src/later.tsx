import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Failed, Loading } from './parts.tsx';

/** A screen that comes when one goes there. Where it does not come, one can try again. */
export function Later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function LaterScreen(props) {
    const [Screen, setScreen] = useState<ComponentType<Props> | null>(() => loaded);
    const [failed, setFailed] = useState(false);
    const start = () => {
      setFailed(false);
      load().then(
        (found) => {
          loaded = found;
          setScreen(() => found);
        },
        () => setFailed(true),
      );
    };
    useEffect(() => {
      if (!loaded) start();
    }, []);
    if (Screen) return <Screen {...props} />;
    return failed ? <Failed onRetry={start} /> : <Loading />;
  };
}
