import type { AccountMessages } from '@jmd-digital/i18n/account';
import { expect, type Page } from '@playwright/test';

export interface Question {
  /** Login name and password to sign up with, the last thing before it is sent. */
  name: string;
  password: string;
  text: string;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });

/** Goes from the first page, opened by a link that names site and topic, up to the message. */
export async function toMessage(page: Page, t: AccountMessages): Promise<void> {
  await press(page, t.startButton);
  await expect(page.getByRole('heading', { name: t.topicLabel })).toBeFocused();
  await press(page, t.confirmButton);
  await expect(page.getByRole('heading', { name: t.languageLabel })).toBeFocused();
  await press(page, t.confirmButton);
  await expect(page.getByRole('heading', { name: t.askTitle })).toBeFocused();
}

/** From the message to the receipt, by way of a new account. */
export async function sendAsNew(page: Page, t: AccountMessages, { name, password, text }: Question): Promise<void> {
  await field(page, t.messageLabel).fill(text);
  await press(page, t.confirmButton);
  await field(page, t.nameLabel).fill(name);
  await field(page, t.passwordLabel).fill(password);
  await press(page, t.signUpSend);
  await expect(page.getByRole('heading', { name: t.receiptTitle })).toBeFocused();
}

/** From the receipt into the conversation; gives the id of the case. */
export async function openCase(page: Page, t: AccountMessages): Promise<string> {
  await press(page, t.receiptOpen);
  await expect(page.locator('.messages .said').first()).toBeVisible();
  return new URL(page.url()).hash.split('/').at(-1) ?? '';
}
