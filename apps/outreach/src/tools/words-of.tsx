import { Failed, Loading, useLoaded } from '@jmd-digital/ui/app';
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type StaffLocale, useTexts } from '../texts.tsx';

/** Words that come with the place that says them, so that arriving anywhere else does not wait for them. */
export function wordsOf<Messages>(load: Record<StaffLocale, () => Promise<{ messages: Messages }>>) {
  const Context = createContext<Messages | null>(null);

  function useWords(): Messages {
    const words = useContext(Context);
    if (!words) throw new Error('Words of a place are there inside of it only');
    return words;
  }

  function WithWords({ children }: { children: ComponentChildren }) {
    const { locale } = useTexts();
    const { value, failed, reload } = useLoaded(load[locale], [locale]);
    if (value) return <Context.Provider value={value.messages}>{children}</Context.Provider>;
    return <main class="screen">{failed ? <Failed error={failed} onRetry={reload} /> : <Loading />}</main>;
  }

  return { useWords, WithWords };
}
