import type { FunderAnswers } from '@jmd-digital/schemas';
import { AGE_BANDS, type FunderQuestion, GENDERS, ORIGINS } from '@jmd-digital/schemas/values';
import type { Room } from '@jmd-digital/sdk/counselling';
import { Disclosure, Notice, SelectField } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { Form } from '../parts.tsx';
import { useSession } from '../session.tsx';
import { type Texts, useTexts } from '../texts.tsx';
import { useWork } from '../use-work.ts';

const OPTIONS = (t: Texts['t']) => ({
  age: AGE_BANDS.map((value) => ({ value, label: t[`age.${value}`] })),
  gender: GENDERS.map((value) => ({ value, label: t[`gender.${value}`] })),
  origin: ORIGINS.map((value) => ({ value, label: t[`origin.${value}`] })),
});

/** Questions that the carrier has switched on, once somebody has helped. To say nothing is an answer to each. */
export function FunderCard({ room, onAnswered }: { room: Room; onAnswered: () => Promise<void> }) {
  const { t } = useTexts();
  const { account } = useSession();
  const { busy, failed, done, run } = useWork();
  const [chosen, setChosen] = useState<Partial<Record<FunderQuestion, string>>>({});
  const { questions, answers } = room.funder;
  const open = questions.filter((question) => answers[question] === undefined);
  if (done) return <Notice tone="success">{t.funderThanks}</Notice>;
  if (open.length === 0) return null;
  const options = OPTIONS(t);
  const send = () =>
    void run(async () => {
      const said = Object.fromEntries(open.map((question) => [question, chosen[question] || null]));
      await account.jmd.counselling.answerQuestions({ caseId: room.summary.id, answers: said as FunderAnswers });
      await onAnswered();
    });
  return (
    <Disclosure summary={t.funderTitle}>
      <Form quiet failed={failed} busy={busy} submit={t.saveButton} onSubmit={send}>
        <p>{t.funderText}</p>
        {open.map((question) => (
          <SelectField
            key={question}
            label={t[`funder.${question}`]}
            options={[{ value: '', label: t.unsaid }, ...options[question]]}
            value={chosen[question] ?? ''}
            onChange={(value) => setChosen({ ...chosen, [question]: value })}
          />
        ))}
      </Form>
    </Disclosure>
  );
}
