/** Speaking German aloud, where the device has a German voice; voices may come late. */
export function createSpeech(onChange: () => void): { say: ((text: string, slowly?: boolean) => void) | null } {
  const speech: { say: ((text: string, slowly?: boolean) => void) | null } = { say: null };
  if (!('speechSynthesis' in globalThis)) return speech;
  const look = () => {
    // A voice that asks a server would not speak without a network, and tell it what is learned.
    const german = speechSynthesis.getVoices().filter(({ lang }) => /^de\b/i.test(lang));
    const voice = german.find(({ localService }) => localService);
    const before = speech.say;
    speech.say = voice
      ? (text, slowly = false) => {
          speechSynthesis.cancel();
          const said = new SpeechSynthesisUtterance(text);
          Object.assign(said, { voice, lang: voice.lang, rate: slowly ? 0.65 : 0.9 });
          speechSynthesis.speak(said);
        }
      : null;
    if ((before === null) !== (speech.say === null)) onChange();
  };
  look();
  speechSynthesis.addEventListener('voiceschanged', look);
  return speech;
}
