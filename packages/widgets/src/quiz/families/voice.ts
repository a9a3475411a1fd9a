import { type Kit, useSpeech } from '@jmd-digital/ui/apply';
import { useEffect } from 'preact/hooks';

export interface VoiceProps {
  onVoice(say: Kit['say']): void;
}

/** Gives a voice to what is around it, as soon as the device has one. */
export function Voice({ onVoice }: VoiceProps) {
  const say = useSpeech();
  useEffect(() => onVoice(say), [say === null]);
  return null;
}
