import { loadPolicy, type PolicyMessages } from '@jmd-digital/i18n/policy';
import { expect, type Page, test } from '@playwright/test';
import { type RunningServer, startServer } from './src/server.ts';
import { type AdminWords, adminWords, comeIn, field, lookAt, press } from './src/staff.ts';

test.describe.configure({ mode: 'serial' });

/** A server of its own, for its first administrator is made here. */
let server: RunningServer;
let t: AdminWords;
let w: PolicyMessages;
let page: Page;
test.beforeAll(async () => {
  server = await startServer();
  t = await adminWords();
  w = (await loadPolicy.de()).messages;
});
test.afterAll(() => server.stop());

const place = (on: Page, name: string) => on.getByRole('navigation').getByRole('link', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const cards = () => page.locator('.cards > li');
const answer = () => page.locator('.answer');
const group = (name: string) => page.getByRole('group', { name, exact: true });
const choose = (label: string, option: string, on = page) => field(on, label).selectOption({ label: option });

const TITLE = 'Unsere Regeln 2031';
const REASON = 'Unsere Seite wird gerade umgebaut.';

test('An administrator of a carrier finds what is in force, marked as an example', async ({ browser }) => {
  const link = `${server.url}/admin/#/invitation/${server.setupToken}`;
  const { page: platform } = await comeIn(browser, link, 'Plattform', t);
  await place(platform, t.policies).click();
  await expect(platform.getByRole('heading', { level: 1, name: t.policies })).toBeFocused();
  await expect(platform.getByRole('heading', { level: 2 })).toHaveText(t.platform);
  await lookAt(platform);
  // A version may begin with an example, and is there in both languages.
  await choose(t.policyStart, t.policyStartProgramme, platform);
  await press(platform, t.policyBegin);
  await expect(field(platform, t.policyTitle)).not.toHaveValue('');
  await expect(platform.getByLabel(t.policyExample)).toBeChecked();
  await press(platform, 'English');
  await expect(platform.getByText((await loadPolicy.en()).messages.example)).toBeVisible();
  await press(platform, 'Deutsch');
  await place(platform, t.carriers).click();
  await platform.locator('summary').first().click();
  const first = platform.locator('details').first();
  await first.getByLabel(t.roleLabel, { exact: true }).selectOption({ label: t['role.carrier-admin'] });
  await first.getByRole('button', { name: t.invite, exact: true }).click();
  const invitation = (await first.locator('.jmd-notice code').textContent()) ?? '';
  ({ page } = await comeIn(browser, invitation, 'Traeger', t));

  await place(page, t.policies).click();
  await expect(heading(t.policies)).toBeFocused();
  // The carrier's own, and the programme's, each in force and each an example.
  await expect(cards()).toHaveCount(2);
  await expect(page.getByText(t['policyState.in-force'])).toHaveCount(2);
  await expect(page.getByText(w.example)).toHaveCount(2);
  await lookAt(page);
});

test('What is in force is read, and only its end can change', async () => {
  await cards().first().getByRole('link', { name: t.policyView }).click();
  await expect(page.getByText(t.policyExampleText)).toBeVisible();
  await expect(page.getByRole('heading', { level: 3 }).first()).toContainText(w['effect.allow']);
  await expect(page.getByRole('textbox')).toHaveCount(1);
  await field(page, t.policyEnd).fill('2026-01-31');
  await press(page, t.save);
  await expect(page.getByText(t.policyEndWrong)).toBeVisible();
  await lookAt(page);
  await field(page, t.policyEnd).fill('2099-12-31');
  await press(page, t.save);
  await expect(page.getByText(t.saved, { exact: true })).toBeVisible();
  await press(page, t.back);
  await expect(cards().first()).toContainText('2099');
});

test('A version is made from a copy; what lacks is marked, and what was removed comes back', async () => {
  await cards().first().getByRole('button', { name: t.policyNewFrom }).click();
  await expect(page.getByText(t['policyState.draft'])).toBeVisible();
  await lookAt(page);
  const count = await cards().count();
  await field(page, t.policyTitle).fill('');
  await field(page, t.policyValidFrom).fill('2026-01-01');
  await press(page, t.save);
  await expect(page.getByRole('alert').first()).toHaveText(t.policyProblems({ count: 2 }));
  await lookAt(page);
  await field(page, t.policyTitle).fill(TITLE);
  await field(page, t.policyValidFrom).fill('2031-01-01');
  await expect(page.getByText(t['policyProblem.title'])).toHaveCount(0);

  const first = cards().first();
  const before = await first.getByRole('heading').textContent();
  await first.getByRole('button', { name: t.policyRuleRemove }).click();
  await expect(cards()).toHaveCount(count - 1);
  await press(page, t.undo);
  await expect(first.getByRole('heading')).toHaveText(before ?? '');
  await first.getByRole('button', { name: t.policyRuleCopy }).click();
  await expect(cards()).toHaveCount(count + 1);
  await press(page, t.policyRuleDone);
  await cards().nth(1).getByRole('button', { name: t.policyRuleRemove }).click();

  await first.getByRole('button', { name: t.policyRuleEdit }).click();
  await lookAt(page);
  await field(page, t.policyReasonDe).fill('Was uns selbst gehört.');
  await choose(t.policyConditionNew, w['condition.office-hours']);
  await press(page, t.policyConditionAdd);
  await field(page, t.policyHoursFrom).fill('09:00');
  await expect(first.getByText(w['conditionWith.office-hours']({ from: '09:00', to: '18:00' }))).toBeVisible();
  await press(page, t.policyRuleDone);
});

test('A rule that forbids is written in fields, and outlives that one leaves and loads anew', async () => {
  await press(page, t.policyRuleAdd);
  const rule = cards().last();
  await expect(rule).toBeFocused();
  await group(t.policyEffect).getByRole('radio', { name: w['effect.deny'] }).check();
  await group(t.policyPlatforms).getByRole('checkbox', { name: w['platform.site-page'] }).check();
  // Everything, and back to what was chosen before.
  await group(t.policyPlatforms).getByRole('checkbox', { name: w['every.platform'] }).check();
  await expect(group(t.policyPlatforms).getByRole('checkbox')).toHaveCount(1);
  await group(t.policyPlatforms).getByRole('checkbox', { name: w['every.platform'] }).uncheck();
  await group(t.policyActions).getByRole('checkbox', { name: w['action.post'] }).check();
  await expect(rule.getByRole('heading')).toContainText(
    [w['effect.deny'], w['platform.site-page'], w['action.post']].join(' · '),
  );
  await press(page, t.save);
  await expect(rule.getByText(t['policyProblem.reason'])).toBeVisible();
  await field(page, t.policyReasonDe).fill(REASON);
  await field(page, t.policyReasonEn).fill('Our page is being rebuilt.');
  await expect(rule.getByText(t['policyProblem.reason'])).toHaveCount(0);

  await press(page, t.back);
  await expect(page.getByText(t['policyState.draft'])).toBeVisible();
  await lookAt(page);
  await press(page, t.policyDiscard);
  await expect(page.getByText(t['policyState.draft'])).toHaveCount(0);
  await press(page, t.undo);
  await page.reload();
  await page.getByRole('link', { name: t.policyContinue }).click();
  await expect(field(page, t.policyTitle)).toHaveValue(TITLE);
  await expect(cards().last()).toContainText(REASON);
});

test('Before it is saved it is tried: a no with its reason, and the nearest way fills itself in', async () => {
  await page.getByRole('link', { name: t.policyTry }).click();
  await expect(field(page, t.policyDay)).toHaveValue('2031-01-01');
  await choose(t.policyPlatform, w['platform.site-page']);
  await expect(answer()).toContainText(w['outcome.deny']);
  await expect(answer()).toContainText(REASON);
  await expect(answer()).toContainText(TITLE);
  await lookAt(page);
  await press(page, t.policyTake);
  await expect(field(page, t.policyAction).locator('option:checked')).toHaveText(w['action.read']);
  await expect(answer().getByRole('status')).toHaveText(w['outcome.allow']);
  // As things are saved, a post lacks something, and has it once that holds.
  await choose(t.policyWith, t.policyWithSaved);
  await choose(t.policyPlatform, w['platform.site-page']);
  await expect(answer().getByRole('status')).toHaveText(w['outcome.needs']);
  await lookAt(page);
  for (const each of await page.getByRole('checkbox').all()) await each.check();
  await expect(answer().getByRole('status')).toHaveText(w['outcome.allow']);
  // What a site says about itself is loaded for whom it is tried.
  await Promise.all([
    page.waitForResponse((response) => response.url().includes('policy.listPolicies')),
    field(page, t.policyWho).selectOption({ index: 1 }),
  ]);
  await expect(answer().getByRole('status')).toHaveText(w['outcome.allow']);
  await press(page, t.back);
});

test('Two versions are held against each other', async () => {
  await page.getByRole('link', { name: t.policyCompare }).click();
  await expect(heading(t.policyCompare)).toBeFocused();
  await expect(page.getByRole('heading', { name: t.policyRulesAdded })).toBeVisible();
  await expect(page.getByText(REASON)).toBeVisible();
  const changed = page.locator('section', { has: page.getByRole('heading', { name: t.policyRulesChanged }) });
  await expect(changed).toContainText('Was uns selbst gehört.');
  const row = page.getByRole('row', { name: `${w['platform.site-page']} ${w['action.post']}` });
  await expect(row).toContainText(w['outcome.deny']);
  await lookAt(page);
  await field(page, t.policyAfter).selectOption((await field(page, t.policyBefore).inputValue()) || '');
  await expect(page.getByText(t.policyCompareSame)).toBeVisible();
  await expect(page.getByText(t.policyAnswersSame)).toBeVisible();
  await press(page, t.back);
});

test('It is saved, is to come, and may go and come back until then', async () => {
  await page.getByLabel(t.policyExample).uncheck();
  await press(page, t.save);
  await expect(heading(TITLE)).toBeVisible();
  await expect(page.getByText(t['policyState.coming'])).toBeVisible();
  await lookAt(page);
  await page.reload();
  await press(page, t.back);
  const coming = cards().filter({ hasText: TITLE });
  await expect(coming).toContainText('2031');
  await expect(coming.getByText(w.example)).toHaveCount(0);
  await coming.getByRole('button', { name: t.remove, exact: true }).click();
  await expect(coming).toHaveCount(0);
  await press(page, t.undo);
  await expect(coming).toHaveCount(1);
  await lookAt(page);
  await place(page, t.audit).click();
  await page.getByLabel(t.auditKind).selectOption({ label: t['audit.policy.removed'] });
  await expect(page.getByRole('cell', { name: t['audit.policy.removed'] })).toHaveCount(1);
});
