import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PictureNode } from './picture.tsx';

/** Words of the reader's language that exercises need. The catalogue `quiz` has them. */
export type QuizWords = Readonly<Record<QuizWord, string>> &
  Readonly<Record<`note.${string}`, string | undefined>> & {
    placedAt(values: { item: string; place: string }): string;
    takenBack(values: { item: string }): string;
    slot(values: { number: number }): string;
    scoreOf(values: { right: number; all: number }): string;
    secondsLeft(values: { seconds: number }): string;
  };
type QuizWord =
  | 'check'
  | 'next'
  | 'again'
  | 'solution'
  | 'solutionShown'
  | 'hint'
  | 'listen'
  | 'slowly'
  | 'look'
  | 'cover'
  | 'nothingYet'
  | 'checkFailed'
  | 'verdictCorrect'
  | 'verdictSpelling'
  | 'verdictAlmost'
  | 'verdictWrong'
  | 'verdictDone'
  | 'yourWords'
  | 'right'
  | 'markedRight'
  | 'markedWrong'
  | 'markedMissing'
  | 'pool'
  | 'poolEmpty'
  | 'emptyPlace'
  | 'gapLabel'
  | 'sentenceLabel'
  | 'talkAgain'
  | 'youSay'
  | 'example'
  | 'starters'
  | 'selfCheck'
  | 'textLabel'
  | 'startTimer'
  | 'stopTimer'
  | 'means'
  | 'close';

/** What an exercise needs from where it stands. */
export interface Kit {
  t: QuizWords;
  /** Drawing and description, null where there is none. */
  picture(id: string): { drawing: PictureNode; alt: string } | null;
  /** Says German text aloud; null on devices without a German voice. */
  say: ((text: string, slowly?: boolean) => void) | null;
  /** Terms that are explained, with every form that they occur in. */
  terms: readonly { forms: readonly string[]; term: string; word: string; explain?: string | undefined }[];
}

export const KitContext = createContext<Kit | null>(null);

export function useKit(): Kit {
  const kit = useContext(KitContext);
  if (!kit) throw new Error('An exercise stands outside of what it needs');
  return kit;
}
