import { HISTORY_CHOICES } from '@jmd-digital/schemas/values';
import type { Room } from '@jmd-digital/sdk/counselling';
import { ChoiceList } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { Form } from '../parts.tsx';
import { useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';
import { useWork } from '../use-work.ts';

const ANSWERS = [...HISTORY_CHOICES, 'no'] as const;

/** Somebody else is to go on with the case: the client says whether, and what they may read. */
export function HandOverCard({ room, onAnswered }: { room: Room; onAnswered: (room: Room) => void }) {
  const { t, e } = useTexts();
  const { cases } = useSession();
  const { busy, failed, run } = useWork();
  const [answer, setAnswer] = useState<(typeof ANSWERS)[number] | null>(null);
  const [tried, setTried] = useState(false);
  const { id, handOverTo } = room.summary;
  if (handOverTo === null) return null;
  const name = room.participants.find((each) => each.id === handOverTo)?.name ?? t.counsellor;
  const send = () => {
    setTried(true);
    if (answer) void run(async () => onAnswered(await cases.answerHandOver(id, answer)));
  };
  return (
    <section class="ask-card" aria-labelledby="hand-over">
      <h2 id="hand-over">{t.handOverTitle({ name })}</h2>
      <Form failed={failed} busy={busy} submit={t.handOverSend} onSubmit={send}>
        <ChoiceList
          legend={t.handOverText({ name })}
          error={tried && !answer ? e['field.required'] : undefined}
          options={ANSWERS.map((value) => ({ value, label: t[`handOver.${value}`] }))}
          value={answer}
          onChange={(value) => setAnswer(ANSWERS.find((each) => each === value) ?? null)}
        />
      </Form>
    </section>
  );
}
