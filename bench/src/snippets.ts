import { chromium } from '@playwright/test';
import { build } from 'esbuild';
// @boundaries-ignore How Chromium is started stands in one place, beside the tests that need it.
import { LAUNCH } from '../../tests/e2e/src/browser.ts';
import { CPU_SLOWER } from './phone.ts';
import { againstTime, type Row } from './report.ts';
import type { SnippetTimes } from './snippets-page.ts';

/** What a search may take on a slow phone, for how long it may answer no finger, and what a pasted text may take, milliseconds. */
const [SEARCH_MS, PIECE_MS, THINK_MS] = [50, 100, 300];

/**
 * Answers of streetwork on a slow phone: 5,000 in nine languages each, searched in memory, against a bare scan for the same letters
 * in texts that are in small letters already.
 */
export async function benchSnippets(): Promise<Row[]> {
  const bundle = await build({
    ...{ entryPoints: [new URL('./snippets-page.ts', import.meta.url).pathname], bundle: true, write: false },
    ...{ format: 'iife', globalName: 'bench', conditions: ['jmd-source'], minify: true, target: 'es2022' },
  });
  const browser = await chromium.launch(LAUNCH);
  try {
    const page = await browser.newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
    const times = await page.evaluate<SnippetTimes>('bench.measureSnippets()');
    const slowest = times.queries.toSorted((one, other) => other.search - one.search)[0];
    return [
      ...times.queries.map(({ query, search, scan }) => againstTime(`“${query}”, against a bare scan`, search, scan)),
      againstTime(`the slowest of them, against ${SEARCH_MS} ms`, slowest?.search ?? 0, SEARCH_MS),
      againstTime(`longest piece of building the index, against ${PIECE_MS} ms`, times.piece, PIECE_MS),
      againstTime(`a pasted text of 5,000 letters, against ${THINK_MS} ms`, times.think, THINK_MS),
      againstTime(
        `index of ${times.texts.toLocaleString('en')} texts in all, against one scan`,
        times.build,
        slowest?.scan ?? 0,
      ),
    ];
  } finally {
    await browser.close();
  }
}
