import { describe, expect, it } from 'vitest';
import { chains, licenceProblems, permits, SHIPPED, TOOLS } from './licences-core.mjs';

describe('a licence expression', () => {
  it.each([
    'MIT',
    'MIT OR GPL-3.0-only',
    '(MIT OR CC0-1.0)',
    'Apache-2.0 AND MIT',
    'MIT AND OFL-1.1',
    'Apache-2.0 WITH LLVM-exception',
    '(GPL-2.0-only AND MIT) OR (BSD-3-Clause AND ISC)',
    'GPL-3.0-only OR GPL-2.0-only OR MIT',
  ])('leaves us a choice: %s', (expression) => {
    expect(permits(expression, SHIPPED)).toBe(true);
  });

  it.each([
    'GPL-3.0-or-later',
    'LGPL-2.1-only',
    'AGPL-3.0-only',
    'MPL-2.0',
    'MIT AND LGPL-3.0-only',
    'MIT AND (GPL-2.0-only OR AGPL-3.0-only)',
    'BUSL-1.1',
    'UNLICENSED',
    'Unknown',
    'SEE LICENSE IN LICENSE.md',
    'MIT, GPL',
    '',
    '(MIT',
    'MIT)',
    'MIT MIT',
    'MIT OR',
  ])('leaves us none, or cannot be read: %s', (expression) => {
    expect(permits(expression, SHIPPED)).toBe(false);
  });

  it('may bind changes to its own files in a tool', () => {
    expect(permits('MPL-2.0', TOOLS)).toBe(true);
    expect(permits('LGPL-3.0-only', TOOLS)).toBe(false);
  });
});

describe('licence problems', () => {
  const tool = {
    name: 'a-tool',
    version: '1.0.0',
    licence: 'MIT',
    shippedBy: null,
    usedBy: ['package.json', 'a-tool'],
  };
  const shippedBy = ['packages/sdk', 'left', 'right'];
  const shipped = { ...tool, name: 'right', shippedBy, usedBy: shippedBy };

  it('are none where everything is permissive', () => {
    expect(licenceProblems([tool, shipped, { ...tool, licence: 'MPL-2.0' }], {})).toEqual([]);
  });

  it('name the chain that brings a package into what we ship', () => {
    const [problem, ...more] = licenceProblems([{ ...shipped, licence: 'MPL-2.0' }], {});
    expect(problem).toContain('right@1.0.0 is under "MPL-2.0"');
    expect(problem).toContain('packages/sdk > left > right');
    expect(more).toEqual([]);
  });

  it('do not go away by an exception for what we ship', () => {
    expect(licenceProblems([{ ...shipped, licence: 'LGPL-3.0-only' }], { right: 'we like it' })).toHaveLength(2);
  });

  it('are none for a shared library that stays a package of its own, and come back where it is under another licence', () => {
    const library = { ...shipped, licence: 'LGPL-3.0-or-later' };
    expect(licenceProblems([library], {})).toHaveLength(1);
    expect(licenceProblems([library], {}, { right: 'loaded as it is' })).toEqual([]);
    expect(
      licenceProblems([{ ...shipped, licence: 'GPL-3.0-or-later' }], {}, { right: 'loaded as it is' }),
    ).toHaveLength(1);
  });

  it('need a reason for a tool under another licence', () => {
    const weak = { ...tool, licence: 'LGPL-3.0-only' };
    expect(licenceProblems([weak], {})[0]).toContain('package.json > a-tool');
    expect(
      licenceProblems([weak], { 'a-tool': 'runs in the build alone, and nothing of it ends up in a file' }),
    ).toEqual([]);
  });

  it('are exceptions that nobody needs', () => {
    expect(licenceProblems([tool], { 'a-tool': 'was LGPL once' })[0]).toContain('take it out');
  });
});

describe('chains', () => {
  it('are the shortest way down, and end in circles', () => {
    const graph: Record<string, string[]> = {
      root: ['a', 'b'],
      a: ['deep'],
      b: ['c'],
      c: ['deep', 'root'],
      deep: ['a'],
    };
    const found = chains(['root'], (key: string) => graph[key] ?? []);
    expect(found.get('deep')).toEqual(['root', 'a', 'deep']);
    expect(found.get('c')).toEqual(['root', 'b', 'c']);
    expect(found.has('elsewhere')).toBe(false);
  });
});
