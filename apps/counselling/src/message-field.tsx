import { messageLength } from '@jmd-digital/domain/counselling';
import { MAX_MESSAGE_GRAPHEMES } from '@jmd-digital/schemas/values';
import { TextArea } from '@jmd-digital/ui';
import { useTexts } from './texts.tsx';

/** From then on the number of characters that are left is shown. */
const NEAR = 500;

/** Where a message is written. Counts characters as people see them, once it matters. */
export function MessageField({
  label,
  hint,
  error,
  value,
  onInput,
  rows,
}: {
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  rows: number;
}) {
  const { t } = useTexts();
  // No character is less than one unit, so most texts need not be counted.
  const near = value.length > MAX_MESSAGE_GRAPHEMES - NEAR;
  const left = near ? MAX_MESSAGE_GRAPHEMES - messageLength(value) : MAX_MESSAGE_GRAPHEMES;
  return (
    <div class="jmd-stack">
      <TextArea
        label={label}
        hint={hint}
        error={left < 0 ? t.charactersOver({ count: -left }) : error}
        value={value}
        onInput={onInput}
        rows={rows}
      />
      {near && left >= 0 && left <= NEAR && <p class="jmd-quiet">{t.charactersLeft({ count: left })}</p>}
    </div>
  );
}
