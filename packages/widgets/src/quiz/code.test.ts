import { expect, test } from 'vitest';
import { codeFrom, familiesOf, type Modules } from './code.ts';

test('What a station needs comes in the order in which it is needed, each once', () => {
  const types = ['match', 'gap', 'form', 'order', 'sort', 'dictate'] as const;
  expect(familiesOf({ exercises: types.map((type) => ({ type })) })).toEqual(['pairing', 'later', 'sorting']);
});

test('A module is there as soon as it has come, comes once, and is asked for again where it failed', async () => {
  const asked: string[] = [];
  const module: Modules['pairing'] = { players: {}, css: '' };
  let broken = true;
  const code = codeFrom(async (name) => {
    asked.push(name);
    if (broken) throw new Error('No network');
    return module;
  });
  await expect(code.load('pairing')).rejects.toThrow('No network');
  expect(code.get('pairing')).toBeUndefined();
  broken = false;
  expect(await Promise.all([code.load('pairing'), code.load('pairing')])).toEqual([module, module]);
  expect(code.get('pairing')).toBe(module);
  expect(asked).toEqual(['pairing', 'pairing']);
});
