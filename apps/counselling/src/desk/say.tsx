import { LiveRegion } from '@jmd-digital/ui';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';

const SayContext = createContext<(text: string) => void>(() => {});

/** Says something to who does not see the page change. There is one such voice on the page. */
export const useSay = () => useContext(SayContext);

export function Voice({ children }: { children: ComponentChildren }) {
  const [said, setSaid] = useState({ text: '', times: 0 });
  const say = useMemo(() => (text: string) => setSaid(({ times }) => ({ text, times: times + 1 })), []);
  return (
    <SayContext.Provider value={say}>
      {children}
      {/* The same words once more are heard only where something about them is new. */}
      <LiveRegion>{said.text && `${said.text}${'\u200b'.repeat(said.times % 8)}`}</LiveRegion>
    </SayContext.Provider>
  );
}
