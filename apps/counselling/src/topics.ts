import { loadFinder } from '@jmd-digital/i18n/finder';
import { TOPICS, type Topic } from '@jmd-digital/schemas/values';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from './texts.tsx';

/** What people ask about, in their language. The finder has the words; they come when they are needed. */
export function useTopics(): Partial<Record<Topic, string>> {
  const { locale } = useTexts();
  const [topics, setTopics] = useState<Partial<Record<Topic, string>>>({});
  useEffect(() => {
    void loadFinder[locale]().then(({ messages }) =>
      setTopics(Object.fromEntries(TOPICS.map((topic) => [topic, messages[`topic.${topic}`]]))),
    );
  }, [locale]);
  return topics;
}
