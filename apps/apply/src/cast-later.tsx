import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CastProps } from './cast-member.tsx';

type Loaded = typeof import('./cast-member.tsx');
let loaded: Loaded | null = null;

/** People come a moment after the words: drawing them weighs as much as half of the first screen may. */
function late(pick: (module: Loaded) => ComponentType<CastProps>, box: string): ComponentType<CastProps> {
  return function LateCast(props) {
    const [, draw] = useState(0);
    useEffect(() => {
      if (loaded) return;
      let current = true;
      import('./cast-member.tsx').then(
        (module) => {
          loaded = module;
          if (current) draw((n) => n + 1);
        },
        // A greeting without faces is a greeting, too.
        () => {},
      );
      return () => {
        current = false;
      };
    }, []);
    if (!loaded) return <svg viewBox={box} aria-hidden="true" focusable="false" />;
    const Drawn = pick(loaded);
    return <Drawn {...props} />;
  };
}

export const LateMember = late(({ CastMember }) => CastMember, '0 0 120 200');
export const LateFace = late(({ CastFace }) => CastFace, '0 0 120 120');
