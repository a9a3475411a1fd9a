import { Screen } from '../screen.tsx';
import { useTexts } from '../texts.tsx';

export function Place() {
  const { t } = useTexts();
  return <Screen title={t.placeKits}>{null}</Screen>;
}
