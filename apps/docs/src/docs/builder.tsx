import { LOCALE_NAMES, LOCALES } from '@jmd-digital/i18n';
import { Button, COLOURS, contrast, Notice, SelectField, Stack, TextField } from '@jmd-digital/ui';
import { type ComponentChildren, h } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Code } from '../layout/scroll.tsx';
import { filled, loaderSnippet, type WidgetName } from './snippet.ts';

const THEMES = ['light', 'dark', 'auto'];

/** A colour that text of ours stands on has to keep its contrast (WCAG 2.2, 1.4.3). */
function colourProblem(primary: string): string | undefined {
  if (primary === '') return undefined;
  if (!/^#[0-9a-f]{6}$/i.test(primary)) return 'Write the colour as #rrggbb, for example #0a5a66.';
  const ratio = Math.min(contrast(primary, COLOURS.paper.light), contrast(primary, COLOURS['on-primary'].light));
  if (ratio >= 4.5) return undefined;
  return `Too pale: its contrast on paper is ${ratio.toFixed(1)} to 1, and words need 4.5 to 1. Take a darker one.`;
}

export interface BuilderProps {
  loader: string;
  element: WidgetName;
  /** What its own fields set, by attribute; an empty text is no attribute. */
  attributes: Readonly<Record<string, string>>;
  /** Its own fields. Those of every widget stand around them. */
  children: ComponentChildren;
}

/** Form, snippet, live widget. The widget below is the same element that the snippet makes. */
export function Builder({ loader, element, attributes, children }: BuilderProps) {
  const [lang, setLang] = useState('de');
  const [theme, setTheme] = useState('light');
  const [primary, setPrimary] = useState('');
  const [copied, setCopied] = useState('');
  const code = useRef<HTMLElement>(null);
  const problem = colourProblem(primary);
  const colour = primary && !problem ? primary : undefined;
  const shown = filled({ lang, ...attributes });
  const snippet = loaderSnippet({
    ...{ origin: location.origin, loader, element, primary: colour },
    attributes: { ...shown, theme: theme === 'light' ? '' : theme },
  });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(snippet);
      setCopied(snippet);
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
          onChange={setLang}
          options={LOCALES.map((tag) => ({ value: tag, label: LOCALE_NAMES[tag], lang: tag }))}
        />
        {children}
        <SelectField
          label="Theme"
          value={theme}
          onChange={setTheme}
          options={THEMES.map((name) => ({ value: name, label: name }))}
        />
        <TextField
          label="Primary colour"
          hint="#rrggbb"
          value={primary}
          onInput={setPrimary}
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
      {copied === snippet && <Notice tone="success">Copied. Paste it where the widget shall stand.</Notice>}
      <h2>Live</h2>
      <div class="live" ref={(frame) => frame?.style.setProperty('--jmd-primary', colour ?? '')}>
        {h(element, { ...shown, theme })}
      </div>
    </Stack>
  );
}
