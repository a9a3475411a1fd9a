import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { archiveWidgets } from './widget-archive.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'jmd-archive-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function release(version: string, text: string): Promise<void> {
  await mkdir(join(dir, 'built', version), { recursive: true });
  await writeFile(join(dir, 'built', version, 'jmd-finder.js'), text);
}
const kept = (version: string) => readFile(join(dir, 'data/widgets', version, 'jmd-finder.js'), 'utf8');

test('A release stays after the next one took its place, and as it was', async () => {
  await release('1.0.0', 'one');
  await archiveWidgets(join(dir, 'built'), join(dir, 'data'));
  await rm(join(dir, 'built'), { recursive: true });
  await release('1.1.0', 'two');
  await archiveWidgets(join(dir, 'built'), join(dir, 'data'));
  expect(await kept('1.0.0')).toBe('one');
  expect(await kept('1.1.0')).toBe('two');
});

test('A kept release is never written again, and only releases are kept', async () => {
  await release('1.0.0', 'one');
  await release('1', 'loader');
  await archiveWidgets(join(dir, 'built'), join(dir, 'data'));
  await release('1.0.0', 'changed');
  await archiveWidgets(join(dir, 'built'), join(dir, 'data'));
  expect(await kept('1.0.0')).toBe('one');
  await expect(kept('1')).rejects.toThrow();
});

test('Without a build there is an empty archive', async () => {
  await expect(archiveWidgets(join(dir, 'built'), join(dir, 'data'))).resolves.toBe(join(dir, 'data/widgets'));
});
