import { useEffect, useState } from 'preact/hooks';

interface Source<S> {
  readonly state: S;
  subscribe(listener: () => void): () => void;
}

/** The state of something outside of the page's tree, drawn again whenever it changes. */
export function useStateOf<S>(source: Source<S>): S {
  const [state, setState] = useState(source.state);
  useEffect(() => {
    setState(source.state);
    return source.subscribe(() => setState(source.state));
  }, [source]);
  return state;
}
