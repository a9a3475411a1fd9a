import { useLayoutEffect, useState } from 'preact/hooks';
import type { Code, ModuleName, Modules } from '../code.ts';

interface ModuleState<Name extends ModuleName> {
  /** Undefined as long as it is not there. */
  module: Modules[Name] | undefined;
  failed: boolean;
  /** It was asked for once more. */
  again: boolean;
  load(): Promise<unknown>;
}

/** A module, at once where it is there already; else it is loaded. */
export function useModule<Name extends ModuleName>(code: Code, name: Name): ModuleState<Name> {
  const [{ failed, again }, setState] = useState<{ failed?: Name | undefined; again: boolean }>({ again: false });
  const load = () => {
    setState({ failed, again: true });
    const loading = code.load(name);
    loading.then(
      () => setState({ again: false }),
      () => setState({ failed: name, again: false }),
    );
    return loading;
  };
  const module = code.get(name);
  useLayoutEffect(() => {
    // What fails is told where somebody waits for it.
    if (!module) load().catch(() => {});
  }, [name]);
  return { module, failed: failed === name, again, load };
}
