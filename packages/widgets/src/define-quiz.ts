import { type Parts, partsOfPackage } from './quiz/content.ts';
import { defineQuizWith, type QuizDefaults } from './quiz/element.tsx';
import { codeOfPackage } from './quiz/imports.ts';

/** Put in by the build: stations and their texts, each a module of the package that is loaded when it is played. */
declare const QUIZ_PARTS: Parts;

/**
 * Registers `<jmd-quiz>`. Call it once in a browser; a repeat does nothing.
 * @param defaults `baseUrl` of the server with the app, so that pages need not say it at each element
 */
export function defineQuiz(defaults: QuizDefaults = {}): void {
  defineQuizWith(defaults, { code: codeOfPackage, load: partsOfPackage(QUIZ_PARTS) });
}
