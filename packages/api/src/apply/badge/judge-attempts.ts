import { checkAnswer, InvalidAnswerError, taskAt } from '@jmd-digital/domain/apply';
import { type Exercise, type IssueBadgeInput, type Level, MASTERY } from '@jmd-digital/schemas';
import { ApiError } from '../../errors.ts';
import type { KnownStation } from '../path.ts';

type Attempts = Pick<IssueBadgeInput, 'level' | 'attempts'>;

/**
 * Whether tries are worth the badge of a station at a level: every exercise once, and in all at least the share of points that
 * mastery asks for. What people say of their own writing and speaking counts as they say it. Throws `content_changed` where
 * an exercise is another one now, `not_enough` where something is missing, `invalid_input` for what answers nothing.
 */
export function judgeAttempts({ station, hashes, lexicon }: KnownStation, { level, attempts }: Attempts): void {
  const byExercise = new Map(attempts.map((attempt) => [attempt.exerciseId, attempt] as const));
  if (byExercise.size < attempts.length) throw new ApiError('invalid_input', { fieldErrors: { attempts: 'invalid' } });
  if (attempts.some(({ exerciseId, contentHash }) => hashes.get(exerciseId) !== contentHash))
    throw new ApiError('content_changed');
  let [points, whole] = [0, 0];
  for (const exercise of station.exercises) {
    const attempt = byExercise.get(exercise.id);
    const at = attempt?.level ?? level;
    // Who can do it at B1 can do it at A2.
    if (!attempt || (level === 'B1' && at !== 'B1')) throw new ApiError('not_enough');
    const { verdict, score } = judge(exercise, at, attempt.answer, lexicon);
    if (verdict === 'unanswered') throw new ApiError('not_enough');
    points += score * exercise.points;
    whole += exercise.points;
  }
  // A thousandth of slack: shares are sums of fractions.
  if (points + 1e-9 < MASTERY * whole) throw new ApiError('not_enough');
}

function judge(
  exercise: Exercise,
  level: Level,
  answer: Attempts['attempts'][number]['answer'],
  lexicon: ReadonlySet<string>,
) {
  try {
    return checkAnswer(taskAt(exercise, level), answer, { level, lexicon });
  } catch (error) {
    if (!(error instanceof InvalidAnswerError)) throw error;
    throw new ApiError('invalid_input', { fieldErrors: { attempts: 'invalid' } });
  }
}
