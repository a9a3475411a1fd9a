// `npm test`: every check and every test, from a fresh clone. `--filter PATH` keeps to one folder and to quick checks.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { install, run, StepFailed, step } from './lib.mjs';

const total = { passed: 0, failed: 0 };
const results = mkdtempSync(join(tmpdir(), 'jmd-results-'));

/** A check that passes or fails as a whole. */
async function check(label, work) {
  try {
    await step(label, work);
    total.passed += 1;
    return true;
  } catch (error) {
    total.failed += 1;
    console.log(indent(error instanceof StepFailed ? error.message : String(error.stack ?? error)));
    return false;
  }
}

/** A runner that counts its tests itself, in a JSON report. No report, or none passed, is a failure of its own. */
async function suite(label, command, args, { env = {}, count }) {
  const report = join(results, `${label.replace(/\W+/g, '-')}.json`);
  let output = '';
  try {
    await step(label, async () => {
      const ended = await run(command, args(report), {
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
        allowFailure: true,
      });
      output = ended.output;
      if (!existsSync(report)) throw new StepFailed('It left no report.');
      const { passed, failed } = count(JSON.parse(readFileSync(report, 'utf8')));
      total.passed += passed;
      total.failed += failed;
      if (failed > 0 || passed === 0 || ended.code !== 0) {
        if (failed === 0) total.failed += 1;
        throw new StepFailed(`${passed} passed, ${failed} failed`);
      }
      return `${passed} passed`;
    });
  } catch (error) {
    if (!existsSync(report)) total.failed += 1;
    console.log(indent(`${output.trim().split('\n').slice(-120).join('\n')}\n${error.message}`));
  }
}

const indent = (text) => text.replace(/^/gm, '    ');

const vitestCount = ({ numPassedTests, numFailedTests, testResults }) => ({
  passed: numPassedTests,
  // A file that does not even load has no tests to count.
  failed:
    numFailedTests +
    testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
});

const playwrightCount = ({ stats, errors = [] }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
});

const vitest = (label, more = [], env = {}) =>
  suite(
    label,
    'vitest',
    (report) => ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...more],
    {
      env,
      count: vitestCount,
    },
  );

async function everything() {
  const ready = await check('Installing packages', install);
  if (!ready) return;
  await check('Types', () => run('pnpm', ['run', '--silent', 'typecheck', '--output-logs=errors-only']));
  await check('Style and lint (biome)', () => run('biome', ['check', '--error-on-warnings', '.']));
  await check('Directions of import (dependency-cruiser)', () =>
    run('depcruise', ['--config', 'tooling/dependency-cruiser.mjs', 'packages', 'apps', 'tests', 'bench']),
  );
  await check('Package boundaries (turbo)', () => run('turbo', ['boundaries']));
  await check('Nothing unused (knip)', () => run('knip', []));
  await check('Workspace hygiene (sherif)', () => run('sherif', []));
  await check('Licences', () => run('node', ['tooling/licences.mjs']));
  const built = await check('Building everything', () =>
    run('pnpm', ['run', '--silent', 'build', '--output-logs=errors-only']),
  );
  if (built) {
    await check('Packed tarballs (publint, attw)', () => run('node', ['tooling/check-tarballs.mjs']));
    await check('Byte budgets (size-limit)', () => run('size-limit', []));
  }
  await vitest('Unit and integration tests');
  for (const zone of ['America/New_York', 'UTC', 'Europe/Berlin'])
    await vitest(`Time tests in ${zone}`, ['.time.test.ts'], { TZ: zone });
  await vitest('Read by programs of others', ['--root', 'tests/peers']);
  if (!built) return;
  let chromium = '';
  const browser = await check('Finding a Chromium', async () => {
    chromium = await ensureChromium();
  });
  if (browser) {
    await suite(
      'Browser tests (Chromium)',
      'pnpm',
      () => ['--dir', 'tests/e2e', 'exec', 'playwright', 'test', '--reporter=line,json'],
      {
        env: { CHROMIUM_PATH: chromium },
        count: playwrightCount,
      },
    );
  }
  await vitest('Consumers of the tarballs', ['--root', 'tests/consumers']);
}

/** The daily loop for one folder: its style, its types, its tests. */
async function only(path) {
  if (!existsSync(path))
    throw new StepFailed(`--filter takes a folder or file of the repository; there is no ${path}.`);
  if (!(await check('Installing packages', install))) return;
  await check('Style and lint (biome)', () => run('biome', ['check', '--error-on-warnings', path]));
  const project = /^(?:packages|apps|tests)\/[^/]+|^bench/.exec(path)?.[0];
  if (project && existsSync(join(project, 'tsconfig.json')))
    await check(`Types of ${project}`, () => run('node', ['node_modules/typescript7/bin/tsc', '-p', project]));
  await vitest(`Tests in ${path}`, ['--passWithNoTests', path]);
}

const filter = process.argv.indexOf('--filter');
try {
  if (filter < 0) await everything();
  else await only((process.argv[filter + 1] ?? '').replace(/\/$/, ''));
} catch (error) {
  total.failed += 1;
  console.error(error instanceof StepFailed ? error.message : error);
} finally {
  rmSync(results, { recursive: true, force: true });
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
