// A process of its own, started by compiler.ts. Whatever goes wrong in native code ends it and not the server; it
// knows nothing of the server's settings; and what it was given is gone from memory when it ends.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { CompileAnswer, Compiled, CompileRequest } from './messages.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));

const FONTS = [
  import.meta.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-ethiopic/700Bold/NotoSansEthiopic_700Bold.ttf'),
];

/** Generations of the compiler's cache that are kept: what is the same in every document stays, a name does not. */
const CACHE_GENERATIONS = 2;

/** What a template panics with where its words have no room. */
const NO_ROOM = 'jmd:no-room';

const compiler = NodeCompiler.create({
  workspace: TEMPLATES,
  fontArgs: [{ fontBlobs: FONTS.map((font) => readFileSync(new URL(font))) }],
});

/** PDF/UA-1, so that the compiler refuses what a screen reader could not read. */
function compile({ template, inputs }: CompileRequest): Compiled {
  try {
    const pdf = compiler.pdf({ mainFilePath: `${TEMPLATES}/${template}.typ`, inputs }, { pdfStandard: 'ua-1' });
    return { kind: 'pdf', pdf };
  } catch (error) {
    // The library has its message in the one place or in the other.
    const message = `${error} ${error instanceof Error && 'code' in error ? error.code : ''}`;
    if (/could not be displayed with font|disallowed codepoint/.test(message)) return { kind: 'unshowable' };
    return { kind: message.includes(NO_ROOM) ? 'no-room' : 'failed' };
  } finally {
    compiler.evictCache(CACHE_GENERATIONS);
  }
}

process.on('message', (request: CompileRequest) => {
  const answer: CompileAnswer = { id: request.id, result: compile(request) };
  process.send?.(answer);
});
// A signal to the whole group is the server's business: it lets go of this process when it has what it waits for.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
