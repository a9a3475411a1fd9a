import { type Answer, type Exercise, LEVELS, type Level } from '@jmd-digital/schemas';
import { checkAnswer, InvalidAnswerError } from './check-answer.ts';
import { checkText } from './check-text.ts';
import { solutionOf } from './solution.ts';
import { type Task, taskAt } from './task.ts';
import { isRight } from './verdict.ts';

/** Something that is written down as right or as wrong, and that the checker sees otherwise. */
export interface Misjudged {
  /** Left out for phrases, which both levels share. */
  level?: Level;
  /** One sentence for authors. */
  message: string;
}

/** What the checker makes of the answers that an exercise itself calls right, and of the words that it offers as wrong. */
export function misjudged(exercise: Exercise, lexicon: ReadonlySet<string>): Misjudged[] {
  return [
    ...LEVELS.flatMap((level) =>
      taskProblems(taskAt(exercise, level), level, lexicon).map((message) => ({ level, message })),
    ),
    ...phraseProblems(exercise, lexicon).map((message) => ({ message })),
  ];
}

function taskProblems(task: Task, level: Level, lexicon: ReadonlySet<string>): string[] {
  const judge = (answer: Answer) => {
    try {
      return checkAnswer(task, answer, { level, lexicon }).verdict;
    } catch (error) {
      if (error instanceof InvalidAnswerError) return error.message;
      throw error;
    }
  };
  const problems: string[] = [];
  for (const [what, answer] of rightAnswers(task)) {
    const verdict = judge(answer);
    if (verdict !== 'correct') problems.push(`${what} is judged “${verdict}”, not “correct”.`);
  }
  for (const [what, answer, part] of wrongAnswers(task)) {
    const judged = checkAnswer(task, answer, { level, lexicon }).parts.find(({ id }) => id === part);
    if (judged && isRight(judged.verdict)) problems.push(`${what} is offered as wrong and judged “${judged.verdict}”.`);
  }
  return problems;
}

/** The solution, and each other answer that is accepted in one place of it. */
function rightAnswers(task: Task): [what: string, answer: Answer][] {
  const solution = solutionOf(task);
  const found: [string, Answer][] = [['The solution', solution]];
  if (isTask(task, 'gap') && solution.type === 'gap')
    for (const [id, { accept }] of Object.entries(task.body.gaps))
      for (const text of accept.slice(1)) found.push([`“${text}” in ${id}`, withText(solution, id, text)]);
  if (isTask(task, 'dictate') && solution.type === 'dictate')
    for (const { id, accept = [] } of task.body.sentences)
      for (const text of accept) found.push([`“${text}” for ${id}`, withText(solution, id, text)]);
  if (isTask(task, 'order'))
    for (const order of task.body.solutions.slice(1))
      found.push([`The order ${order.join(', ')}`, { type: 'order', order }]);
  return found;
}

function wrongAnswers(task: Task): [what: string, answer: Answer, part: string][] {
  const solution = solutionOf(task);
  if (!isTask(task, 'gap') || solution.type !== 'gap') return [];
  return Object.entries(task.body.gaps).flatMap(([id, { distractors = [] }]) =>
    distractors.map((text): [string, Answer, string] => [`“${text}” in ${id}`, withText(solution, id, text), id]),
  );
}

const isTask = <Type extends Task['type']>(task: Task, type: Type): task is Task & Task<Type> => task.type === type;

const withText = <Filled extends Extract<Answer, { filled: Record<string, string> }>>(
  answer: Filled,
  id: string,
  text: string,
): Filled => ({ ...answer, filled: { ...answer.filled, [id]: text } });

function phraseProblems({ phrases }: Exercise, lexicon: ReadonlySet<string>): string[] {
  const rules = { equiv: 'umlaut+ss', caseRule: 'auto', typo: 'auto', punct: false, level: 'A2', lexicon } as const;
  return phrases.flatMap(({ id, accept, distractors }) => {
    const verdictOf = (text: string) => checkText(text, accept, rules).verdict;
    return [
      ...accept
        .filter((text) => verdictOf(text) !== 'correct')
        .map((text) => `“${text}” in the phrase ${id} is judged “${verdictOf(text)}”, not “correct”.`),
      ...distractors
        .filter((text) => isRight(verdictOf(text)))
        .map((text) => `“${text}” in the phrase ${id} is offered as wrong and judged “${verdictOf(text)}”.`),
    ];
  });
}
