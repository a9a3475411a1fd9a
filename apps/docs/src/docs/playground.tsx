import { LOCALES } from '@jmd-digital/i18n';
import { TOPICS } from '@jmd-digital/schemas/values';
import { Button, COLOURS, contrast, Notice, SelectField, Stack, TextField } from '@jmd-digital/ui';
import { useRef, useState } from 'preact/hooks';
import { LOCALE_NAMES } from '../layout/locale-names.ts';
import { Code } from '../layout/scroll.tsx';
import { loaderSnippet } from './snippet.ts';

const THEMES = ['light', 'dark', 'auto'];

/** A colour that text of ours stands on has to keep its contrast (WCAG 2.2, 1.4.3). */
function colourProblem(primary: string): string | undefined {
  if (primary === '') return undefined;
  if (!/^#[0-9a-f]{6}$/i.test(primary)) return 'Write the colour as #rrggbb, for example #0a5a66.';
  const ratio = Math.min(contrast(primary, COLOURS.paper.light), contrast(primary, COLOURS['on-primary'].light));
  if (ratio >= 4.5) return undefined;
  return `Too pale: its contrast on paper is ${ratio.toFixed(1)} to 1, and words need 4.5 to 1. Take a darker one.`;
}

/** Form, live widget, snippet. The widget below is the same element that the snippet makes. */
export function Playground({ loader }: { loader: string }) {
  const [lang, setLang] = useState('de');
  const [postalCode, setPostalCode] = useState('');
  const [topic, setTopic] = useState('');
  const [theme, setTheme] = useState('light');
  const [primary, setPrimary] = useState('');
  const [copied, setCopied] = useState(false);
  const code = useRef<HTMLElement>(null);
  const problem = colourProblem(primary);
  const colour = primary && !problem ? primary : undefined;
  const shown = theme === 'light' ? '' : theme;
  const snippet = loaderSnippet({
    origin: location.origin,
    loader,
    lang,
    postalCode,
    topic,
    theme: shown,
    ...(colour ? { primary: colour } : {}),
  });
  const change = (set: (value: string) => void) => (value: string) => {
    setCopied(false);
    set(value);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(snippet);
      setCopied(true);
    } catch {
      // Without leave to write to the clipboard, the text is selected, one key press away.
      if (code.current) getSelection()?.selectAllChildren(code.current);
    }
  };
  return (
    <Stack>
      <div class="cards">
        <SelectField
          label="Language"
          value={lang}
          onChange={change(setLang)}
          options={LOCALES.map((tag) => ({ value: tag, label: LOCALE_NAMES[tag], lang: tag }))}
        />
        <TextField
          label="Postal code"
          value={postalCode}
          onInput={change(setPostalCode)}
          dir="ltr"
          inputMode="numeric"
        />
        <SelectField
          label="Topic"
          value={topic}
          onChange={change(setTopic)}
          options={[{ value: '', label: 'none' }, ...TOPICS.map((name) => ({ value: name, label: name }))]}
        />
        <SelectField
          label="Theme"
          value={theme}
          onChange={change(setTheme)}
          options={THEMES.map((name) => ({ value: name, label: name }))}
        />
        <TextField
          label="Primary colour"
          hint="#rrggbb"
          value={primary}
          onInput={change(setPrimary)}
          error={problem}
          dir="ltr"
        />
      </div>
      <h2>Snippet</h2>
      <Code codeRef={code}>{snippet}</Code>
      <div>
        <Button kind="primary" onClick={copy}>
          Copy the snippet
        </Button>
      </div>
      {copied && <Notice tone="success">Copied. Paste it where the finder shall stand.</Notice>}
      <h2>Live</h2>
      <div class="live" ref={(element) => element?.style.setProperty('--jmd-primary', colour ?? '')}>
        <jmd-finder
          lang={lang}
          {...(postalCode ? { 'postal-code': postalCode } : {})}
          {...(topic ? { topic } : {})}
          theme={theme as 'light' | 'dark' | 'auto'}
        />
      </div>
    </Stack>
  );
}
