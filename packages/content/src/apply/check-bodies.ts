import type { BodyOf, ExerciseType } from '@jmd-digital/schemas';
import { checkDialogue } from './check-dialogue.ts';
import { checkForm } from './check-form.ts';
import { type Place, type Reporter, repeated } from './problem.ts';
import { gapsIn } from './texts.ts';

type Check<Type extends ExerciseType> = (body: BodyOf<Type>, report: Reporter) => void;

function unique(values: readonly string[], place: Place, what: string, { error }: Reporter): void {
  for (const value of repeated(values)) error(place, `“${value}” stands there twice as ${what}.`);
}

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
/** What reads the same looks the same to who answers. */
const same = (text: string) => text.toLowerCase();

function checkParts(list: readonly { id: string; text: string }[], place: string, report: Reporter): void {
  unique(idsOf(list), [place], 'an id', report);
  unique(
    list.map(({ text }) => same(text)),
    [place],
    'a text',
    report,
  );
}

function checkGaps(text: string, gaps: Readonly<Record<string, unknown>>, report: Reporter): void {
  const named = gapsIn(text);
  unique(named, ['text'], 'a gap', report);
  for (const id of new Set(named))
    if (!(id in gaps)) report.error(['text'], `The gap {${id}} of the text is not in “gaps”.`);
  for (const id of Object.keys(gaps))
    if (!named.includes(id)) report.error(['gaps', id], `The text has no gap {${id}}.`);
}

/** Taking everything must be worth nothing: as many wrong pieces as right ones, at least. */
function checkPieces(lines: BodyOf<'mark'>['lines'], right: readonly string[], place: string, report: Reporter): void {
  const ids = lines.flat().flatMap(({ id }) => (id === undefined ? [] : [id]));
  unique(ids, ['lines'], 'an id', report);
  for (const id of right) if (!ids.includes(id)) report.error([place, id], `No piece of the text has the id “${id}”.`);
  if (right.length === 0) report.error([place], 'There is nothing to be found.');
  const wrong = ids.filter((id) => !right.includes(id)).length;
  if (wrong < right.length)
    report.error(
      ['lines'],
      `${right.length} pieces are right and ${wrong} that can be tapped are not; it has to be as many at least.`,
    );
}

/** Whether every gap can be given a word of its own; one that is taken is freed where its gap can take another. */
function canFill(gaps: readonly (readonly string[])[], pool: readonly string[]): boolean {
  const gapOf: (number | undefined)[] = [];
  const fill = (gap: number, tried: Set<number>): boolean =>
    pool.some((word, at) => {
      if (tried.has(at) || !gaps[gap]?.includes(word)) return false;
      tried.add(at);
      const before = gapOf[at];
      if (before !== undefined && !fill(before, tried)) return false;
      gapOf[at] = gap;
      return true;
    });
  return gaps.every((_, gap) => fill(gap, new Set()));
}

const CHECKS: { [Type in ExerciseType]: Check<Type> } = {
  choice: ({ multi, options }, report) => {
    checkParts(options, 'options', report);
    const right = options.filter(({ correct }) => correct).length;
    if (right === 0) report.error(['options'], 'No option is right.');
    if (!multi && right > 1) report.error(['options'], `${right} options are right where one can be chosen.`);
    if (right === options.length) report.error(['options'], 'Every option is right, so there is nothing to choose.');
    else if (multi && options.length - right < right)
      report.error(
        ['options'],
        `${right} options are right and ${options.length - right} are not; it has to be as many at least.`,
      );
  },
  gap: ({ text, gaps }, report) => {
    checkGaps(text, gaps, report);
    for (const [id, { accept, distractors = [] }] of Object.entries(gaps))
      checkWrong(accept, distractors, ['gaps', id], report);
  },
  dragWords: ({ text, gaps, pool, groups = [] }, report) => {
    checkGaps(text, gaps, report);
    for (const [id, { accept }] of Object.entries(gaps))
      for (const word of accept) if (!pool.includes(word)) report.error(['gaps', id], `“${word}” is not in the pool.`);
    const wanted = Object.values(gaps).map(({ accept }) => accept);
    if (pool.length <= wanted.length) report.error(['pool'], 'The pool needs words that are left over.');
    else if (!canFill(wanted, pool)) report.error(['pool'], 'The words of the pool do not fill all gaps.');
    for (const id of groups.flat())
      if (!(id in gaps)) report.error(['groups'], `The group has “${id}”, which is no gap.`);
    unique(groups.flat(), ['groups'], 'a gap', report);
  },
  mark: ({ lines, correct }, report) => checkPieces(lines, Object.keys(correct), 'correct', report),
  findError: ({ lines, errors }, report) => checkPieces(lines, Object.keys(errors), 'errors', report),
  order: ({ items, solutions }, report) => {
    checkParts(items, 'items', report);
    const wanted = idsOf(items).sort().join();
    solutions.forEach((solution, index) => {
      if (solution.toSorted().join() !== wanted)
        report.error(['solutions', index], 'A solution has to name every item once, and nothing else.');
    });
    unique(
      solutions.map((solution) => solution.join(' ')),
      ['solutions'],
      'a solution',
      report,
    );
  },
  sort: ({ buckets, items }, report) => {
    checkParts(buckets, 'buckets', report);
    checkParts(items, 'items', report);
    items.forEach((item, index) => {
      const place = ['items', index, 'buckets'];
      for (const id of item.buckets)
        if (!idsOf(buckets).includes(id)) report.error(place, `There is no bucket “${id}”.`);
      if (new Set(item.buckets).size === buckets.length)
        report.warn(place, `“${item.text}” belongs everywhere, so there is nothing to sort.`);
    });
    for (const { id } of buckets) {
      const right = items.filter((item) => item.buckets.includes(id)).length / items.length;
      if (right === 0) report.warn(['buckets'], `Nothing belongs into “${id}”.`);
      // As it is judged: less what chance alone would get right.
      const chance = 1 / buckets.length;
      if ((right - chance) / (1 - chance) >= 0.5)
        report.error(['items'], `Whoever puts everything into “${id}” is right in ${Math.round(right * 100)} % of it.`);
    }
  },
  match: ({ pairs }, report) => {
    unique(idsOf(pairs), ['pairs'], 'an id', report);
    for (const side of ['left', 'right'] as const) {
      pairs.forEach(({ [side]: { text, picture } }, index) => {
        if (text === undefined && picture === undefined)
          report.error(['pairs', index, side], 'A side needs a text or a picture.');
      });
      unique(
        pairs.map(({ [side]: { text, picture } }) => same(text ?? picture ?? '')),
        ['pairs'],
        `a ${side} side`,
        report,
      );
    }
  },
  dialogue: checkDialogue,
  dictate: ({ sentences }, report) => checkParts(sentences, 'sentences', report),
  form: checkForm,
  write: ({ rubric }, report) => checkParts(rubric, 'rubric', report),
  speak: ({ rubric }, report) => checkParts(rubric, 'rubric', report),
};

/** What is accepted must not be offered as wrong, and nothing twice. */
export function checkWrong(accept: readonly string[], wrong: readonly string[], place: Place, report: Reporter): void {
  unique(accept, [...place, 'accept'], 'an accepted text', report);
  unique(wrong.map(same), [...place, 'distractors'], 'a wrong one', report);
  for (const text of accept)
    if (wrong.includes(text)) report.error([...place, 'distractors'], `“${text}” is accepted and offered as wrong.`);
}

/** Checks one body by itself. */
export function checkBody<Type extends ExerciseType>(type: Type, body: BodyOf<Type>, report: Reporter): void {
  (CHECKS[type] as Check<Type>)(body, report);
}
