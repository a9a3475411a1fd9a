import { taskAt } from '@jmd-digital/domain/apply';
import type { Answer, BodyOf, Exercise, FormField, Level } from '@jmd-digital/schemas';
import { expect, type Locator, type Page } from '@playwright/test';
import { tabTo } from './keyboard.ts';

/** How somebody works: with a finger, or with the keyboard alone. */
export interface Hand {
  press(target: Locator): Promise<void>;
  type(target: Locator, text: string): Promise<void>;
  choose(target: Locator, label: string): Promise<void>;
  tick(target: Locator, on: boolean): Promise<void>;
}

export const finger = (): Hand => ({
  press: (target) => target.tap(),
  type: (target, text) => target.fill(text),
  choose: async (target, label) => {
    await target.selectOption({ label });
  },
  tick: async (target, on) => {
    if ((await target.isChecked()) !== on) await target.tap({ force: true });
  },
});

/** Every control is walked to with Tab, so that whatever cannot be reached is found. */
export function keyboard(page: Page, atMost = 120): Hand {
  const walk = (target: Locator) => tabTo(page, target, atMost);
  return {
    press: async (target) => {
      await walk(target);
      await page.keyboard.press('Enter');
    },
    type: async (target, text) => {
      await walk(target);
      await page.keyboard.press('ControlOrMeta+A');
      await (text === '' ? page.keyboard.press('Delete') : page.keyboard.type(text));
    },
    choose: async (target, label) => {
      await walk(target);
      const at = await target.evaluate(
        (select, text) => [...(select as HTMLSelectElement).options].findIndex((option) => option.label === text),
        label,
      );
      await page.keyboard.press('Home');
      for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown');
    },
    tick: async (target, on) => {
      if ((await target.isChecked()) === on) return;
      if ((await target.getAttribute('type')) !== 'radio') await walk(target);
      // Of a group of radio buttons Tab comes to one; arrows lead to the others.
      else await walkRadios(page, target, atMost);
      if ((await target.isChecked()) !== on) await page.keyboard.press('Space');
    },
  };
}

async function walkRadios(page: Page, target: Locator, atMost: number): Promise<void> {
  const name = await target.getAttribute('name');
  const inGroup = () => page.evaluate((group) => (document.activeElement as HTMLInputElement)?.name === group, name);
  for (let step = 0; step < atMost && !(await inGroup()); step += 1) await page.keyboard.press('Tab');
  for (let step = 0; step < 10; step += 1) {
    if (await target.evaluate((element) => document.activeElement === element)) return;
    await page.keyboard.press('ArrowDown');
  }
}

const exact = (text: string) => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);

/** Puts an answer into the exercise that is open, whatever was answered before. */
export async function answer(page: Page, hand: Hand, exercise: Exercise, level: Level, given: Answer): Promise<void> {
  const main = page.locator('.q-exercise');
  const { body } = taskAt(exercise as never, level) as { body: unknown };
  const pool = main.locator('.q-pool');
  const chip = (text: string) => pool.locator('.q-chip', { has: page.locator('.q-de', { hasText: exact(text) }) });
  const takeBack = async () => {
    const placed = main.locator('.q-place .q-chip');
    while ((await placed.count()) > 0) await hand.press(placed.first());
  };
  switch (given.type) {
    case 'choice': {
      const { options } = body as BodyOf<'choice'>;
      for (const { id, text } of options) {
        const input = main.locator('.q-option', { hasText: exact(text) }).locator('input');
        const on = given.picked.includes(id);
        if (on || (await input.getAttribute('type')) === 'checkbox') await hand.tick(input, on);
      }
      return;
    }
    case 'gap': {
      const { gaps } = body as BodyOf<'gap'>;
      for (const [index, id] of orderOfGaps(body as BodyOf<'gap'>).entries()) {
        const field = main.locator('.q-gap').nth(index).locator('input, select');
        const text = given.filled[id] ?? '';
        await (gaps[id]?.distractors?.length ? hand.choose(field, text || '…') : hand.type(field, text));
      }
      return;
    }
    case 'dictate': {
      const { sentences } = body as BodyOf<'dictate'>;
      for (const [index, { id }] of sentences.entries())
        await hand.type(main.locator('.q-dictation input').nth(index), given.filled[id] ?? '');
      return;
    }
    case 'dragWords': {
      await takeBack();
      for (const [index, id] of orderOfGaps(body as BodyOf<'dragWords'>).entries()) {
        const word = given.filled[id];
        if (!word) continue;
        await hand.press(main.locator('.q-place').nth(index).locator('.q-drop'));
        await hand.press(chip(word).first());
      }
      return;
    }
    case 'mark':
    case 'findError': {
      const pieces = (body as BodyOf<'mark'>).lines.flat().filter(({ id }) => id !== undefined);
      for (const [index, { id = '' }] of pieces.entries()) {
        const button = main.locator('.q-piece').nth(index);
        const on = (await button.getAttribute('aria-pressed')) === 'true';
        if (on !== given.marked.includes(id)) await hand.press(button);
      }
      return;
    }
    case 'order': {
      await takeBack();
      const { items } = body as BodyOf<'order'>;
      for (const id of given.order) await hand.press(chip(items.find((item) => item.id === id)?.text ?? ''));
      return;
    }
    case 'sort': {
      await takeBack();
      const { items, buckets } = body as BodyOf<'sort'>;
      for (const { id, text } of items) {
        const at = buckets.findIndex((bucket) => bucket.id === given.placed[id]);
        if (at < 0) continue;
        await hand.press(chip(text));
        await hand.press(main.locator('.q-bucket').nth(at).locator('.q-drop'));
      }
      return;
    }
    case 'match': {
      await takeBack();
      const { pairs } = body as BodyOf<'match'>;
      for (const [index, { id }] of pairs.entries()) {
        const right = pairs.find((pair) => pair.id === given.paired[id]);
        if (!right) continue;
        await hand.press(main.locator('.q-pairs li').nth(index).locator('.q-drop'));
        const half = right.right.text
          ? chip(right.right.text)
          : pool.locator(`.q-chip:has([data-picture="${right.right.picture}"])`);
        await hand.press(half.first());
      }
      return;
    }
    case 'dialogue': {
      const { nodes } = body as BodyOf<'dialogue'>;
      const again = main.locator('.q-stack > .jmd-button');
      if (await again.isVisible()) await hand.press(again);
      for (const id of given.path) {
        const said = Object.values(nodes)
          .flatMap(({ choices = [] }) => choices)
          .find((choice) => choice.id === id);
        await hand.press(main.locator('.q-reply', { hasText: exact(said?.text ?? '') }));
      }
      return;
    }
    case 'form':
      for (const { fields } of (body as BodyOf<'form'>).groups)
        for (const field of fields) await fill(main, hand, field, given.filled.includes(field.id));
      return;
    case 'write':
    case 'speak': {
      const { rubric } = body as BodyOf<'write'>;
      for (const [index, { id }] of rubric.entries())
        await hand.tick(main.locator('.q-rubric input').nth(index), given.checked.includes(id));
    }
  }
}

const orderOfGaps = ({ text }: { text: string }) => [...text.matchAll(/\{([\w-]+)\}/g)].map(([, id = '']) => id);

/** Fills a field with something plausible, or empties it. */
async function fill(main: Locator, hand: Hand, field: FormField, on: boolean): Promise<void> {
  const here = main.locator(`[data-field="${field.id}"]`);
  switch (field.kind) {
    case 'text':
      return hand.type(here.locator('input, textarea'), on ? (field.example ?? 'Bäckerei Krümel') : '');
    case 'one':
      return hand.choose(here.locator('select'), on ? (field.options[0]?.text ?? '') : '…');
    case 'many':
      for (const [index] of field.options.entries())
        await hand.tick(here.locator('.pill input').nth(index), on && index < field.min);
      return;
    case 'month':
      return hand.type(here.locator('input'), on ? '2027' : '');
    case 'day':
      return here.locator('input').fill(on ? '2027-03-31' : '');
    case 'period': {
      await hand.type(here.locator('.month input').first(), on ? '2024' : '');
      await hand.tick(here.locator('.pill input'), on);
      return;
    }
    case 'cefr':
      for (let index = 0; index < 5; index += 1)
        await hand.choose(here.locator('select').nth(index), on ? 'A2' : await emptyLabel(here));
  }
}

const emptyLabel = async (field: Locator) => (await field.locator('option').first().textContent()) ?? '';

/** Checks what was answered, and waits for the judgement. */
export async function check(page: Page, hand: Hand): Promise<string> {
  await hand.press(page.locator('.q-buttons .jmd-button-primary'));
  const feedback = page.locator('.q-feedback');
  await expect(feedback).toBeVisible();
  await expect(feedback.locator('.q-verdict')).toBeFocused();
  return ((await feedback.getAttribute('class')) ?? '').replace('q-feedback q-feedback-', '');
}
