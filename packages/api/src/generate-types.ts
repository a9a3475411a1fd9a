import { appRouter } from './router.ts';

interface ProcedureName {
  domain: string;
  verb: string;
  type: 'query' | 'mutation';
}

/** Every procedure of the router by its name, sorted. Throws where one is not `domain.verb`. */
export function procedureNames(): ProcedureName[] {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
  return Object.entries(procedures)
    .map(([path, { _def }]) => {
      const [domain, verb, ...more] = path.split('.');
      const type = _def.type;
      if (!domain || !verb || more.length > 0) throw new Error(`Procedure ${path} is not named domain.verb`);
      if (type !== 'query' && type !== 'mutation')
        throw new Error(`Procedure ${path} is a ${type}; streams are plain SSE`);
      return { domain, verb, type } as const;
    })
    .sort((a, b) => `${a.domain}.${a.verb}`.localeCompare(`${b.domain}.${b.verb}`));
}

const pascal = (verb: string) => verb.charAt(0).toUpperCase() + verb.slice(1);

const HEADER = '// Generated from the router by `pnpm generate`. Do not edit.\n';

/**
 * Source of `@jmd-digital/api-types`. Built from names alone: a procedure `findSites` has the types `FindSitesInput` and
 * `FindSitesOutput` in `schemas`, so nothing of the server can leak into it. A type test holds it against the router.
 */
export function routerTypesSource(): string {
  const names = procedureNames();
  const types = names.flatMap(({ verb }) => [`${pascal(verb)}Input`, `${pascal(verb)}Output`]);
  const domains = [...Map.groupBy(names, ({ domain }) => domain)];
  const record = domains.map(([domain, procedures]) => {
    const lines = procedures.map(
      ({ verb, type }) =>
        `    ${verb}: ${type === 'query' ? 'TRPCQueryProcedure' : 'TRPCMutationProcedure'}<Contract<${pascal(verb)}Input, ${pascal(verb)}Output>>;`,
    );
    return `  ${domain}: {\n${lines.join('\n')}\n  };`;
  });
  const kinds = [
    ...new Set(names.map(({ type }) => (type === 'query' ? 'TRPCQueryProcedure' : 'TRPCMutationProcedure'))),
  ];
  return `${HEADER}import type { ErrorShape, ${[...new Set(types)].sort().join(', ')} } from '@jmd-digital/schemas';
import type { TRPCBuiltRouter, ${kinds.sort().join(', ')} } from '@trpc/server';

interface Contract<Input, Output> {
  input: Input;
  output: Output;
  meta: object;
}

/** What every procedure shares: the error shape, plain JSON on the wire, and nothing of the server. */
interface Root {
  ctx: object;
  meta: object;
  errorShape: { code: number; message: string; data: ErrorShape };
  transformer: false;
}

/** Every procedure with its input and output, as plain types. */
export type Procedures = {
${record.join('\n')}
};

/** The router as a tRPC client wants it: \`createTRPCClient<AppRouter>(…)\`. */
export interface AppRouter extends TRPCBuiltRouter<Root, Procedures> {}
`;
}

/** Source of the table that tells the SDK which procedures there are and which of them only read. */
export function clientProceduresSource(): string {
  const domains = [...Map.groupBy(procedureNames(), ({ domain }) => domain)].map(([domain, procedures]) => {
    const verbs = procedures.map(({ verb, type }) => `${verb}: '${type}'`);
    return `  ${domain}: { ${verbs.join(', ')} },`;
  });
  return `${HEADER}export const PROCEDURES = {\n${domains.join('\n')}\n} as const;\n`;
}
