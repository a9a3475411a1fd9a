import type { ContentProblem } from '@jmd-digital/api';
import { afterAll, describe, expect, it } from 'vitest';
import { jmd, killAll } from '../../test/jmd-process.ts';
import { contentReport, ofStation } from './content-command-report.ts';

afterAll(killAll);

const problem = (more: Partial<ContentProblem>): ContentProblem => ({
  ...{ severity: 'error', check: 'structure', file: 's1.json', path: 'title', station: 's1', message: 'Too long.' },
  ...more,
});
const STATIONS = [
  { id: 's1', title: 'Ich', exercises: 5, bytes: 12_345 },
  { id: 's10', title: 'Dran', exercises: 1, bytes: 1_000 },
];

describe('the report', () => {
  it('goes station by station, with what belongs to none of them at the end', () => {
    const problems = [
      problem({ file: 'pictures/bus.svg', path: '', station: undefined, message: 'Empty.' }),
      problem({ exercise: 's1-2', path: 'exercises[1].levels.A2.prompt', message: 'One line\n  and another.' }),
      problem({ severity: 'warning', station: 's2', file: 's2.json', path: '', message: 'Unread.' }),
    ];
    expect(contentReport({ stations: STATIONS, problems })).toEqual([
      's1 Ich: 5 exercises, 12.3 kB, 1 error, 0 warnings',
      '  error: s1.json exercises[1].levels.A2.prompt (s1-2): One line and another.',
      '',
      's2, 0 errors, 1 warning',
      '  warning: s2.json: Unread.',
      '',
      's10 Dran: 1 exercise, 1.0 kB, 0 errors, 0 warnings',
      '',
      'All stations, 1 error, 0 warnings',
      '  error: pictures/bus.svg: Empty.',
      '',
      '2 errors, 1 warning.',
    ]);
  });

  it('keeps to one station, also to one that could not be read', () => {
    const all = { stations: STATIONS, problems: [problem({}), problem({ station: 's2', file: 's2.json' })] };
    expect(ofStation(all, 's1')).toEqual({ stations: [STATIONS[0]], problems: [all.problems[0]] });
    expect(ofStation(all, 's2')).toEqual({ stations: [], problems: [all.problems[1]] });
    expect(ofStation(all, 's3')).toBeNull();
  });
});

describe('jmd content check', () => {
  it('needs no database, and its exit code says whether there is an error', async () => {
    const { said, ended, complaints } = jmd(['content', 'check', '--json']);
    const code = await ended;
    expect(complaints()).toBe('');
    const { stations, problems } = JSON.parse(said.join('\n'));
    expect(stations.map(({ id }: { id: string }) => id)).toContain('s1');
    const failed = problems.some(({ severity }: ContentProblem) => severity === 'error');
    expect({ code, complaints: complaints() }).toEqual({ code: failed ? 1 : 0, complaints: '' });
  });

  it.each([
    [['content'], 'It goes: jmd content check'],
    [['content', 'bake'], 'It goes: jmd content check'],
    [['content', 'check', '--station', 's99'], 'There is no station "s99".'],
  ])('ends with 2 for %j', async (words, complaint) => {
    const { ended, complaints } = jmd(words);
    expect(await ended).toBe(2);
    expect(complaints()).toContain(complaint);
  });
});
