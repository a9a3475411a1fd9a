import { ensureDebian } from '@jmd-digital/tooling/debian';

/** Gets the programs that read what we wrote. */
export async function setup(): Promise<void> {
  await ensureDebian(['libxml2-utils', 'poppler-utils', 'python3-feedparser', 'python3-icalendar', 'zbar-tools']);
}
