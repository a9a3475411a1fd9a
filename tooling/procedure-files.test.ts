import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @boundaries-ignore This test looks over all packages; the published ones are built with this one, so it names none of them.
import { procedureNames } from '../packages/api/src/generate-types.ts';
// @boundaries-ignore As above.
import { PERMISSIONS } from '../packages/domain/src/identity/permissions.ts';
// @boundaries-ignore As above.
import { ERROR_REASONS, FIELD_REASONS } from '../packages/schemas/src/error-reasons.ts';
import { missingParts, type ProcedureParts, schemaFile } from './procedure-rules.ts';

const root = new URL('../', import.meta.url);
const hasFile = (path: string) => existsSync(new URL(path, root));
/** Reasons that the finder may hear are in its own catalogue, which has to stay small; all others are in `errors`. */
const messages = ['finder', 'errors'].map((surface) =>
  JSON.parse(readFileSync(new URL(`packages/i18n/messages/de/${surface}.json`, root), 'utf8')),
);
const hasMessage = (key: string) => messages.some((catalogue) => Object.hasOwn(catalogue, key));
const hasPermission = (action: string) => Object.hasOwn(PERMISSIONS, action);

interface Schema {
  safeParse(value: unknown): { success: boolean };
}

async function partsOf({ domain, verb }: { domain: string; verb: string }): Promise<ProcedureParts> {
  const file = schemaFile(domain, verb);
  const schemas: Record<string, unknown> = hasFile(file) ? await import(new URL(file, root).href) : {};
  const example = schemas[`${verb}Example`] as { input: unknown } | undefined;
  const input = schemas[`${verb}Input`] as Schema | undefined;
  return {
    ...{ domain, verb, hasFile, hasMessage, hasPermission },
    schemaExports: hasFile(file) ? Object.keys(schemas) : null,
    reasons: (schemas[`${verb}Reasons`] as readonly string[] | undefined) ?? [],
    exampleFits: input?.safeParse(example?.input).success === true,
  };
}

test.each(procedureNames())('$domain $verb has all its parts', async (name) => {
  const parts = await partsOf(name);
  expect(missingParts(parts)).toEqual([]);
  for (const reason of parts.reasons) expect(ERROR_REASONS).toContain(reason);
});

test('Every reason of the contract has a message', () => {
  const keys = [
    ...ERROR_REASONS.map((reason) => `error.${reason}`),
    ...FIELD_REASONS.map((reason) => `field.${reason}`),
  ];
  expect(keys.filter((key) => !hasMessage(key))).toEqual([]);
});

/** A procedure that lacks nothing, and what is said of it where one part is taken away. */
const exported = ['acceptCaseInput', 'acceptCaseOutput', 'acceptCaseReasons', 'acceptCaseExample'];
const whole: ProcedureParts = {
  domain: 'counselling',
  verb: 'acceptCase',
  schemaExports: [...exported, 'more'],
  reasons: ['conflict'],
  exampleFits: true,
  hasFile: (path) => /^packages\/api\/src\/counselling\/accept-case(?:\.test)?\.ts$/.test(path),
  hasPermission: (action) => action === 'counselling.acceptCase',
  hasMessage: (key) => key === 'error.conflict',
};

test('A whole procedure misses nothing', () => {
  expect(missingParts(whole)).toEqual([]);
});

test.each<[Partial<ProcedureParts>, string]>([
  [{ schemaExports: null }, 'has no schema file packages/schemas/src/counselling/accept-case.ts'],
  ...exported.map((gone): [Partial<ProcedureParts>, string] => [
    { schemaExports: exported.filter((name) => name !== gone) },
    `does not export ${gone}`,
  ]),
  [{ exampleFits: false }, 'is no input'],
  [{ reasons: [] }, 'acceptCaseReasons of packages/schemas/src/counselling/accept-case.ts is empty'],
  [{ hasFile: (path) => path.endsWith('.test.ts') }, 'has no packages/api/src/counselling/accept-case.ts'],
  [{ hasFile: (path) => !path.endsWith('.test.ts') }, 'has no packages/api/src/counselling/accept-case.test.ts'],
  [{ hasPermission: () => false }, 'has no rule in the permission table'],
  [{ reasons: ['conflict', 'not_found'] }, 'may answer not_found, which has no message'],
])('A missing part is named, case %#', (change, sentence) => {
  const missing = missingParts({ ...whole, ...change });
  expect(missing).toHaveLength(1);
  expect(missing[0]).toContain(sentence);
});
