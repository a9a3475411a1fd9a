import './tools.css';

/** Two or three sides of one place, each with an address. */
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { href: string; label: string; here: boolean }[];
}) {
  return (
    <nav class="tabs jmd-noprint" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.here ? 'page' : undefined}>
          {tab.label}
        </a>
      ))}
    </nav>
  );
}
