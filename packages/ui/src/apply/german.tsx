/** German in whatever language surrounds it: marked as such, and from left to right. */
export function German({ text, as: Tag = 'span' }: { text: string; as?: 'span' | 'p' | 'b' }) {
  return (
    <Tag lang="de" dir="ltr" class="q-de">
      {text}
    </Tag>
  );
}
