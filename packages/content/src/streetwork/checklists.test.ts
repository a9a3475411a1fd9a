import { expect, test } from 'vitest';
import { checklistsSchema } from './checklist-schema.ts';
import { checklists } from './checklists.ts';

test('Every kind of incident has a list, and no step stands in it twice', () => {
  expect(checklistsSchema.parse(checklists)).toEqual(checklists);
  for (const steps of Object.values(checklists)) {
    const ids = steps.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  }
});

test('Danger comes first, nobody stays alone, and somebody talks it over', () => {
  for (const kind of ['threat', 'crisis'] as const) expect(checklists[kind][0]?.id).toBe('emergency');
  for (const steps of Object.values(checklists)) {
    const ids = steps.map(({ id }) => id);
    expect(ids).toContain('not-alone');
    expect(ids.at(-1)).toBe('debrief');
  }
});
