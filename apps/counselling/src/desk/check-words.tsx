import type { PublicKeys } from '@jmd-digital/schemas';
import { checkWords } from '@jmd-digital/sdk/counselling';
import { Button } from '@jmd-digital/ui';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useMe, useSession } from '../session.tsx';
import { useTexts } from './texts.tsx';

/** The six words to compare with somebody, on request. What rests on a comparison stands below them, once they are there. */
export function CheckWords({
  other,
  children,
}: {
  other: Pick<PublicKeys, 'kem' | 'sign'> | undefined;
  children?: ComponentChildren;
}) {
  const { t } = useTexts();
  const { argon2 } = useSession();
  const me = useMe();
  const [words, setWords] = useState<string[] | null>(null);
  const show = async () => other && setWords(await checkWords(me.publicKeys, other, argon2));
  if (words === null) {
    return (
      <div>
        <Button kind="secondary" onClick={() => void show()}>
          {t.checkShow}
        </Button>
      </div>
    );
  }
  return (
    <>
      <p class="phrase" lang="de" dir="ltr">
        {words.join(' · ')}
      </p>
      {children}
    </>
  );
}
