import { go } from '../route.ts';
import { useTexts } from '../texts.tsx';
import { useDue } from '../use-due.ts';

/** Says on the map how many sentences wait today. */
export function DailyCard() {
  const { t } = useTexts();
  const due = useDue();
  if (!due || due.length === 0) return null;
  return (
    <button type="button" class="daily" onClick={() => go('daily')}>
      <b>{t.dailyTitle}</b>
      <span>{t.dailyCount({ count: due.length })}</span>
    </button>
  );
}
