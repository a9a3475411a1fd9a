import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIT_VERBS } from '@jmd-digital/schemas/values';
import { expect, it } from 'vitest';
import { loadAdmin } from './gen/admin.gen.ts';

const PACKAGES = join(import.meta.dirname, '../..');

/** Of forms, where their names stand beside those of verbs. */
const FIELDS = ['day', 'note'];

/** Every verb that stands in a source: a domain's noun, a dot, and what was done. */
function writtenVerbs(): string[] {
  const nouns = new Set(AUDIT_VERBS.map((verb) => verb.slice(0, verb.indexOf('.'))));
  const sources = ['api/src', 'db/src'].flatMap((folder) =>
    readdirSync(join(PACKAGES, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) => readFileSync(join(PACKAGES, folder, path), 'utf8')),
  );
  const quoted = sources.flatMap((source) => [...source.matchAll(/'([a-z-]+)\.([a-z-]+)'/g)]);
  return [
    ...new Set(
      quoted
        // What was done, and not a field of what was sent: `place.moved`, not `place.note`.
        .filter(([, noun = '', verb = '']) => nouns.has(noun) && !FIELDS.includes(verb))
        .map(([, noun, verb]) => `${noun}.${verb}`),
    ),
  ];
}

it.each(['de', 'en'] as const)('%s has words for everything that the audit names', async (locale) => {
  const { messages } = await loadAdmin[locale]();
  const words = AUDIT_VERBS.map((verb) => messages[`audit.${verb}`]);
  for (const [index, text] of words.entries()) expect(text, AUDIT_VERBS[index]).toMatch(/\p{L}/u);
  expect(new Set(words).size).toBe(AUDIT_VERBS.length);
});

it('knows every verb that is written into the audit, and no other', () => {
  expect(writtenVerbs().toSorted()).toEqual(AUDIT_VERBS.toSorted());
});
