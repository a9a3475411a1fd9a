import type { DirectoryImport } from '@jmd-digital/api';
import { expect, test } from 'vitest';
import { importReport } from './import-report.ts';

type Plan = DirectoryImport['plan'];
type Problem = DirectoryImport['problems'][number];
type Site = Plan['add']['sites'][number];

const site = (name: string): Site => ({
  ...{ id: '', carrierId: '', name, description: '', virtual: true, address: null, districtCode: null },
  ...{ position: null, phone: null, email: null, website: null, languages: [], channels: [], serviceAreas: [] },
  ...{ openingHours: [], byAppointment: false, accessibility: null, services: [], assuredOn: null },
});
const plan = (more: Partial<Plan> = {}): Plan => ({
  add: { carriers: [], sites: [] },
  change: { carriers: [], sites: [] },
  keep: { carriers: [], sites: [] },
  remove: { carriers: [], sites: [] },
  isEmpty: false,
  ...more,
});
const problem = (more: Partial<Problem>): Problem => ({
  ...{ line: 7, field: 'phone.number', reason: 'invalid', severity: 'error', message: 'It is odd.' },
  ...more,
});
const report = (more: Partial<DirectoryImport>) =>
  importReport('a.csv', { problems: [], plan: plan(), applied: false, replacesDemonstration: false, ...more });

test('A dry run says what would be done and how to do it', () => {
  const changed = { before: site('JMD A'), after: site('JMD B'), fields: ['name' as const, 'phone' as const] };
  const some = plan({
    add: { carriers: [], sites: [site('x'), site('y')] },
    change: { carriers: [], sites: [changed] },
    remove: { carriers: [], sites: [site('JMD Z')] },
  });
  expect(report({ plan: some })).toEqual([
    'Carriers: 0 new, 0 changed, 0 as they are, 0 removed.',
    'Sites:    2 new, 1 changed, 0 as they are, 1 removed.',
    '  changed: JMD A (name, phone)',
    '  removed: JMD Z',
    '',
    'This was a dry run: nothing was written. With --apply it will be.',
  ]);
  expect(report({ plan: some, applied: true }).at(-1)).toBe('Written.');
  expect(report({ plan: some, replacesDemonstration: true })).toContain(
    'All that was invented makes way for what is real.',
  );
});

test('Every problem has its line, whatever their number, and errors say that nothing was written', () => {
  const problems = Array.from({ length: 3_000 }, (_, index) => problem({ line: index + 2 }));
  problems.push(problem({ line: 4_000, field: '', severity: 'hint', message: 'Look here.' }));
  const lines = report({ problems });
  expect(lines.slice(0, 2)).toEqual(['a.csv:2 phone.number: It is odd.', 'a.csv:3 phone.number: It is odd.']);
  expect(lines.slice(3_000, 3_004)).toEqual([
    'a.csv:4000: (hint) Look here.',
    '',
    '3000 errors, 1 hint.',
    'Without what is broken, the directory would get:',
  ]);
  expect(lines.at(-1)).toBe('Nothing was written. Mend these errors and try again.');
});

test('Of many changes the first ones are named, and the rest counted', () => {
  const sites = Array.from({ length: 25 }, (_, index) => site(`JMD ${index}`));
  const lines = report({ plan: plan({ remove: { carriers: [], sites } }) });
  expect(lines.filter((line) => line.startsWith('  removed'))).toHaveLength(20);
  expect(lines).toContain('  and 5 more');
});

test('An empty plan says so, and nothing makes way', () => {
  const lines = report({ plan: plan({ isEmpty: true }), applied: true, replacesDemonstration: true });
  expect(lines).toEqual([...report({}).slice(0, 2), '', 'The directory says the same already. Nothing was written.']);
});

test('Nothing out of a file can steer the terminal', () => {
  const field = 'a\u001b[2Jb\u202Ec\nd';
  const named = { before: site('x\u001b]0;y\u0007\r'), after: site('x'), fields: ['name' as const] };
  const text = [
    ...report({ problems: [problem({ field })] }),
    ...report({ plan: plan({ change: { carriers: [], sites: [named] } }) }),
  ].join('');
  expect(text).toContain('a�[2Jb�c�d');
  expect(text).not.toMatch(/\p{Cc}|\u202E/u);
});
