// Programs that npm does not have, from Debian where we may install them.
import { existsSync, readFileSync } from 'node:fs';
import { run, StepFailed } from './lib.mjs';

/** Whether packages of Debian can be installed here without asking anybody. */
export const onDebianAsRoot = () =>
  process.getuid?.() === 0 && existsSync('/etc/os-release') && /debian/i.test(readFileSync('/etc/os-release', 'utf8'));

/** Installs packages of Debian, and waits where another installation is at it. Fails with what apt-get said. */
export async function installDebian(packages) {
  await run('apt-get', ['update', '-qq'], { allowFailure: true });
  await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...packages],
    { env: { DEBIAN_FRONTEND: 'noninteractive' } },
  );
}

async function missing(packages) {
  if (!existsSync('/usr/bin/dpkg-query')) return packages;
  const states = await Promise.all(
    packages.map((name) => run('dpkg-query', ['--status', name], { allowFailure: true })),
  );
  return packages.filter((_, at) => !/^Status: .* installed$/m.test(states[at].output));
}

/** Makes sure that packages of Debian are there, and installs those that are not. Fails with a sentence. */
export async function ensureDebian(packages) {
  const wanted = await missing(packages);
  if (wanted.length === 0) return;
  const list = wanted.join(' ');
  if (!onDebianAsRoot())
    throw new StepFailed(
      `These tests need programs that only root on Debian can be given by us. Install them (Debian and Ubuntu: apt-get install ${list}), then run the same command again.`,
    );
  await installDebian(wanted);
  const left = await missing(wanted);
  if (left.length > 0) throw new StepFailed(`Debian's packages ${left.join(', ')} could not be installed.`);
}
