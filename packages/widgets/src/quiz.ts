import { defineQuiz } from './define-quiz.ts';

/** Registers `<jmd-quiz>` by being imported. Each element then names its server in `base-url`. */
defineQuiz();
