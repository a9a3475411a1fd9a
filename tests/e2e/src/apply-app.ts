import type { LogEntry } from '@jmd-digital/schemas';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { answerFor, stations } from './apply-answers.ts';
import { answer, check, type Hand } from './apply-play.ts';

/** Opens the app for the first time and waits until all of it lies on the device. */
export async function firstVisit(page: Page, url: string, lang = 'de'): Promise<void> {
  await page.goto(`${url}/apply/?lang=${lang}#/me`);
  await expect(page.locator('.offline-state')).toHaveAttribute('data-state', 'ready');
}

/** The log as it lies on the disk. */
export const logOf = (page: Page): Promise<LogEntry[]> =>
  page.evaluate(
    () =>
      new Promise<LogEntry[]>((resolve, reject) => {
        const open = indexedDB.open('jmd-apply');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction('log').objectStore('log').getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(all.result as LogEntry[]);
          };
        };
      }),
  );

/** Goes to a place of the app as its own links do. */
export const goTo = (page: Page, place: string) =>
  page.evaluate((hash) => {
    location.hash = `#/${hash}`;
  }, place);

/** Plays a station from its story to its end, every exercise rightly. */
export async function playStation(page: Page, hand: Hand, id: string): Promise<void> {
  const station = stations.find((each) => each.id === id);
  if (!station) throw new Error(`There is no station ${id}`);
  await goTo(page, `station/${id}`);
  await expect(page.locator('.panel')).toBeVisible();
  await hand.press(page.locator('.story-foot .jmd-button').last());
  await hand.press(page.locator('.stack .jmd-button-primary'));
  for (const exercise of station.exercises) {
    await expect(page.locator('.q-instruction')).toBeVisible();
    const right = answerFor(station, exercise, 'A2', 'correct');
    if (!right) throw new Error(`${exercise.id} has no solution`);
    await answer(page, hand, exercise, 'A2', right);
    expect([exercise.id, await check(page, hand)]).toEqual([exercise.id, 'correct']);
    await hand.press(page.locator('.q-buttons .jmd-button-primary'));
  }
}

/** A new tab of the same person, as after the browser threw the first one out. */
export async function killTab(context: BrowserContext, page: Page): Promise<Page> {
  const next = await context.newPage();
  await page.close({ runBeforeUnload: false });
  return next;
}

/** Has the device say that the player is at an exercise; counts from the next time that the page is loaded. */
export async function putPosition(page: Page, station: string, exercise: string): Promise<void> {
  // The app makes its database.
  await expect(page.locator('h1')).toBeVisible();
  await page.evaluate(
    ([at = '', id = '']) =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open('jmd-apply');
        open.onsuccess = () => {
          const tx = open.result.transaction('device', 'readwrite');
          const found = tx.objectStore('device').get('device');
          found.onsuccess = () =>
            tx.objectStore('device').put({ ...found.result, begun: true, positions: { [at]: id } }, 'device');
          tx.oncomplete = () => resolve();
        };
      }),
    [station, exercise],
  );
}
