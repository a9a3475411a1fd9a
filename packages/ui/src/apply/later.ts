import type { checkAnswer, solutionOf } from '@jmd-digital/domain/apply';
import { createContext, type FunctionComponent } from 'preact';
import { useContext } from 'preact/hooks';
import type { dragProps } from './drag.ts';
import type { ExplainedProps } from './explained.tsx';
import type { JudgedProps } from './judged.tsx';
import type { SayButtonProps } from './say-button.tsx';
import type { SignProps } from './sign.tsx';

/** What an exercise can do without until somebody has read it: judging, and aids that are added to what is there. */
export interface Later {
  check: typeof checkAnswer;
  solve: typeof solutionOf;
  drag: typeof dragProps;
  Judged: FunctionComponent<JudgedProps>;
  Explained: FunctionComponent<ExplainedProps>;
  SayButton: FunctionComponent<SayButtonProps>;
  Sign: FunctionComponent<SignProps>;
}

export const LaterContext = createContext<Later | null>(null);

/** Null as long as it has not come. */
export const useLater = () => useContext(LaterContext);
