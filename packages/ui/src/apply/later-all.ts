import { checkAnswer, solutionOf } from '@jmd-digital/domain/apply';
import { dragProps } from './drag.ts';
import { Explained } from './explained.tsx';
import { Judged } from './judged.tsx';
import type { Later } from './later.ts';
import { SayButton } from './say-button.tsx';
import { Sign } from './sign.tsx';

export const later: Later = {
  check: checkAnswer,
  solve: solutionOf,
  drag: dragProps,
  Judged,
  Explained,
  SayButton,
  Sign,
};
