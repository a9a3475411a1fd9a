import type { Page } from '@playwright/test';

export interface Watch {
  /** Errors of the page, dialogs, and what the console complained about. */
  faults: string[];
  /** Origins of all requests so far. */
  origins(): string[];
  /** Requests to anybody but our server and the origins that a test has let in. */
  foreign(): string[];
  /** Lets a test's own host page in. */
  allow(origin: string): void;
  /** Every request to the API so far, as its decoded input. */
  questions: unknown[];
}

/** The browser's own word on an answer that failed, or that was taken away by us: no fault of the page. */
const NETWORK = /^Failed to load resource: /;

/** Listens to a page from its first moment on. */
export function watch(page: Page): Watch {
  const faults: string[] = [];
  const urls: string[] = [];
  const questions: unknown[] = [];
  const allowed = new Set([new URL(process.env.JMD_E2E_URL ?? '').origin]);
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !NETWORK.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!url.protocol.startsWith('http')) return;
    urls.push(url.href);
    const input = url.pathname.startsWith('/api/trpc/') && url.searchParams.get('input');
    if (input) questions.push(JSON.parse(input));
  });
  return {
    faults,
    questions,
    origins: () => [...new Set(urls.map((url) => new URL(url).origin))],
    foreign: () => urls.filter((url) => !allowed.has(new URL(url).origin)),
    allow: (origin) => allowed.add(origin),
  };
}
