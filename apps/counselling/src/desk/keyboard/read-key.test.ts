import { expect, test } from 'vitest';
import { COMMANDS, KEYS, type KeyPress, readKey } from './read-key.ts';

const press = (key: string, more: Partial<KeyPress> = {}) =>
  readKey({ key, modified: false, typing: false, inList: false, afterG: false, ...more });

test('Every command has the keys that the list of them names', () => {
  for (const command of COMMANDS) {
    const [first = '', second] = KEYS[command].split(' ');
    const { g, command: found } = press(first);
    if (second === undefined) expect(found).toBe(command);
    else {
      expect(g).toBe(true);
      expect(press(second, { afterG: true }).command).toBe(command);
    }
  }
});

test('Nothing fires while somebody types, or holds a key of the browser', () => {
  for (const key of ['j', 'k', 'a', 'r', 'n', '/', '?', 'g', 'ArrowDown']) {
    expect(press(key, { typing: true, inList: true })).toEqual({ command: null, g: false });
    expect(press(key, { modified: true, inList: true })).toEqual({ command: null, g: false });
  }
  expect(press('i', { typing: true, afterG: true }).command).toBeNull();
});

test('Arrows walk in the list alone, and an i means nothing without a g', () => {
  expect(press('ArrowDown').command).toBeNull();
  expect(press('ArrowDown', { inList: true }).command).toBe('next');
  expect(press('ArrowUp', { inList: true }).command).toBe('previous');
  expect(press('i').command).toBeNull();
  expect(press('toString').command).toBeNull();
});
