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

/** Every procedure in the form of a type literal, grouped by domain. */
function proceduresType(procedureType: (name: ProcedureName) => string): string {
  const domains = [...Map.groupBy(procedureNames(), ({ domain }) => domain)].map(([domain, names]) => {
    const lines = names.map((name) => `    ${name.verb}: ${procedureType(name)};`);
    return `  ${domain}: {\n${lines.join('\n')}\n  };`;
  });
  return `{\n${domains.join('\n')}\n}`;
}

/** The types of a procedure in `schemas`: `findSites` has `FindSitesInput` and `FindSitesOutput`. */
function contractImports(): string {
  const types = procedureNames().flatMap(({ verb }) => [`${pascal(verb)}Input`, `${pascal(verb)}Output`]);
  return [...new Set(types)].sort().join(', ');
}

/**
 * Source of `@jmd-digital/api-types/procedures`: plain types, so that who uses the SDK installs nothing of tRPC. Built from
 * names alone, so nothing of the server can leak into it. A type test holds it against the router.
 */
export function procedureTypesSource(): string {
  const procedures = proceduresType(
    ({ verb, type }) => `{ kind: '${type}'; input: ${pascal(verb)}Input; output: ${pascal(verb)}Output }`,
  );
  return `${HEADER}import type { ${contractImports()} } from '@jmd-digital/schemas';

/** Every procedure with its input and output, as plain types. */
export interface Procedures ${procedures}
`;
}

const TRPC_TYPES = { query: 'TRPCQueryProcedure', mutation: 'TRPCMutationProcedure' } as const;

/** Source of `@jmd-digital/api-types`: the same for those who bring a tRPC client of their own. */
export function routerTypesSource(): string {
  const procedures = proceduresType(
    ({ verb, type }) => `${TRPC_TYPES[type]}<Contract<${pascal(verb)}Input, ${pascal(verb)}Output>>`,
  );
  const kinds = [...new Set(procedureNames().map(({ type }) => TRPC_TYPES[type]))].sort();
  return `${HEADER}import type { ErrorShape, ${contractImports()} } from '@jmd-digital/schemas';
import type { TRPCBuiltRouter, ${kinds.join(', ')} } from '@trpc/server';

export type { Procedures } from './procedures.d.ts';

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

type Record = ${procedures};

/** The router as a tRPC client wants it: \`createTRPCClient<AppRouter>(…)\`. */
export interface AppRouter extends TRPCBuiltRouter<Root, Record> {}
`;
}

/** Source of the table that tells the SDK which procedures there are and which of them only read. */
export function clientProceduresSource(): string {
  const domains = [...Map.groupBy(procedureNames(), ({ domain }) => domain)].map(([domain, procedures]) => {
    const verbs = procedures.map(({ verb, type }) => `    ${verb}: '${type}',`);
    return `  ${domain}: {\n${verbs.join('\n')}\n  },`;
  });
  return `${HEADER}export const PROCEDURES = {\n${domains.join('\n')}\n} as const;\n`;
}
