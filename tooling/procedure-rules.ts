/** What the repository has of one procedure. */
export interface ProcedureParts {
  domain: string;
  verb: string;
  /** Names that its schema file exports, or null where there is no such file. */
  schemaExports: readonly string[] | null;
  /** Error reasons that its schema file lists. */
  reasons: readonly string[];
  /** Its example is an input that its own schema takes. */
  exampleFits: boolean;
  /** Files of the repository, by path from its root. */
  hasFile(path: string): boolean;
  hasPermission(action: string): boolean;
  hasMessage(key: string): boolean;
}

const kebab = (verb: string) => verb.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
export const schemaFile = (domain: string, verb: string) => `packages/schemas/src/${domain}/${kebab(verb)}.ts`;

/** One sentence for each part that a procedure lacks. A procedure has one name, and each of its parts lies under it. */
export function missingParts(parts: ProcedureParts): string[] {
  const { domain, verb, schemaExports, reasons } = parts;
  const name = `${domain}.${verb}`;
  const missing: string[] = [];
  const file = schemaFile(domain, verb);
  if (schemaExports === null) missing.push(`${name} has no schema file ${file}.`);
  else {
    for (const part of ['Input', 'Output', 'Reasons', 'Example']) {
      if (!schemaExports.includes(verb + part)) missing.push(`${file} does not export ${verb}${part}.`);
    }
    if (!parts.exampleFits) missing.push(`${verb}Example of ${file} is no input that ${verb}Input takes.`);
    if (reasons.length === 0) missing.push(`${verb}Reasons of ${file} is empty.`);
  }
  const source = `packages/api/src/${domain}/${kebab(verb)}`;
  for (const path of [`${source}.ts`, `${source}.test.ts`]) {
    if (!parts.hasFile(path)) missing.push(`${name} has no ${path}.`);
  }
  if (!parts.hasPermission(name)) missing.push(`${name} has no rule in the permission table.`);
  for (const reason of reasons) {
    if (!parts.hasMessage(`error.${reason}`)) missing.push(`${name} may answer ${reason}, which has no message.`);
  }
  return missing;
}
