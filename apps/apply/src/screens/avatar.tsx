import { replacedBy } from '@jmd-digital/domain/apply';
import type { Avatar } from '@jmd-digital/schemas';
import {
  AIDS,
  BEARDS,
  Bust,
  CLOTHES,
  CLOTHS,
  COVERS,
  DEFAULT_AVATAR,
  EYES,
  GLASSES,
  HAIR_STYLES,
  HAIRS,
  HEADS,
  Person,
  randomAvatar,
  SKINS,
} from '@jmd-digital/ui/apply-art';
import { useState } from 'preact/hooks';
import { Screen } from '../parts.tsx';
import { useAvatar, usePlay } from '../play.tsx';
import { go } from '../route.ts';
import { useTexts } from '../texts.tsx';

/** Parts of a figure in the order in which people look at each other. Colours are numbers, shapes are names. */
const PARTS = [
  ['skin', SKINS],
  ['head', HEADS],
  ['hair', HAIR_STYLES],
  ['hairColour', HAIRS],
  ['cover', COVERS],
  ['coverColour', CLOTHS],
  ['eyes', EYES],
  ['glasses', GLASSES],
  ['beard', BEARDS],
  ['clothes', CLOTHES],
  ['clothesColour', CLOTHS],
  ['aid', AIDS],
] as const satisfies readonly (readonly [keyof Avatar, readonly string[]])[];
const COLOURS: readonly (keyof Avatar)[] = ['skin', 'hairColour', 'coverColour', 'clothesColour'];

/** Builds the figure that plays along in the story. Everything goes with everything, and nothing asks for a gender. */
export function AvatarScreen() {
  const { t } = useTexts();
  const { log } = usePlay();
  const known = useAvatar();
  const [spec, setSpec] = useState<Avatar>(known ?? DEFAULT_AVATAR);
  const [before, setBefore] = useState<Avatar[]>([]);
  const [part, setPart] = useState<(typeof PARTS)[number][0]>('skin');
  const change = (next: Avatar) => {
    setBefore([...before, spec]);
    setSpec(next);
  };
  const undo = () => {
    const last = before.at(-1);
    if (!last) return;
    setBefore(before.slice(0, -1));
    setSpec(last);
  };
  const done = () => {
    const replaces = replacedBy(log.entries(), 'avatar', '/');
    if (JSON.stringify(spec) !== JSON.stringify(known))
      void log.append({ kind: 'set', doc: 'avatar', path: '/', value: { ...spec }, provenance: 'user', replaces });
    go('');
  };
  const [, options] = PARTS.find(([name]) => name === part) ?? PARTS[0];
  const isColour = COLOURS.includes(part);
  return (
    <Screen title={t.avatarTitle}>
      <p>{t.avatarIntro}</p>
      <div class="dressing">
        <div class="mirror">
          <Person spec={spec} mood="happy" pose="stand" />
        </div>
        <div class="q-row">
          <button
            class="jmd-button jmd-button-secondary"
            type="button"
            onClick={() => change(randomAvatar(Math.random))}
          >
            {t.avatarRandom}
          </button>
          <button class="jmd-button jmd-button-quiet" type="button" disabled={before.length === 0} onClick={undo}>
            {t.avatarUndo}
          </button>
        </div>
      </div>
      <label class="jmd-field">
        <span class="jmd-hidden">{t.avatarTitle}</span>
        <select class="jmd-input" value={part} onChange={(event) => setPart(event.currentTarget.value as typeof part)}>
          {PARTS.map(([name]) => (
            <option key={name} value={name}>
              {t[`avatar.${name}`]}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="swatches">
        <legend class="jmd-hidden">{t[`avatar.${part}`]}</legend>
        {options.map((option, index) => {
          const value = isColour ? index : option;
          const trial = { ...spec, [part]: value };
          const label = t.avatarOption({ part: t[`avatar.${part}`], number: index + 1, all: options.length });
          return (
            <label key={option} class="swatch">
              <input
                type="radio"
                name="swatch"
                class="jmd-hidden"
                checked={spec[part] === value}
                onChange={() => change(trial)}
              />
              <Bust spec={trial} />
              <span class="jmd-hidden">{option === 'none' ? `${label}: ${t.avatarOptionNone}` : label}</span>
            </label>
          );
        })}
      </fieldset>
      <button class="jmd-button jmd-button-primary" type="button" onClick={done}>
        {t.avatarDone}
      </button>
    </Screen>
  );
}
