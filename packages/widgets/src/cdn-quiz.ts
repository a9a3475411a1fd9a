import { type FileRef, filesOfRelease } from './quiz/content.ts';
import { defineQuizWith } from './quiz/element.tsx';

/** Filled in by the build: the file of each station beside this one, as JSON. */
declare const QUIZ_FILES: string;

// Served by the server that also has the app and the exercises: no page has to name it.
defineQuizWith(
  { baseUrl: new URL(import.meta.url).origin },
  filesOfRelease(import.meta.url, JSON.parse(QUIZ_FILES) as Record<string, FileRef>),
);
