import { type AccountMessages, loadAccount } from '@jmd-digital/i18n/account';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { openCase, sendAsNew } from './src/asking.ts';
import { findings } from './src/axe.ts';
import { PHONE } from './src/browser.ts';
import { makeTeam, PASSWORD, type Team } from './src/people.ts';
import { type RunningServer, startServer } from './src/server.ts';

let server: RunningServer;
let team: Team;
let t: AccountMessages;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  server = await startServer();
  team = await makeTeam(server.url, server.setupToken, 'Einladung');
  t = (await loadAccount.de()).messages;
});
test.afterAll(() => server.stop());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function follow(browser: Browser, token: string): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto(`${server.url}/counselling/#/invitation/${token}`);
  return page;
}

test('An invitation leads into counselling with site, topic and language set, and is then used up', async ({
  browser,
}) => {
  const { token, url } = await team.colleague.jmd.streetwork.makeInvitation({
    ...{ siteId: team.siteId, topic: 'school', language: 'uk', channelClass: 'direct-message', to: 'me' },
  });
  expect(url).toContain(`/counselling/#/invitation/${token}`);
  const page = await follow(browser, token);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await expect(page.getByRole('heading', { name: t.invitationTitle })).toBeFocused();
  await expect(page.locator('main')).toContainText('Jonas Einladung');
  await expect(page.locator('main')).toContainText(t.invitationUntraced);
  expect(await findings(page)).toEqual([]);
  await press(page, t.startButton);
  await expect(page.getByRole('heading', { name: t.topicLabel })).toBeFocused();
  // The secret does not stay in the address.
  expect(page.url()).not.toContain(token);
  await expect(page.getByRole('radio', { checked: true })).toHaveAttribute('value', 'school');
  await press(page, t.confirmButton);
  await expect(page.locator('select').last()).toHaveValue('uk');
  await press(page, t.confirmButton);
  await sendAsNew(page, t, { name: 'Eingeladen', password: PASSWORD, text: 'Eine Frage.' });
  const caseId = await openCase(page, t);
  const { case: opened } = await team.lead.jmd.counselling.readCase({ caseId });
  expect(opened).toMatchObject({
    ...{ siteId: team.siteId, topic: 'school', language: 'uk', state: 'assigned' },
    assigneeId: team.colleague.state.kind === 'signed-in' ? team.colleague.state.me.id : '',
  });
  expect(sent.filter((address) => address.includes(token))).toEqual([]);

  const again = await follow(browser, token);
  await expect(again.getByRole('heading', { name: t.invitationGoneTitle })).toBeFocused();
  expect(await findings(again)).toEqual([]);
  await press(again, t.startButton);
  await expect(again.getByRole('heading', { name: t.topicLabel })).toBeFocused();
});
