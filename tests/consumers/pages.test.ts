import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { ensureChromium } from '@jmd-digital/tooling/chromium';
import { ROOT, run } from '@jmd-digital/tooling/lib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { install, PROJECTS } from './projects.ts';

const serverUrl = inject('serverUrl');
/** What a strict page has to allow: the server for scripts and for data, and nothing else. */
const POLICY = `default-src 'none'; img-src data:; script-src ${serverUrl}; connect-src ${serverUrl}; base-uri 'none'`;
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

let browser: Browser;

beforeAll(async () => {
  const executablePath = await ensureChromium();
  browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  });
});
afterAll(() => browser?.close());

/** Serves pages of somebody else, on a port of their own. */
async function host(read: (path: string) => string | Buffer, headers: Record<string, string> = {}): Promise<string> {
  const server = createServer(({ url = '/' }, response) => {
    const path = url === '/' ? '/index.html' : url;
    try {
      const body = read(path);
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain', ...headers }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Opens a page and keeps what it asks for and what it complains about. */
async function open(url: string): Promise<{ page: Page; origins: Set<string>; complaints: string[] }> {
  const page = await browser.newPage({ locale: 'de-DE' });
  onTestFinished(() => page.close());
  const origins = new Set<string>();
  const complaints: string[] = [];
  page.on('request', (request) => request.url().startsWith('http') && origins.add(new URL(request.url()).origin));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  return { page, origins, complaints };
}

async function findDresden(page: Page): Promise<void> {
  await page.getByRole('textbox').fill('01067');
  await page.getByRole('search').getByRole('button').first().click();
  await page.getByText('JMD Dresden', { exact: true }).first().waitFor();
}

const plainPage = (snippet: string) =>
  readFileSync(join(PROJECTS, 'plain-html/index.html'), 'utf8').replace('SNIPPET', snippet);

const readme = readFileSync(join(ROOT, 'packages/widgets/README.md'), 'utf8');

/** Attributes that the README has of an element, sorted. */
function describedOf(element: string): (string | undefined)[] {
  const section = readme.split(/^## /m).find((each) => each.startsWith(`\`<${element}>\``)) ?? '';
  return [...section.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, name]) => name).sort();
}

describe('a page of somebody else', () => {
  it('finds the Dresden site with the snippet of the README, under a strict policy, and asks nobody but us', async () => {
    const [, snippet = ''] = /^```html\n(<script.*?)\n/ms.exec(readme) ?? [];
    const html = plainPage(snippet.replace('https://jmd.example.org', serverUrl));
    const url = await host(() => html, { 'content-security-policy': POLICY });
    const { page, origins, complaints } = await open(url);
    await findDresden(page);
    expect([...origins].sort()).toEqual([url, serverUrl].sort());
    expect(complaints).toEqual([]);
  });

  it('may hold on to one release by its hash, and gets nothing where the hash is another one', async () => {
    const { version, entry } = await (await fetch(`${serverUrl}/w/manifest.json`)).json();
    const hashes: Record<string, string> = await (await fetch(`${serverUrl}/w/${version}/sri.json`)).json();
    const integrity = hashes[entry.slice(version.length + 1)] ?? '';
    const script = (hash: string) =>
      `<script type="module" src="${serverUrl}/w/${entry}" integrity="${hash}" crossorigin></script>`;

    const pages: Record<string, string> = {
      '/index.html': plainPage(script(integrity)),
      '/other.html': plainPage(script(integrity.replace(/.{10}$/, 'AAAAAAAAAA'))),
    };
    const url = await host((path) => pages[path] ?? '', { 'content-security-policy': POLICY });
    const good = await open(url);
    await findDresden(good.page);
    expect(good.complaints).toEqual([]);

    const bad = await open(`${url}/other.html`);
    await expect.poll(() => bad.complaints.join()).toContain('integrity');
    expect(await bad.page.evaluate("customElements.get('jmd-finder') === undefined")).toBe(true);
  });

  it('that Vite built with the widget from npm loads one language and finds the Dresden site', async () => {
    const folder = await install('vite-widget', 'pnpm');
    await run('node', ['node_modules/vite/bin/vite.js', 'build'], { cwd: folder, env: { VITE_JMD_URL: serverUrl } });
    const url = await host((path) => readFileSync(join(folder, 'dist', path)));
    const { page, complaints } = await open(url);
    await findDresden(page);
    expect(complaints).toEqual([]);
    const attributes: string[] = await page.evaluate("customElements.get('jmd-finder').observedAttributes");
    expect(describedOf('jmd-finder')).toEqual(attributes.sort());

    const built = readdirSync(join(folder, 'dist/assets'));
    const loaded: string[] = await page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)");
    const scripts = loaded.filter((name) => name.startsWith(url) && name.endsWith('.js'));
    expect(built.length).toBeGreaterThanOrEqual(10);
    // The finder, what it shares with all and with the posts alone, which are files of their own as the site has all of
    // them, and one language.
    expect(scripts.length).toBeLessThanOrEqual(4);
    expect(scripts.filter((name) => /quiz|playing|\/s\d/.test(name))).toEqual([]);

    const quiz = await open(`${url}/quiz.html`);
    await quiz.page.locator('jmd-quiz .q-exercise').waitFor();
    expect(await quiz.page.locator('jmd-quiz h3').textContent()).toContain('Exercise 1 of 6');
    expect([...quiz.origins]).toEqual([url]);
    expect(quiz.complaints).toEqual([]);
    const ofQuiz: string[] = await quiz.page.evaluate("customElements.get('jmd-quiz').observedAttributes");
    expect(describedOf('jmd-quiz')).toEqual(ofQuiz.sort());

    const posts = await open(`${url}/posts.html`);
    await posts.page.getByText('This JMD is not here.').first().waitFor();
    expect([...posts.origins].sort()).toEqual([url, serverUrl].sort());
    const ofPosts: string[] = await posts.page.evaluate("customElements.get('jmd-posts').observedAttributes");
    expect(describedOf('jmd-posts')).toEqual(ofPosts.sort());
  });
});
