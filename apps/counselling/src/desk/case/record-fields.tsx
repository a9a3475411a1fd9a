import type { CaseRecord, FunderAnswers } from '@jmd-digital/schemas';
import { AGE_BANDS, RESULTS, TOPICS } from '@jmd-digital/schemas/values';
import type { Room } from '@jmd-digital/sdk/counselling';
import { ManyChoices, SelectField } from '@jmd-digital/ui';
import { useTexts, word } from '../texts.tsx';

/** What a record begins with: what was noted before, else what the case is about and what the client said of themselves. */
export const firstRecord = ({ record, summary, funder }: Room): CaseRecord =>
  record ?? { topics: [summary.topic], results: [], age: funder.answers.age ?? null };

/** What is noted for counting, in codes alone. Nothing has to be said. */
export function RecordFields({
  record,
  funder,
  onChange,
}: {
  record: CaseRecord;
  funder: Room['funder'];
  onChange: (record: CaseRecord) => void;
}) {
  const { t } = useTexts();
  return (
    <>
      {funder.questions.length > 0 && <FunderLine funder={funder} />}
      <ManyChoices
        legend={t.recordTopics}
        options={TOPICS.map((value) => ({ value, label: word(t, `topic.${value}`) }))}
        values={record.topics}
        onChange={(values) => onChange({ ...record, topics: TOPICS.filter((each) => values.includes(each)) })}
      />
      <ManyChoices
        legend={t.recordResults}
        options={RESULTS.map((value) => ({ value, label: word(t, `result.${value}`) }))}
        values={record.results}
        onChange={(values) => onChange({ ...record, results: RESULTS.filter((each) => values.includes(each)) })}
      />
      <SelectField
        label={t.recordAge}
        value={record.age ?? ''}
        onChange={(value) => onChange({ ...record, age: AGE_BANDS.find((each) => each === value) ?? null })}
        options={[
          { value: '', label: t.notSaid },
          ...AGE_BANDS.map((value) => ({ value, label: word(t, `age.${value}`) })),
        ]}
      />
    </>
  );
}

/** What the client answered to the questions of the funder. */
function FunderLine({ funder }: { funder: Room['funder'] }) {
  const { t } = useTexts();
  const said = (question: keyof FunderAnswers) => {
    const answer = funder.answers[question];
    if (answer === undefined) return t.notAnswered;
    return answer === null ? t.ratherNot : word(t, `${question}.${answer}`);
  };
  return (
    <div>
      <p>{t.funderTitle}</p>
      <ul class="plain">
        {funder.questions.map((question) => (
          <li key={question}>
            {word(t, `funder.${question}`)}: {said(question)}
          </li>
        ))}
      </ul>
    </div>
  );
}
