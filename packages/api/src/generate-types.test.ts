import { readFileSync } from 'node:fs';
import type { AppRouter } from '@jmd-digital/api-types';
import type { Procedures } from '@jmd-digital/api-types/procedures';
import type { ErrorShape } from '@jmd-digital/schemas';
import type { inferRouterError, inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { expect, expectTypeOf, test } from 'vitest';
import { clientProceduresSource, procedureNames, procedureTypesSource, routerTypesSource } from './generate-types.ts';
import type { appRouter } from './router.ts';

const sourceOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const published = sourceOf('api-types/src/index.d.ts');
const plain = sourceOf('api-types/src/procedures.d.ts');

test('What is committed is what the router gives; after a change run `pnpm generate`', () => {
  expect(published).toBe(routerTypesSource());
  expect(plain).toBe(procedureTypesSource());
  expect(sourceOf('sdk/src/procedures.gen.ts')).toBe(clientProceduresSource());
});

/** Checked by the compiler: these lines do not compile where the published types say something else than the router. */
test('The published types are those of the router', () => {
  expectTypeOf<inferRouterInputs<AppRouter>>().toEqualTypeOf<inferRouterInputs<typeof appRouter>>();
  expectTypeOf<inferRouterOutputs<AppRouter>>().toEqualTypeOf<inferRouterOutputs<typeof appRouter>>();
  expectTypeOf<inferRouterError<typeof appRouter>>().toExtend<inferRouterError<AppRouter>>();
  expectTypeOf<inferRouterError<typeof appRouter>['data']>().toEqualTypeOf<ErrorShape>();
  expectTypeOf<inferRouterError<AppRouter>['data']>().toEqualTypeOf<ErrorShape>();
  expectTypeOf<AppRouter['_def']['_config']['$types']['ctx']>().toEqualTypeOf<object>();
  expectTypeOf<AppRouter['_def']['_config']['$types']['transformer']>().toEqualTypeOf<
    (typeof appRouter)['_def']['_config']['$types']['transformer']
  >();
  type Plain<Part extends 'input' | 'output'> = {
    [Domain in keyof Procedures]: {
      [Verb in keyof Procedures[Domain]]: Procedures[Domain][Verb] extends Record<Part, infer Type> ? Type : never;
    };
  };
  expectTypeOf<Plain<'input'>>().toEqualTypeOf<inferRouterInputs<AppRouter>>();
  expectTypeOf<Plain<'output'>>().toEqualTypeOf<inferRouterOutputs<AppRouter>>();
  expect(procedureNames().length).toBeGreaterThan(0);
});

test('The published types need nothing but what can be installed, hold no any, and are small', () => {
  const imported = [...published.matchAll(/from '([^']+)'|import\('([^']+)'\)/g)].map(([, a, b]) => a ?? b);
  expect(imported.toSorted()).toEqual(['./procedures.d.ts', '@jmd-digital/schemas', '@trpc/server']);
  expect(plain).not.toContain('@trpc');
  expect(published).not.toMatch(/\bany\b|\/\/\/ *<reference|@ts-/);
  expect(published).not.toMatch(/ApiContext|Services|Database|Pool|Actor|Temporal|drizzle|hono|node:/);
  const folders = ['db', 'api', 'domain', 'content', 'testkit', 'server', 'i18n', 'ui'];
  for (const folder of folders) expect(published).not.toMatch(new RegExp(`@jmd-digital/${folder}\\b(?!-)`));
  expect(Buffer.byteLength(published)).toBeLessThan(26_000);
});
