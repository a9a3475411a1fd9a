import { useEffect, useRef, useState } from 'preact/hooks';
import type { Kit } from './kit.ts';

/** A voice that asks a server would tell it what is learned, and would not speak without a network. */
const germanVoice = (): SpeechSynthesisVoice | undefined =>
  globalThis.speechSynthesis?.getVoices().find(({ lang, localService }) => localService && /^de\b/i.test(lang));

/** Says German text aloud; null as long as the device has no German voice of its own. Voices may come late. */
export function useSpeech(): Kit['say'] {
  const [voice, setVoice] = useState(germanVoice);
  const spoken = useRef(false);
  useEffect(() => {
    const look = () => setVoice(germanVoice);
    globalThis.speechSynthesis?.addEventListener('voiceschanged', look);
    return () => globalThis.speechSynthesis?.removeEventListener('voiceschanged', look);
  }, []);
  // The voice of an exercise ends with it; what the page itself says is left alone.
  useEffect(() => () => void (spoken.current && speechSynthesis.cancel()), []);
  if (!voice) return null;
  return (text, slowly = false) => {
    spoken.current = true;
    speechSynthesis.cancel();
    const said = new SpeechSynthesisUtterance(text);
    Object.assign(said, { voice, lang: voice.lang, rate: slowly ? 0.65 : 0.9 });
    speechSynthesis.speak(said);
  };
}
