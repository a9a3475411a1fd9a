import type { PolicyRule } from '@jmd-digital/schemas';
import { Button } from '@jmd-digital/ui';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts, word } from '../texts.tsx';
import type { RuleProblem } from './problems.ts';
import { RuleText } from './rule-card.tsx';
import { RuleForm } from './rule-form.tsx';

const NEW: Omit<PolicyRule, 'id'> = {
  ...{ effect: 'allow', platforms: [], actions: [], purposes: '*', audiences: '*', devices: ['service'] },
  ...{ conditions: [], reason: { de: '', en: '' }, source: null },
};

/** A name that no other rule has, in no version: rules of two versions are held against each other by it. */
const newId = () => `rule-${crypto.randomUUID().slice(0, 8)}`;

/** Rules as cards; one of them at a time is a form. */
export function RulesEditor({
  rules,
  problems,
  onChange,
  onRemoved,
}: {
  rules: readonly PolicyRule[];
  problems: ReadonlyMap<string, RuleProblem[]> | undefined;
  onChange: (rules: PolicyRule[]) => void;
  onRemoved: (rule: PolicyRule, index: number) => void;
}) {
  const { t } = useTexts();
  const [open, setOpen] = useState<string | null>(null);
  const opened = useRef<HTMLLIElement>(null);
  // Whoever adds, duplicates or opens a rule goes on there.
  useEffect(() => {
    if (open) opened.current?.focus();
  }, [open]);
  const put = (rule: PolicyRule) => onChange(rules.map((each) => (each.id === rule.id ? rule : each)));
  const insert = (content: Omit<PolicyRule, 'id'>, at: number) => {
    const rule = { ...content, id: newId() };
    onChange(rules.toSpliced(at, 0, rule));
    setOpen(rule.id);
  };
  return (
    <section class="jmd-stack">
      <h2>{t.policyRules}</h2>
      <p>{rules.length > 0 ? t.policyRulesText : t.policyRulesEmpty}</p>
      <ul class="cards">
        {rules.map((rule, index) => (
          <li
            key={rule.id}
            ref={rule.id === open ? opened : undefined}
            tabIndex={rule.id === open ? -1 : undefined}
            class="jmd-card jmd-stack"
          >
            <RuleText rule={rule} />
            {problems?.get(rule.id)?.map((problem) => (
              <p key={problem} class="jmd-error">
                {word(t, `policyProblem.${problem}`)}
              </p>
            ))}
            {rule.id === open && <RuleForm rule={rule} onChange={put} />}
            <div class="actions">
              <Button kind="secondary" onClick={() => setOpen(rule.id === open ? null : rule.id)}>
                {rule.id === open ? t.policyRuleDone : t.policyRuleEdit}
              </Button>
              <Button kind="quiet" onClick={() => insert(rule, index + 1)}>
                {t.policyRuleCopy}
              </Button>
              <Button
                kind="quiet"
                onClick={() => {
                  onChange(rules.toSpliced(index, 1));
                  onRemoved(rule, index);
                }}
              >
                {t.policyRuleRemove}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <div>
        <Button kind="secondary" onClick={() => insert(NEW, rules.length)}>
          {t.policyRuleAdd}
        </Button>
      </div>
    </section>
  );
}
