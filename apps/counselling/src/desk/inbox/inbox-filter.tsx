import type { CaseSummary } from '@jmd-digital/schemas';
import { Disclosure, SelectField, TextField } from '@jmd-digital/ui';
import { goTo } from '@jmd-digital/ui/app';
import { useRef } from 'preact/hooks';
import { useCommand } from '../keyboard/commands.tsx';
import { languageName, useTexts, word } from '../texts.tsx';
import type { CaseFilter } from './filter-cases.ts';

const WHOSE = ['all', 'mine', 'team'] as const;

/** A box to search in and, folded away, what narrows the list. */
export function InboxFilter({
  cases,
  filter,
  onFilter,
}: {
  cases: readonly CaseSummary[];
  filter: CaseFilter;
  onFilter: (filter: CaseFilter) => void;
}) {
  const { t, locale } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  useCommand('search', () => {
    // Beside an open case there is no list on a phone.
    if (box.current?.offsetParent) box.current.querySelector('input')?.focus();
    else goTo('search', 'push');
  });
  const set = (change: Partial<CaseFilter>) => onFilter({ ...filter, ...change });
  const sites = new Map(cases.map(({ siteId, siteName }) => [siteId, siteName]));
  const options = (values: readonly string[], nameOf: (value: string) => string) => [
    { value: '', label: t.filterAll },
    ...[...new Set(values)].map((value) => ({ value, label: nameOf(value) })).toSorted(byLabel),
  ];
  const narrowed = [filter.topic, filter.language, filter.siteId].filter(Boolean).length;
  return (
    <div class="inbox-filter" ref={box}>
      <TextField label={t.searchCases} value={filter.search} onInput={(search) => set({ search })} autocomplete="off" />
      <fieldset class="segments">
        <legend class="jmd-hidden">{t.whose}</legend>
        {WHOSE.map((whose) => (
          <label key={whose}>
            <input type="radio" name="whose" checked={filter.whose === whose} onChange={() => set({ whose })} />
            <span>{word(t, `whose.${whose}`)}</span>
          </label>
        ))}
      </fieldset>
      <Disclosure summary={narrowed > 0 ? t.filterCount({ count: narrowed }) : t.filter}>
        <div class="jmd-stack">
          <SelectField
            label={t.filterTopic}
            value={filter.topic}
            onChange={(topic) => set({ topic })}
            options={options(
              cases.map(({ topic }) => topic),
              (topic) => word(t, `topic.${topic}`),
            )}
          />
          <SelectField
            label={t.filterLanguage}
            value={filter.language}
            onChange={(language) => set({ language })}
            options={options(
              cases.map(({ language }) => language),
              (tag) => languageName(locale, tag),
            )}
          />
          {sites.size > 1 && (
            <SelectField
              label={t.filterSite}
              value={filter.siteId}
              onChange={(siteId) => set({ siteId })}
              options={options([...sites.keys()], (id) => sites.get(id) ?? '')}
            />
          )}
        </div>
      </Disclosure>
    </div>
  );
}

const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label);
