import type { ExplainedProps } from './explained.tsx';
import { German } from './german.tsx';
import { useLater } from './later.ts';
import type { Mark } from './players/player.ts';
import type { SayButtonProps } from './say-button.tsx';

/** German text in which terms can be tapped; before that works it can be read. */
export function Explain({ text }: ExplainedProps) {
  const later = useLater();
  return later ? <later.Explained text={text} /> : <German text={text} as="p" />;
}

/** Says a text aloud. */
export function Say(props: SayButtonProps) {
  const later = useLater();
  return later && <later.SayButton {...props} />;
}

/** How a part was judged; nothing as long as it is not. */
export function MarkSign({ mark }: { mark: Mark | null }) {
  const later = useLater();
  return later && mark && <later.Sign mark={mark} />;
}
