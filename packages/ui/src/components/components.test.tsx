import { readFileSync } from 'node:fs';
import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  CheckBox,
  ChoiceList,
  Disclosure,
  LinkRow,
  LiveRegion,
  Notice,
  PasswordField,
  SelectField,
  TextArea,
  TextField,
  VisuallyHidden,
} from '../index.ts';

// Read as a file: a package for browsers does not depend on the test kit, which knows the database.
const NAUGHTY_STRINGS: string[] = JSON.parse(
  readFileSync(new URL('../../../testkit/data/blns.json', import.meta.url), 'utf8'),
);

/** Each part with one text in every place that takes text. */
const PARTS: Record<string, (text: string) => JSX.Element> = {
  Button: (text) => <Button kind="primary">{text}</Button>,
  ButtonLink: (text) => (
    <ButtonLink kind="primary" href="/docs/" icon="arrow">
      {text}
    </ButtonLink>
  ),
  Card: (text) => <Card>{text}</Card>,
  VisuallyHidden: (text) => <VisuallyHidden>{text}</VisuallyHidden>,
  TextField: (text) => <TextField label={text} hint={text} error={text} value={text} onInput={() => {}} />,
  PasswordField: (text) => (
    <PasswordField
      label={text}
      hint={text}
      error={text}
      value={text}
      onInput={() => {}}
      autocomplete="new-password"
      show={text}
      hide={text}
    />
  ),
  TextArea: (text) => <TextArea label={text} hint={text} error={text} value={text} onInput={() => {}} />,
  CheckBox: (text) => <CheckBox label={text} hint={text} checked onChange={() => {}} />,
  SelectField: (text) => (
    <SelectField
      label={text}
      hint={text}
      error={text}
      value={text}
      options={[{ value: text, label: text }]}
      onChange={() => {}}
    />
  ),
  ChoiceList: (text) => (
    <ChoiceList
      legend={text}
      hint={text}
      error={text}
      options={[{ value: text, label: text, hint: text }]}
      value={text}
      onChange={() => {}}
    />
  ),
  Badge: (text) => <Badge tone="primary" icon="check" text={text} />,
  Notice: (text) => (
    <Notice tone="error" title={text}>
      {text}
    </Notice>
  ),
  Disclosure: (text) => <Disclosure summary={text}>{text}</Disclosure>,
  LinkRow: (text) => <LinkRow icon="phone" href="tel:112" text={text} value={text} label={text} />,
  LiveRegion: (text) => <LiveRegion>{text}</LiveRegion>,
};

const textOf = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const tags = (html: string) => [...html.matchAll(/<([a-z0-9]+)/gi)].map(([, tag]) => tag);

describe.each(Object.entries(PARTS))('%s', (_name, part) => {
  test('shows every naughty string as text and nothing else', () => {
    const expected = tags(renderToString(part('x')));
    for (const naughty of NAUGHTY_STRINGS.filter((text) => text !== '')) {
      const html = renderToString(part(naughty));
      expect(tags(html.replaceAll(/>[^<]*</g, '><'))).toEqual(expected);
      expect(textOf(html)).toContain(naughty);
    }
  });
});

test('A field names its label, its hint and its error', () => {
  const html = renderToString(<TextField label="Label" hint="Hint" error="Error" value="" onInput={() => {}} />);
  const id = /<label[^>]* for="([^"]+)"/.exec(html)?.[1];
  expect(html).toContain(`id="${id}"`);
  expect(html).toContain(`aria-describedby="${id}-hint ${id}-error"`);
  expect(html).toContain('aria-invalid="true"');
});

test.each([
  [{ text: 'Call', value: '030 1', label: 'Call JMD Berlin' }, 'Call 030 1 JMD Berlin'],
  [{ text: 'Anrufen', value: '030 1', label: 'JMD Berlin anrufen' }, 'Anrufen 030 1, JMD Berlin anrufen'],
  [{ text: 'Map', label: 'Map (opens another website)' }, 'Map (opens another website)'],
])('The name of a link begins with all that is seen: %j', (props, name) => {
  const html = renderToString(<LinkRow icon="phone" href="tel:112" {...props} />);
  expect(html).toContain(`aria-label="${name}"`);
});

test('An outside link tells the other site nothing', () => {
  const html = renderToString(<LinkRow icon="external" href="https://example.org" text="Website" external />);
  expect(html).toContain('rel="noopener noreferrer"');
  expect(html).toContain('referrerpolicy="no-referrer"');
});

test('A busy button stays usable and says that it is busy', () => {
  const html = renderToString(
    <Button kind="primary" busy>
      Search
    </Button>,
  );
  expect(html).toContain('aria-busy="true"');
  expect(html).not.toContain('disabled');
});
