import { loadPolicy } from '@jmd-digital/i18n/policy';
import { Failed, Loading, useLoaded } from '@jmd-digital/ui/app';
import { useTexts } from '../texts.tsx';

/** Few read and write policies, so their place is fetched when somebody comes to it. */
export function PoliciesScreen({ id }: { id: string }) {
  const { locale } = useTexts();
  const loaded = useLoaded(async () => {
    const [{ PoliciesPlace }, { messages }] = await Promise.all([
      import('../policies/place.tsx'),
      loadPolicy[locale](),
    ]);
    return { PoliciesPlace, messages };
  }, [locale]);
  if (loaded.value) return <loaded.value.PoliciesPlace id={id} words={loaded.value.messages} />;
  return (
    <main class="screen">{loaded.failed ? <Failed error={loaded.failed} onRetry={loaded.reload} /> : <Loading />}</main>
  );
}
