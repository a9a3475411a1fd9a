import { describe, expect, it } from 'vitest';
import { fileProblems, importProblems, manifestProblems } from './tarball-rules.mjs';

const good = {
  name: '@jmd-digital/sdk',
  description: 'A client.',
  license: 'MIT',
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
  dependencies: { '@jmd-digital/schemas': '^1.0.0', '@trpc/client': '11.25.2' },
};
const files = ['package.json', 'README.md', 'LICENSE', 'dist/index.js', 'dist/index.d.ts'];
const privateNames = new Set(['@jmd-digital/db']);

describe('the manifest of a tarball', () => {
  it('is fine when everything in it can be installed', () => {
    expect(manifestProblems(good, privateNames)).toEqual([]);
  });

  it.each([
    ['workspace:^', 'dependencies'],
    ['catalog:', 'peerDependencies'],
    ['link:../x', 'optionalDependencies'],
    ['workspace:*', 'devDependencies'],
  ])('may not say %s in %s', (range, field) => {
    expect(manifestProblems({ ...good, [field]: { hono: range } }, privateNames)).toEqual([
      `${field} asks for hono@${range}; that means nothing outside of this repository.`,
    ]);
  });

  it('may not need a private package, which is fine among the development dependencies', () => {
    const range = { '@jmd-digital/db': '^0.0.0' };
    expect(manifestProblems({ ...good, devDependencies: range }, privateNames)).toEqual([]);
    expect(manifestProblems({ ...good, dependencies: range }, privateNames)[0]).toContain('is private');
  });

  it('has no condition of ours, a licence and a description', () => {
    const exports = { '.': { 'jmd-source': './src/index.ts', ...good.exports['.'] } };
    const { license: _, description: __, ...bare } = { ...good, exports };
    expect(manifestProblems(bare, privateNames)).toHaveLength(3);
  });
});

describe('the files of a tarball', () => {
  it('are fine with types, JavaScript, README and licence', () => {
    expect(fileProblems(good, files)).toEqual([]);
  });

  it.each(files.slice(1))('miss %s', (gone) => {
    const problems = fileProblems(
      good,
      files.filter((file) => file !== gone),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(gone);
  });

  it('hold no source and no test', () => {
    expect(fileProblems(good, [...files, 'src/index.ts', 'dist/a.test.js', 'dist/chunk.d.ts'])).toHaveLength(2);
  });

  it('need JavaScript and types for each entry, except where a package is types alone', () => {
    const exports = { '.': { types: './dist/index.d.ts' } };
    expect(fileProblems({ ...good, exports }, files)).toEqual(['The entry "." has no "default" that ends in .js.']);
    expect(fileProblems({ ...good, name: '@jmd-digital/api-types', exports }, files)).toEqual([]);
    const untyped = { '.': './dist/index.js' };
    expect(fileProblems({ ...good, exports: untyped }, files)[0]).toContain('no "types"');
  });

  it('are nothing without exports', () => {
    const { exports: _, ...bare } = good;
    expect(fileProblems(bare, files)).toEqual(['exports has no entry.']);
  });
});

describe('the imports of a tarball', () => {
  const problems = (text: string) => importProblems(good, [['dist/index.js', text]]);

  it('are fine where the manifest brings the package, or it is the package itself', () => {
    expect(
      problems(`import { a } from '@trpc/client';\nexport*from"@jmd-digital/schemas/values";import"./chunk.js";`),
    ).toEqual([]);
    expect(problems("/** import { createJmd } from 'elsewhere'; */\n// import 'elsewhere'\n")).toEqual([]);
  });

  it.each([
    "import { x } from 'zod';",
    'const a=1;import{b}from"zod";',
    "export { x } from 'zod/mini';",
    "import 'zod';",
    "await import('zod')",
    "type A = import('zod').ZodType;",
  ])('are refused otherwise: %s', (text) => {
    expect(problems(text)).toEqual(['dist/index.js imports zod, which is no dependency of it.']);
  });

  it('name the scope of a private package', () => {
    expect(problems("import { db } from '@jmd-digital/db/x';")[0]).toContain('@jmd-digital/db,');
  });
});
