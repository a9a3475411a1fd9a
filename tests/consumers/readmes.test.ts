import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@jmd-digital/tooling/lib';
import { describe, expect, inject, it } from 'vitest';
import { install, node, tsc } from './projects.ts';

/** Examples in the README of a package: its blocks of TypeScript. */
const examplesOf = (name: string) =>
  [...readFileSync(join(ROOT, 'packages', name, 'README.md'), 'utf8').matchAll(/^```ts\n(.*?)^```/gms)].map(
    ([, code = '']) => code.replaceAll('https://jmd.example.org', inject('serverUrl')),
  );

describe('the examples in the READMEs', () => {
  it('type-check as they stand, and print what they promise', async () => {
    const folder = await install('readmes', 'pnpm');
    const programs = ['schemas', 'crypto', 'api-types', 'sdk', 'widgets'].flatMap((name) =>
      examplesOf(name).map((code, index) => ({ name: `${name}-${index + 1}`, code })),
    );
    mkdirSync(join(folder, 'src'));
    for (const { name, code } of programs) writeFileSync(join(folder, 'src', `${name}.ts`), code);
    await tsc(folder);

    // Some belong into a browser. There the page of vite-widget and the apps stand for them.
    const runnable = programs.filter(({ name, code }) => !name.startsWith('widgets') && !code.includes('browserStore'));
    const printed: Record<string, string[]> = {};
    for (const { name } of runnable) printed[name] = await node(folder, `out/${name}.js`);
    expect(Object.keys(printed)).toEqual([
      ...['schemas-1', 'crypto-1', 'api-types-1'],
      ...['sdk-1', 'sdk-2', 'sdk-3', 'sdk-5', 'sdk-6', 'sdk-7', 'sdk-8', 'sdk-9', 'sdk-10', 'sdk-11'],
    ]);
    expect(printed['schemas-1']?.[0]).toBe('Looking for 5 sites at 01067');
    expect(printed['crypto-1']).toEqual(['Ich habe eine Frage.']);
    expect(printed['api-types-1']).toEqual(['JMD Dresden']);
    expect(printed['sdk-1']?.[0]).toMatch(/^JMD Dresden \+49\d+ (?:open|closed|by-appointment|unknown)$/);
    expect(printed['sdk-1']?.at(-1)).toMatch(/^Online: /);
    expect(printed['sdk-2']).toContain('JMD Dresden');
    expect(printed['sdk-2']?.at(-1)).toMatch(/^10 \S+$/);
    expect(printed['sdk-3']).toEqual(['invalid_input postal_code_length']);
    expect(printed['sdk-5']).toEqual(['Wo lerne ich Deutsch?']);
    expect(printed['sdk-10']).toEqual(['1 seats 1 solved']);
  });
});
