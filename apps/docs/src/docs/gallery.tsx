import {
  Badge,
  Button,
  Card,
  CheckBox,
  ChoiceList,
  COLOURS,
  DateField,
  Disclosure,
  Icon,
  type IconName,
  LinkRow,
  ManyChoices,
  Notice,
  PasswordField,
  SelectField,
  Skeleton,
  Stack,
  TextArea,
  TextField,
} from '@jmd-digital/ui';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

const ICONS: readonly IconName[] = [
  'phone',
  'mail',
  'map-pin',
  'clock',
  'globe',
  'chat',
  'check',
  'warning',
  'info',
  'arrow',
  'chevron',
  'external',
];

/** Every part in every state, in either direction and theme. */
export function Gallery() {
  const [dir, setDir] = useState<'ltr' | 'rtl'>('ltr');
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  return (
    <Stack>
      <div class="cards">
        <SelectField
          label="Direction"
          value={dir}
          onChange={(value) => setDir(value === 'rtl' ? 'rtl' : 'ltr')}
          options={['ltr', 'rtl'].map((value) => ({ value, label: value }))}
        />
        <SelectField
          label="Theme"
          value={theme}
          onChange={(value) => setTheme(value === 'dark' ? 'dark' : 'light')}
          options={['light', 'dark'].map((value) => ({ value, label: value }))}
        />
      </div>
      <div class="jmd gallery" dir={dir} data-theme={theme}>
        <Stack>
          <Colours theme={theme} />
          <Fields />
          <Parts />
        </Stack>
      </div>
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <Stack>
        <h3>{title}</h3>
        {children}
      </Stack>
    </section>
  );
}

function Colours({ theme }: { theme: 'light' | 'dark' }) {
  return (
    <Part title="Colours">
      <ul class="swatches">
        {Object.entries(COLOURS).map(([name, value]) => (
          <li key={name}>
            <svg class="swatch" viewBox="0 0 10 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width="10" height="4" fill={value[theme]} />
            </svg>
            <code>--jmd-{name}</code>
            <p class="jmd-small">
              <bdi dir="ltr">{value[theme]}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Fields() {
  const [text, setText] = useState('01067');
  const [chosen, choose] = useState<string | null>(null);
  const [password, setPassword] = useState('');
  const [message, setMessage] = useState('');
  const [shared, setShared] = useState(false);
  const [languages, setLanguages] = useState<readonly string[]>(['de']);
  return (
    <Part title="Buttons and fields">
      <div class="jmd-row">
        <Button kind="primary">Find a JMD</Button>
        <Button kind="secondary">Try again</Button>
        <Button kind="quiet">Back</Button>
        <Button kind="primary" busy>
          Searching
        </Button>
      </div>
      <TextField label="Postal code" hint="Five digits" value={text} onInput={setText} dir="ltr" />
      <TextField label="Postal code" value="1067" onInput={() => {}} error="A postal code has five digits." dir="ltr" />
      <SelectField
        label="Topic"
        value=""
        onChange={() => {}}
        options={[
          { value: '', label: 'All topics' },
          { value: 'a', label: 'Housing' },
        ]}
      />
      <PasswordField
        label="Password"
        hint="Ten characters or more"
        value={password}
        onInput={setPassword}
        autocomplete="new-password"
        show="Show"
        hide="Hide"
      />
      <DateField label="Let it rest until" value="2026-12-01" onInput={() => {}} />
      <TextArea label="Your message" value={message} onInput={setMessage} rows={3} />
      <CheckBox
        label="This is somebody else’s device"
        hint="Nothing is kept on it."
        checked={shared}
        onChange={setShared}
      />
      <ManyChoices
        legend="Languages you counsel in"
        options={[
          { value: 'de', label: 'German' },
          { value: 'ar', label: 'Arabic' },
        ]}
        values={languages}
        onChange={setLanguages}
      />
      <ChoiceList
        legend="Which place is yours?"
        hint="This postal code covers two places."
        options={[
          { value: 'a', label: 'Hallenberg', hint: 'Hochsauerlandkreis, NW' },
          { value: 'b', label: 'Bromskirchen', hint: 'Landkreis Waldeck-Frankenberg, HE' },
        ]}
        value={chosen}
        onChange={choose}
      />
    </Part>
  );
}

function Parts() {
  return (
    <>
      <Part title="Badges and icons">
        <div class="jmd-row">
          <Badge tone="primary" icon="check" text="Responsible" />
          <Badge tone="success" icon="clock" text="Open now" />
          <Badge tone="neutral" icon="clock" text="Closed now" />
          <Badge tone="warning" icon="warning" text="Not confirmed" />
        </div>
        <div class="jmd-row">
          {ICONS.map((name) => (
            <span key={name}>
              <Icon name={name} /> {name}
            </span>
          ))}
        </div>
      </Part>
      <Part title="Notices">
        <Notice tone="info" title="You are not in Germany yet">
          Ask now. A JMD answers online.
        </Notice>
        <Notice tone="success">Saved.</Notice>
        <Notice tone="warning" title="We don’t know 99999">
          Look at a letter sent to you.
        </Notice>
        <Notice tone="error" title="No network" action={<Button kind="secondary">Try again</Button>}>
          What you entered is still here.
        </Notice>
      </Part>
      <Part title="Card, links, disclosure, waiting">
        <Card>
          <Stack>
            <h4>JMD Musterstadt</h4>
            <LinkRow icon="phone" href="tel:+493023125000" text="Call" value="030 23125000" />
            <LinkRow
              icon="mail"
              href="mailto:kontakt@jmd.example.org"
              text="Write an email"
              value="kontakt@jmd.example.org"
            />
            <Disclosure summary="Show more">
              <p>Opening hours, topics, and how to get in with a wheelchair.</p>
            </Disclosure>
          </Stack>
        </Card>
        <Skeleton lines={3} />
      </Part>
    </>
  );
}
