import { loadAccount } from '@jmd-digital/i18n/account';
import { createCases } from '@jmd-digital/sdk/counselling';
import { expect, test } from '@playwright/test';
import { openCase, sendAsNew, toMessage } from './src/asking.ts';
import { PHONE } from './src/browser.ts';
import { allBytes, findIn } from './src/dump.ts';
import { makeTeam } from './src/people.ts';
import { type RunningServer, startServer } from './src/server.ts';

/** A server of its own: what is searched has to be all that it ever wrote. */
let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

const SECRETS = {
  password: 'Sehr-Geheimes-Passwort-ÄÖ-9183',
  newPassword: 'Anderes-Geheimes-Passwort-7712',
  question: 'Mein Onkel schlägt mich und ich habe Angst vor der Ausländerbehörde.',
  answer: 'Du bist nicht schuld daran, wir suchen zusammen einen sicheren Ort.',
  later: 'Nachtrag unter neuen Schlüsseln, streng vertraulich.',
  email: 'ganz-geheim-4711@example.org',
};

test('Everything that the server ever wrote, searched for everything that people wrote: no hit', async ({
  browser,
}) => {
  const { messages: t } = await loadAccount.de();
  const team = await makeTeam(server.url, server.setupToken, 'Suche');
  const context = await browser.newContext({ viewport: PHONE, locale: 'de-DE' });
  const page = await context.newPage();
  const field = (name: string) => page.getByLabel(name, { exact: true });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  await page.goto(`${server.url}/counselling/?site=${team.siteId}&topic=family-everyday`);
  await toMessage(page, t);
  await sendAsNew(page, t, { name: 'Kleiner Kiesel 42', password: SECRETS.password, text: SECRETS.question });
  const caseId = await openCase(page, t);
  await expect(page.locator('.messages .said')).toHaveText([SECRETS.question]);
  await team.desk.accept(caseId);
  await team.desk.send(caseId, SECRETS.answer);
  expect((await createCases(team.colleague).open(caseId)).messages).toHaveLength(2);

  await page.goto(`${server.url}/counselling/#/recovery`);
  await page.reload();
  await press(t.recoveryMake);
  const code = (await page.locator('.code').textContent()) ?? '';
  await field(t.recoveryConfirmLabel).fill(code);
  await press(t.recoveryConfirmButton);
  await expect(page.getByText(t.recoveryDone)).toBeVisible();
  await page.goto(`${server.url}/counselling/#/settings`);
  await page.reload();
  await page.getByText(t.noticeTitle).click();
  await field(t.emailLabel).fill(SECRETS.email);
  await press(t.saveButton);
  await expect(page.getByText(t.noticeHas)).toBeVisible();

  const { code: resetCode } = await team.desk.giveResetCode(caseId);
  const other = await (await browser.newContext({ viewport: PHONE, locale: 'de-DE' })).newPage();
  await other.goto(`${server.url}/counselling/#/reset`);
  await other.getByLabel(t.nameLabel, { exact: true }).fill('Kleiner Kiesel 42');
  await other.getByLabel(t.resetCodeLabel, { exact: true }).fill(resetCode);
  await other.getByLabel(t.passwordLabel, { exact: true }).fill(SECRETS.newPassword);
  await other.getByRole('button', { name: t.resetButton, exact: true }).click();
  await other.locator('.cases button').first().click();
  await other.getByLabel(t.writeLabel, { exact: true }).fill(SECRETS.later);
  await other.getByRole('button', { name: t.sendButton, exact: true }).click();
  await expect(other.locator('.messages .bubble:not(.bubble-waiting) .said')).toHaveText([SECRETS.later]);

  // The login name is one that the server may see: finding it shows that the search finds what is there.
  const files = await allBytes(server.dataDir);
  expect(findIn(files, 'Kleiner Kiesel 42')).not.toEqual([]);
  const wanted = {
    ...SECRETS,
    code,
    codeWithoutDashes: code.replaceAll('-', ''),
    resetCode,
    caseless: resetCode.replaceAll('-', ''),
  };
  const hits = Object.entries(wanted).flatMap(([name, text]) => findIn(files, text).map((path) => `${name}: ${path}`));
  expect(hits).toEqual([]);
  const logs = files.filter(({ path }) => path.endsWith('.log'));
  expect(logs.length).toBeGreaterThan(0);
  for (const name of ['Kleiner Kiesel 42', 'Mira Suche', caseId]) expect(findIn(logs, name)).toEqual([]);
});
