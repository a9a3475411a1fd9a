import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const MESSAGES = 'packages/i18n/messages/de';

/** Every source that could show a message; what is generated from the messages would name all of them. */
const sources = globSync('{apps,packages}/*/{src,scripts}/**/*.{ts,tsx,mjs}', { cwd: root })
  .filter((path) => !path.includes('/gen/'))
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');

/** Whole names, and the fixed ends of names that are put together: `note.${note}`, `${field}Hint`. */
const words = new Set(sources.match(/[\w.-]+/g)?.flatMap((each) => [each, ...each.split('.')]));
const beginnings = new Set([...sources.matchAll(/`([\w-]+\.)\$\{/g)].map(([, text = '']) => text));
const ends = [...new Set([...sources.matchAll(/\$\{\w+\}([A-Z]\w+)`/g)].map(([, text = '']) => text))];

const isShown = (key: string) =>
  words.has(key) ||
  beginnings.has(key.slice(0, key.indexOf('.') + 1)) ||
  ends.some((end) => key.endsWith(end) && key !== end);

test.each(readdirSync(join(root, MESSAGES)).map((file) => basename(file, '.json')))(
  'Every message of %s is shown somewhere, so that nobody translates what nobody reads',
  (catalogue) => {
    const keys = Object.keys(JSON.parse(readFileSync(join(root, MESSAGES, `${catalogue}.json`), 'utf8')));
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !isShown(key))).toEqual([]);
  },
);
