import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { mailbox } from '../../test/mailbox.ts';
import { newsletterMail, optInMail } from './newsletter.ts';

const LINK = 'https://jmd.example.org/newsletter/end?token=abc&lang=de';
const recipient = { to: 'jemand@example.org', link: LINK };
const letter = {
  subject: 'Was im Dezember los ist',
  parts: [
    { lang: 'de', text: 'Wir kochen.\n\nMehr: https://example.org/kochen.', linkText: 'Abmelden' },
    { lang: 'ar', text: 'نطبخ معًا <b>', linkText: 'إلغاء الاشتراك' },
  ],
  imprint: 'JMD Musterstadt\nBeispielstraße 1, 01234 Musterstadt',
};

test('Text and HTML say the same in each language, with the way out in each', () => {
  const { text, html, unsubscribe } = newsletterMail(letter, recipient);
  expect(text).toBe(
    [
      `Wir kochen.\n\nMehr: https://example.org/kochen.\n\nAbmelden:\n${LINK}`,
      `نطبخ معًا <b>\n\nإلغاء الاشتراك:\n${LINK}`,
      'JMD Musterstadt\nBeispielstraße 1, 01234 Musterstadt',
    ].join('\n\n* * *\n\n'),
  );
  expect(html).toContain('<p>Mehr: <a href="https://example.org/kochen">https://example.org/kochen</a>.</p>');
  expect(html).toContain('<div lang="ar" dir="auto"><p>نطبخ معًا &lt;b&gt;</p>');
  expect(html?.split(`<a href="${LINK.replace('&', '&amp;')}">`)).toHaveLength(3);
  expect(unsubscribe).toBe(LINK);
});

test('HTML loads nothing, whatever the text is', () => {
  const piece = fc.constantFrom(
    '<img src=https://example.org>',
    '"',
    '&',
    '</div>',
    '\n\n',
    '<script>',
    'https://example.org/"x',
    'ä',
    '\0',
  );
  const allowed = ['a', 'body', 'br', 'div', 'head', 'hr', 'html', 'meta', 'p', 'title'];
  const tags = new Set<string>();
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const parts = [{ lang: 'de', text, linkText: text }];
      const { html = '' } = newsletterMail({ subject: text, parts, imprint: text }, recipient);
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw error;
      });
      parser.on('opentag', ({ name }) => tags.add(name));
      // Elements that HTML does not close.
      parser.write(html.replace('<!doctype html>', '').replace(/<(meta|br|hr)([^>]*)>/g, '<$1$2/>')).close();
    }),
  );
  expect(tags).toContain('p');
  expect([...tags].filter((tag) => !allowed.includes(tag))).toEqual([]);
});

test('It arrives with a button that ends it in one request', async () => {
  const { taken, mailer } = await mailbox();
  await mailer.send(newsletterMail(letter, recipient));
  const raw = taken[0]?.raw.replace(/\r\n[ \t]+/g, ' ');
  expect(raw).toContain(`List-Unsubscribe: <${LINK}>\r\n`);
  expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  expect(raw).toContain('multipart/alternative');
  expect(raw).toMatch(/text\/plain; charset=utf-8[\s\S]*text\/html; charset=utf-8/);
});

test('Without https nobody is told that one request is enough', async () => {
  const { taken, mailer } = await mailbox();
  await mailer.send(newsletterMail(letter, { ...recipient, link: 'http://localhost:3000/end' }));
  expect(taken[0]?.raw).toContain('List-Unsubscribe: <http://localhost:3000/end>');
  expect(taken[0]?.raw).not.toContain('List-Unsubscribe-Post');
});

test('The question whether somebody wants it is a plain text, and no newsletter', async () => {
  const { taken, mailer } = await mailbox();
  const parts = [{ lang: 'de', text: 'Willst du unseren Newsletter?', linkText: 'Ja, gern' }];
  const question = optInMail({ ...letter, parts }, { ...recipient, link: 'https://jmd.example.org/yes?token=abc' });
  expect(question.text).toContain('Ja, gern:\nhttps://jmd.example.org/yes?token=abc');
  await mailer.send(question);
  expect(taken[0]?.raw).not.toMatch(/List-Unsubscribe|text\/html/);
});
