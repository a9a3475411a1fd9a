import { codeOfRelease, type ModuleName } from './quiz/code.ts';
import { filesOfRelease, type StationRef } from './quiz/content.ts';
import { defineQuizWith } from './quiz/element.tsx';

export {
  ExerciseFrame,
  Explain,
  German,
  gapPieces,
  MarkSign,
  markOf,
  Picture,
  Say,
  shuffled,
  useKit,
  useLater,
  usePlacing,
} from '@jmd-digital/ui/apply';
// For what it loads when it is needed: what that is made of, too.
export { Fragment, h } from 'preact';
export { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

/** Filled in by the build: digests of the files beside this one that it loads when they are needed. */
declare const QUIZ_RELEASE: {
  stations: Readonly<Record<string, StationRef>>;
  modules: Readonly<Record<ModuleName, string>>;
};

const { stations, modules } = QUIZ_RELEASE;
const code = codeOfRelease(import.meta.url, modules);
// Served by the server that also has the app and the exercises: no page has to name it.
defineQuizWith(
  { baseUrl: new URL(import.meta.url).origin },
  { code, load: filesOfRelease(import.meta.url, stations, code) },
);
