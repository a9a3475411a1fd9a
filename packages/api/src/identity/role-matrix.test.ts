import { decide, PERMISSIONS, type PermissionRule } from '@jmd-digital/domain/identity';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { contextAt, refusalOf } from '../../test/caller.ts';
import { callsOf, targetsOf } from '../../test/role-matrix/calls.ts';
import { expectedOutcome, type Outcome } from '../../test/role-matrix/expect.ts';
import { ASKERS, type Asker } from '../../test/role-matrix/people.ts';
import { POLICY, REST_POLICY } from '../../test/role-matrix/policy.ts';
import { buildWorld, type World } from '../../test/role-matrix/world.ts';
import type { ApiContext } from '../context.ts';
import { appRouter, createCaller } from '../router.ts';

const database = testDatabase();
let world: World;
let whole: ApiContext;
beforeAll(async () => {
  world = await buildWorld(database.current);
  whole = contextAt(database.current);
});

type Table = Readonly<Record<string, readonly PermissionRule[]>>;
const WHOLE: Readonly<Record<string, string>> = { ...POLICY, ...REST_POLICY };
const procedures = Object.keys(appRouter._def.procedures).toSorted();

const outcomeOf = (action: string, asker: Asker, target: object, table: Table): Outcome => {
  const decision = decide(action, asker.actor, target, table);
  return decision.allowed ? 'allowed' : decision.reason;
};

/** Where a table and the policy part, in words. */
function differences(action: string, table: Table): string[] {
  return ASKERS.flatMap((asker) =>
    targetsOf(asker).flatMap((target) => {
      const [said, wanted] = [
        outcomeOf(action, asker, target, table),
        expectedOutcome(WHOLE[action] ?? '', asker.actor, target),
      ];
      return said === wanted ? [] : [`${action} by ${asker.name} on ${JSON.stringify(target)}: ${said}, not ${wanted}`];
    }),
  );
}

test('Every procedure has a line in the policy and one in the table, and neither has another one', () => {
  expect(Object.keys(POLICY).toSorted()).toEqual(procedures);
  expect(Object.keys(PERMISSIONS).toSorted()).toEqual(Object.keys(WHOLE).toSorted());
});

test.each(Object.keys(WHOLE))('%s: the table says what the policy says', (action) => {
  expect(differences(action, PERMISSIONS)).toEqual([]);
});

/** The ways in which a line can be loosened. */
function loosened(rule: PermissionRule): PermissionRule[] {
  const { fresh, when, grants, ...rest } = rule;
  return [
    ...(fresh ? [{ ...rule, fresh: undefined } as unknown as PermissionRule] : []),
    ...(when ? [{ ...rest, ...(fresh ? { fresh } : {}), ...(grants ? { grants } : {}) }] : []),
    ...(grants ? [{ ...rest, ...(fresh ? { fresh } : {}), ...(when ? { when } : {}) }] : []),
    ...(rule.scope === 'any' ? [] : [{ ...rule, scope: 'any' as const }]),
  ];
}

test.each(Object.keys(WHOLE))('%s: loosening any line shows', (action) => {
  const rules = PERMISSIONS[action] ?? [];
  const unnoticed: string[] = [];
  const tryTable = (changed: readonly PermissionRule[], what: string) => {
    if (differences(action, { ...PERMISSIONS, [action]: changed }).length === 0) unnoticed.push(what);
  };
  rules.forEach((rule, index) => {
    for (const loose of loosened(rule))
      tryTable(rules.with(index, loose), `${JSON.stringify(rule)} → ${JSON.stringify(loose)}`);
  });
  const open = rules.some(({ role }) => role === 'public');
  for (const role of [
    'public',
    'client',
    'new-staff',
    'staff',
    'supervisor',
    'site-admin',
    'carrier-admin',
    'platform-admin',
    'auditor',
    'editor',
    'carrier-pr',
    'data-protection',
  ] as const) {
    if (
      open ||
      rules.some((rule) => rule.scope === 'any' && !rule.fresh && (rule.role === role || rule.role === 'staff'))
    )
      continue;
    tryTable([...rules, { role, scope: 'any' }], `another line for ${role}`);
  }
  expect(unnoticed).toEqual([]);
});

const DENIALS = ['not_signed_in', 'not_permitted', 'step_up_required'];
class RollBack extends Error {}

/** Calls a procedure for real and takes back what it did. */
async function outcomeOfCall(procedure: string, asker: Asker, input: unknown): Promise<string> {
  let outcome = 'allowed';
  await database.current.db
    .transaction(async (tx) => {
      const ctx: ApiContext = {
        ...whole,
        database: { ...database.current, db: tx },
        actor: asker.actor,
        session:
          asker.actor.accountId === null
            ? null
            : { id: crypto.randomUUID(), accountId: asker.actor.accountId, shared: true, elevatedUntil: null },
      };
      const [domain = '', verb = ''] = procedure.split('.');
      const caller = createCaller(ctx) as unknown as Record<
        string,
        Record<string, (input: unknown) => Promise<unknown>>
      >;
      const done = await caller[domain]?.[verb]?.(input).then(
        () => null,
        (error: unknown) => error,
      );
      if (done) {
        const { reason } = await refusalOf(Promise.reject(done));
        outcome = reason;
      }
      throw new RollBack();
    })
    .catch((error) => {
      if (!(error instanceof RollBack)) throw error;
    });
  return outcome;
}

describe('Through the API', () => {
  test.each(procedures)('%s does what the policy says, for everyone and everything', async (procedure) => {
    const wrong: string[] = [];
    let tried = 0;
    for (const asker of ASKERS) {
      for (const { input, target, name } of callsOf(procedure, asker, world)) {
        tried += 1;
        const said = await outcomeOfCall(procedure, asker, input);
        const wanted = expectedOutcome(POLICY[procedure] ?? '', asker.actor, target);
        const denied = DENIALS.includes(said) ? said : 'allowed';
        // A fault of ours is no answer: it would hide who got how far.
        if (denied !== wanted || said === 'internal') wrong.push(`${asker.name} on ${name}: ${said}, not ${wanted}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });
});

test('No administrator gets what is sealed, whatever it lies at', () => {
  const sealed = [
    ...['counselling.readCase', 'counselling.shareCaseKeys', 'counselling.rotateCaseKey', 'counselling.sendMessage'],
    ...['identity.listTeamKeys', 'identity.makeTeamEpoch', 'identity.shareTeamKey', 'identity.giveResetCode'],
  ];
  for (const action of sealed) {
    for (const asker of ASKERS.filter(({ name }) =>
      /admin|auditor|supervisor|editor|carrier-pr|data-protection/.test(name),
    )) {
      for (const target of targetsOf(asker)) {
        expect(decide(action, asker.actor, target).allowed).toBe(false);
      }
    }
  }
});
