/** A time of the wall clock, `HH:MM`. */
export function TimeField({
  label,
  value,
  onInput,
}: {
  label: string;
  value: string;
  onInput: (value: string) => void;
}) {
  return (
    <label class="jmd-field">
      <span class="jmd-label">{label}</span>
      <input class="jmd-input" type="time" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </label>
  );
}
