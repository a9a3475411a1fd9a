import { useEffect, useRef, useState } from 'preact/hooks';
import { useSession } from './session.tsx';

/**
 * A text that is kept on this device, sealed, until it is sent: it survives a reload and shows under its own name alone.
 * A component that uses it stays with one name; another name is another component.
 */
export function useDraft(name: string): [string, (text: string) => void] {
  const { drafts } = useSession();
  const [text, setText] = useState('');
  const touched = useRef(false);
  const next = useRef<string | null>(null);
  const running = useRef<Promise<void>>(Promise.resolve());
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
    const idle = next.current === null;
    next.current = value;
    if (!idle) return;
    // One at a time, so that nothing older lands after something newer.
    running.current = running.current.then(async () => {
      const newest = next.current;
      next.current = null;
      await drafts.write(name, newest || null).catch(() => {});
    });
  };
  return [text, write];
}
