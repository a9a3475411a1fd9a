import { daysBetween } from '@jmd-digital/i18n';
import type { FindSitesInput, FindSitesOutput } from '@jmd-digital/schemas';
import { isJmdError } from '@jmd-digital/sdk';
import type { Directory } from '@jmd-digital/sdk/directory';
import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import { recall, remember } from './memory.ts';
import { EMPTY_FIELDS, type Fields, queryOf, type Where } from './query.ts';
import { type FinderState, initialState, reduce } from './state.ts';

export interface Finder {
  state: FinderState;
  edit(field: keyof Fields, value: string): void;
  search(where: Where, districtCode?: string): void;
  retry(): void;
  cancel(): void;
  restart(): void;
}

export interface FinderOptions {
  jmd: Directory;
  /** What the host page sets; a change of it goes into the form, and a preset postal code searches by itself. */
  preset: Partial<Fields>;
  before: Fields;
  /** Hears of each new answer. */
  onAnswer(answer: FindSitesOutput): void;
}

/** State and effects of one finder. */
export function useFinder({ jmd, preset, before, onAnswer }: FinderOptions): Finder {
  const [state, dispatch] = useReducer(reduce, { ...before, ...(before === EMPTY_FIELDS ? preset : {}) }, initialState);
  const running = useRef<AbortController | null>(null);
  const latest = useRef({ state, onAnswer });
  latest.current = { state, onAnswer };

  const ask = useCallback(
    async (query: FindSitesInput, byHand: boolean) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      dispatch({ type: 'search', query });
      try {
        const answer = await jmd.findSites(query, { signal: controller.signal });
        if (controller.signal.aborted) return;
        remember(query, answer, byHand);
        dispatch({ type: 'answer', query, answer });
        latest.current.onAnswer(answer);
      } catch (error) {
        if (controller.signal.aborted) return;
        const known = isJmdError(error) ? error : null;
        const offline = known?.code === 'NETWORK';
        const { reason, fieldErrors } = known ?? { reason: 'internal' as const, fieldErrors: {} };
        const kept = known?.retryable ? fresh(recall(query)) : null;
        dispatch({ type: 'fail', query, failure: { reason, offline, fieldErrors }, known: kept });
      }
    },
    [jmd],
  );

  const { postalCode, language, topic } = preset;
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) dispatch({ type: 'preset', fields: preset });
    first.current = false;
    if (postalCode) ask(queryOf({ ...latest.current.state.fields, ...preset }, 'postal-code'), false);
  }, [postalCode, language, topic, ask]);

  return {
    state,
    edit: (field, value) => dispatch({ type: 'edit', field, value }),
    search: (where, districtCode) => ask(queryOf(state.fields, where, districtCode), true),
    retry: () => state.asked && ask(state.asked, true),
    cancel() {
      running.current?.abort();
      dispatch({ type: 'cancel' });
    },
    restart: () => dispatch({ type: 'restart' }),
  };
}

/** Opening hours of last week help nobody; an address of yesterday does. */
function fresh(answer: FindSitesOutput | null): FindSitesOutput | null {
  return answer && daysBetween(answer.at, new Date().toISOString()) < 7 ? answer : null;
}
