import { useEffect, useRef, useState } from 'preact/hooks';
import { useSession } from '../session.tsx';
import { useKept } from '../use-kept.ts';

/**
 * A text that is kept on this device, sealed, until it is sent: it survives a reload and shows under its own name alone.
 * A component that uses it stays with one name; another name is another component.
 */
export function useDraft(name: string): [string, (text: string) => void] {
  const { drafts } = useSession();
  const keep = useKept(name);
  const [text, setText] = useState('');
  const touched = useRef(false);
  useEffect(() => {
    let current = true;
    void drafts.read<string>(name).then((kept) => {
      // Who was quicker than the device keeps what they typed.
      if (current && kept && !touched.current) setText(kept);
    });
    return () => {
      current = false;
    };
  }, []);
  const write = (value: string) => {
    touched.current = true;
    setText(value);
    void keep(value || null);
  };
  return [text, write];
}
