import { judgeBadge } from '@jmd-digital/crypto/badge';
import { emptyAnswer } from '@jmd-digital/domain/apply';
import type { IssueBadgeInput } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { describe, expect, test } from 'vitest';
import { rightAttempts } from '../../test/badge-attempts.ts';
import { callerAt, contextAt, refusalOf } from '../../test/caller.ts';
import { createLimits } from '../identity/limits.ts';
import { createServerSeal } from '../identity/server-seal.ts';
import { createCaller } from '../router.ts';
import { findStation } from './path.ts';

const database = testDatabase();
const issue = (input: IssueBadgeInput) => callerAt(database.current).apply.issueBadge(input);
const refusal = async (input: IssueBadgeInput) => (await refusalOf(issue(input))).reason;
const STATIONS = Array.from({ length: 8 }, (_, index) => `s${index + 1}`);

test('The badge says what was learned and names nobody, and its proof is good', async () => {
  const { badge } = await issue(rightAttempts('s1'));
  const station = findStation('s1')?.station;
  expect(badge).toMatchObject({
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { type: ['Profile'], name: 'JMD digital' },
    validFrom: '2026-11-25T10:15:00Z',
    credentialSubject: {
      id: 'urn:uuid:0193c0de-0000-7000-8000-00000000ba01',
      type: ['AchievementSubject'],
      achievement: {
        id: 'http://localhost:4100/apply/#/station/s1',
        name: station?.title,
        criteria: { narrative: station?.goals.map((goal) => `- ${goal}`).join('\n') },
      },
    },
    proof: { cryptosuite: 'eddsa-jcs-2022', proofPurpose: 'assertionMethod', created: '2026-11-25T10:15:00Z' },
  });
  expect(badge.credentialSubject.achievement.description).toContain('Sprachniveau A2');
  expect(badge.credentialSubject.achievement.description).toContain('ohne Aufsicht');
  expect(await judgeBadge(JSON.parse(JSON.stringify(badge)), badge.issuer.id)).toBeNull();
  // Two of the same are two, so that nobody can tell from an id who has which.
  expect((await issue(rightAttempts('s1'))).badge.id).not.toBe(badge.id);
});

test.each(STATIONS)('Right answers to all of %s are worth it, at both levels', async (stationId) => {
  for (const level of ['A2', 'B1'] as const) {
    const { badge } = await issue(rightAttempts(stationId, level));
    expect(badge.credentialSubject.achievement.description).toContain(level);
  }
});

test('Every server of an installation is the same issuer; another secret is another one', async () => {
  const issuerOf = async (secret: number) => {
    const ctx = { ...contextAt(database.current), seal: createServerSeal(new Uint8Array(32).fill(secret)) };
    return (await createCaller(ctx).apply.issueBadge(rightAttempts('s1'))).badge.issuer.id;
  };
  expect(await issuerOf(7)).toBe(await issuerOf(7));
  expect(await issuerOf(7)).not.toBe(await issuerOf(8));
  expect((await callerAt(database.current).apply.readBadgeIssuer({})).issuer).toBe(await issuerOf(7));
});

describe('What is not worth it', () => {
  /** The same with another answer to some exercises. */
  function withAnswers(stationId: string, exercises: number, answer: 'empty' | 'missing' | 'wrong'): IssueBadgeInput {
    const input = rightAttempts(stationId);
    const changed = input.attempts.flatMap((attempt, index) => {
      if (index >= exercises) return [attempt];
      if (answer === 'missing') return [];
      if (answer === 'empty') return [{ ...attempt, answer: emptyAnswer(attempt.answer.type) }];
      return [{ ...attempt, answer: wrongAnswer(attempt.answer) }];
    });
    return { ...input, attempts: changed };
  }
  /** An answer to the same exercise that scores nothing. */
  function wrongAnswer(right: IssueBadgeInput['attempts'][number]['answer']): typeof right {
    const turned = <T>(record: Record<string, T>) => {
      const [names, values] = [Object.keys(record), Object.values(record)];
      return Object.fromEntries(names.map((name, index) => [name, values[(index + 1) % values.length] as T]));
    };
    if (right.type === 'match') return { ...right, paired: turned(right.paired) };
    if (right.type === 'gap' || right.type === 'dragWords' || right.type === 'dictate')
      return { ...right, filled: Object.fromEntries(Object.keys(right.filled).map((id) => [id, 'quatsch'])) };
    if (right.type === 'sort')
      return { ...right, placed: Object.fromEntries(Object.entries(right.placed).slice(0, 1)) };
    if (right.type === 'order') return { ...right, order: right.order.slice(0, 1) };
    return right;
  }

  test('an exercise that is missing or was not answered, however good the others are', async () => {
    expect(await refusal(withAnswers('s2', 1, 'missing'))).toBe('not_enough');
    expect(await refusal(withAnswers('s2', 1, 'empty'))).toBe('not_enough');
  });

  test('less than the share of points; one wrong answer among good ones is fine', async () => {
    const whole = findStation('s1')?.station.exercises ?? [];
    expect(await refusal(withAnswers('s1', whole.length - 1, 'wrong'))).toBe('not_enough');
    await issue(withAnswers('s1', 1, 'wrong'));
  });

  test('B1 for what was answered at A2; the other way round it counts', async () => {
    const input = rightAttempts('s3', 'B1');
    const [first, ...others] = input.attempts;
    if (!first) throw new Error('no exercise');
    const mixed = { ...input, attempts: [{ ...first, level: 'A2' as const }, ...others] };
    expect(await refusal(mixed)).toBe('not_enough');
    const atB1 = input.attempts.map((attempt) => ({ ...attempt, level: 'B1' as const }));
    const { badge } = await issue({ ...input, level: 'A2', attempts: atB1 });
    expect(badge.credentialSubject.achievement.description).toContain('A2');
  });

  test('answers to another content, or to exercises that there are not', async () => {
    const input = rightAttempts('s1');
    const changed = (change: Partial<IssueBadgeInput['attempts'][number]>) => ({
      ...input,
      attempts: input.attempts.map((attempt, index) => (index === 0 ? { ...attempt, ...change } : attempt)),
    });
    expect(await refusal(changed({ contentHash: 'A'.repeat(22) }))).toBe('content_changed');
    expect(await refusal(changed({ exerciseId: 's1-99' }))).toBe('content_changed');
    expect(await refusal(changed({ answer: { type: 'match', paired: { nobody: 'nothing' } } }))).toBe('invalid_input');
    expect(await refusal(changed({ answer: { type: 'speak', checked: [] } }))).toBe('invalid_input');
    expect(await refusal({ ...input, attempts: [...input.attempts, ...input.attempts.slice(0, 1)] })).toBe(
      'invalid_input',
    );
    expect(await refusal({ ...input, stationId: 's99' })).toBe('not_found');
  });

  test('a badge more than thirty in an hour from one address', async () => {
    const ctx = { ...contextAt(database.current), limits: createLimits(database.current), address: '192.0.2.79' };
    for (let n = 0; n < 30; n += 1) await createCaller(ctx).apply.issueBadge(rightAttempts('s1'));
    const more = createCaller(ctx).apply.issueBadge(rightAttempts('s1'));
    expect(await refusalOf(more)).toMatchObject({ reason: 'rate_limited' });
  });
});
