import { afterEach, expect, test, vi } from 'vitest';
import { type Code, codeFrom } from './code.ts';
import { filesOfRelease, partsOfPackage, type StationRef } from './content.ts';

const FOLDER = 'https://jmd.example.org/w/1.0.0/jmd-quiz.js';
const texts = { ar: ['quiz/s4.ar.2.json', 'sha256-ar'], de: ['quiz/s4.de.3.json', 'sha256-de'] };
const files: Record<string, unknown> = {
  'quiz/s4.abc9.json': { id: 's4', texts },
  'quiz/s4.ar.2.json': { title: 'عنوان' },
};

const STATIONS: Record<string, StationRef> = { s4: ['a/b+c9', 'pairing'] };
const noCode: Code = codeFrom(() => Promise.reject(new Error('No network')));

function serve(answer: (file: string) => Response | Promise<Response>) {
  const asked: [url: string, integrity: string | undefined][] = [];
  vi.stubGlobal('fetch', async (url: URL, { integrity }: RequestInit) => {
    asked.push([url.href, integrity]);
    return answer(url.pathname.replace('/w/1.0.0/', ''));
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

test('A station and its texts come from the folder of the release, once, each under its hash', async () => {
  const asked = serve((file) => Response.json(files[file]));
  const load = filesOfRelease(FOLDER, STATIONS, noCode);
  const station = await load('s4');
  expect(await station?.textsIn('ar')).toEqual({ title: 'عنوان' });
  await (await load('s4'))?.textsIn('ar');
  expect(asked).toEqual([
    ['https://jmd.example.org/w/1.0.0/quiz/s4.abc9.json', 'sha256-a/b+c9'],
    ['https://jmd.example.org/w/1.0.0/quiz/s4.ar.2.json', 'sha256-ar'],
  ]);
});

test('What plays the first exercise is asked for with the station and not after it', async () => {
  const brought: string[] = [];
  const code = codeFrom((name) => {
    brought.push(name);
    return new Promise(() => {});
  });
  const asked = serve(() => new Promise(() => {}));
  void filesOfRelease(FOLDER, STATIONS, code)('s4');
  expect(brought).toEqual(['pairing']);
  expect(asked).toHaveLength(1);
});

test('What a page calls a station is looked up and never becomes an address', async () => {
  const asked = serve(() => Response.json({}));
  const load = filesOfRelease(FOLDER, STATIONS, noCode);
  for (const name of ['', 's9', '../s4', 'toString', '__proto__', 'https://example.com/x'])
    expect(await load(name)).toBeNull();
  expect(asked).toEqual([]);
});

test('What failed is asked for again', async () => {
  let broken = true;
  serve((file) => (broken ? new Response('', { status: 503 }) : Response.json(files[file])));
  const load = filesOfRelease(FOLDER, STATIONS, noCode);
  await expect(load('s4')).rejects.toThrow('503');
  broken = false;
  expect((await load('s4'))?.content.id).toBe('s4');
});

test('From the package, texts are no stations of their own', async () => {
  const part = (value: unknown) => async () => ({ default: value });
  const load = partsOfPackage({ s4: part({ id: 's4' }), 's4.ar': part({ title: 'عنوان' }) });
  expect(await (await load('s4'))?.textsIn('ar')).toEqual({ title: 'عنوان' });
  for (const name of ['', 's9', 's4.ar', 'toString']) expect(await load(name)).toBeNull();
});
