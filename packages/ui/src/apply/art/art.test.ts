import { readdirSync, readFileSync } from 'node:fs';
import { MOODS, PLACES, POSES } from '@jmd-digital/schemas/values';
import { h, type JSX } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import * as art from './index.ts';
import { Place } from './places/place.ts';

const { AIDS, BEARDS, CLOTHES, COVERS, DEFAULT_AVATAR, EYES, GLASSES, HAIR_STYLES, HEADS } = art;
const drawn = (vnode: JSX.Element): string => renderToStaticMarkup(vnode);

/** What must not be in a drawing: reckoning gone wrong, and what a strict Content-Security-Policy forbids. */
const FAULT = /NaN|undefined|Infinity|null|\[object|style|\sid=|\sd=""|url\(|="(?!#|none)[a-z]+(?=" d=)/g;
const faults = (picture: string): string[] => picture.match(FAULT) ?? [];

/** Numbers from 0 to below 1 that are the same at every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const options = { HEADS, HAIR_STYLES, COVERS, EYES, GLASSES, BEARDS, CLOTHES, AIDS };

describe('what a person can look like', () => {
  test.each(Object.entries(options))('%s has every id once, as content has them', (_, ids: readonly string[]) => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  test('rows of colours have ten', () => {
    expect([art.SKINS, art.HAIRS, art.CLOTHS].map(({ length }) => length)).toEqual([10, 10, 10]);
  });

  test('chance stays within the options, also at its ends', () => {
    for (const random of [() => 0, () => 0.999_999_999, dice(4)]) {
      const one = art.randomAvatar(random);
      expect(HAIR_STYLES).toContain(one.hair);
      expect(AIDS).toContain(one.aid);
      expect(Math.max(one.skin, one.hairColour, one.coverColour, one.clothesColour)).toBeLessThan(10);
    }
  });

  test('ids of a later version are drawn as the first of their kind', () => {
    const unknown = { hair: 'x', head: 'x', cover: 'x', eyes: 'x', glasses: 'x', beard: 'x', clothes: 'x', aid: 'x' };
    const first = {
      hair: HAIR_STYLES[0],
      head: HEADS[0],
      cover: COVERS[0],
      eyes: EYES[0],
      glasses: GLASSES[0],
      beard: BEARDS[0],
      clothes: CLOTHES[0],
      aid: AIDS[0],
    };
    expect(drawn(h(art.Person, { spec: { ...DEFAULT_AVATAR, ...unknown } }))).toBe(
      drawn(h(art.Person, { spec: { ...DEFAULT_AVATAR, ...first } })),
    );
    expect(faults(drawn(h(art.Person, { spec: { ...DEFAULT_AVATAR, skin: 99 } })))).toEqual([]);
  });
});

describe('everything goes with everything', () => {
  test('in every pose, whatever is worn and used', () => {
    for (const pose of POSES) {
      for (const aid of AIDS) {
        for (const clothes of [...CLOTHES, 'uniform']) {
          const spec = { ...DEFAULT_AVATAR, aid, clothes };
          expect(faults(drawn(h(art.Person, { spec, pose, flip: clothes === 'coat' })))).toEqual([]);
        }
      }
    }
  });

  test('under and over every cover', () => {
    for (const cover of COVERS) {
      for (const hair of HAIR_STYLES) {
        for (const glasses of GLASSES) {
          const spec = { ...DEFAULT_AVATAR, cover, hair, glasses, aid: 'hearing-aid' };
          expect(faults(drawn(h(art.Bust, { spec })))).toEqual([]);
        }
      }
    }
  });

  test('with every face in every mood', () => {
    for (const mood of MOODS) {
      for (const eyes of EYES) {
        for (const [index, beard] of BEARDS.entries()) {
          const spec = { ...DEFAULT_AVATAR, eyes, beard, head: HEADS[index] ?? 'oval' };
          expect(faults(drawn(h(art.Bust, { spec, mood, look: index % 2 ? 'left' : 'right' })))).toEqual([]);
        }
      }
    }
  });

  test('by chance', () => {
    const random = dice(7);
    for (let count = 0; count < 300; count += 1) {
      const spec = art.randomAvatar(random);
      const pose = POSES[Math.floor(random() * POSES.length)];
      const mood = MOODS[Math.floor(random() * MOODS.length)];
      expect(faults(drawn(h(art.Person, { spec, pose, mood }))), JSON.stringify({ spec, pose, mood })).toEqual([]);
    }
  });

  test.each(['hijab', 'hijab-draped', 'turban', 'headwrap'])('no hair comes out of a %s', (cover) => {
    const pictures = HAIR_STYLES.map((hair) => drawn(h(art.Person, { spec: { ...DEFAULT_AVATAR, cover, hair } })));
    expect(new Set(pictures).size).toBe(1);
  });

  test.each(['wheelchair', 'power-wheelchair'])('who uses a %s sits in every pose', (aid) => {
    for (const pose of POSES) {
      const [sits, stands] = [aid, 'none'].map((one) =>
        drawn(h(art.Person, { spec: { ...DEFAULT_AVATAR, aid: one }, pose })),
      );
      expect(sits).toContain('translate(0 20)');
      expect(stands).not.toContain('translate(0 20)');
    }
  });
});

describe('the cast', () => {
  test('has a look for everybody, in every pose and mood', () => {
    for (const spec of Object.values(art.PRESETS)) {
      for (const pose of POSES) {
        for (const mood of MOODS) expect(faults(drawn(h(art.Person, { spec, pose, mood })))).toEqual([]);
      }
    }
  });

  test('has a kiosk with a face for every mood', () => {
    const faces = MOODS.map((mood) => drawn(h(art.Kiosk, { mood })));
    expect(new Set(faces).size).toBe(MOODS.length);
    for (const pose of POSES) expect(faults(drawn(h(art.Kiosk, { pose })))).toEqual([]);
  });
});

describe('places, badges and the path', () => {
  test.each(PLACES)('%s takes people between its depths', (place) => {
    const picture = drawn(h(Place, { place }, h('g', { class: 'people' })));
    expect(faults(picture)).toEqual([]);
    expect(picture).toContain('class="people"');
  });

  test('badges differ, earned or not', () => {
    const badges = art.BADGE_IDS.flatMap((badge) => [
      drawn(h(art.StationBadge, { badge })),
      drawn(h(art.StationBadge, { badge, muted: true })),
    ]);
    expect(art.BADGE_IDS).toHaveLength(8);
    expect(new Set(badges).size).toBe(16);
    expect(faults(badges.join(''))).toEqual([]);
  });

  test('stars, lights and ornaments are drawn', () => {
    const rest = [
      h(art.Stars, { count: 2 }),
      h(art.Lights, { days: ['lit', 'paused', 'open'] }),
      ...art.ORNAMENT_IDS.map((ornament) => h(art.Ornament, { ornament })),
    ].map(drawn);
    expect(new Set(rest).size).toBe(rest.length);
    expect(faults(rest.join(''))).toEqual([]);
  });
});

test('a picture with a title is spoken of, one without is hidden', () => {
  const spoken = drawn(h(art.Stars, { count: 1, title: 'Ein Stern von drei' }));
  expect(spoken).toContain('role="img"');
  expect(spoken).toContain('aria-label="Ein Stern von drei"');
  expect(spoken).not.toContain('aria-hidden');
  expect(drawn(h(art.Bust, { spec: DEFAULT_AVATAR }))).toContain('aria-hidden="true"');
});

test('motion is only for those who like it', () => {
  const [still = '', moving = ''] = art.artCss.split('@media (prefers-reduced-motion:no-preference){');
  expect(still).not.toContain('animation');
  expect(moving.slice(moving.indexOf('\n}\n'))).not.toMatch(/animation\s*:/);
});

test('no colour is written down but in its two files', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  const others = files.filter((file) => /(?<!\.test)\.ts$/.test(file) && !/^(?:colours|palette)\.ts$/.test(file));
  expect(others.length).toBeGreaterThan(20);
  const guilty = others.filter((file) =>
    /#[0-9a-f]{3,8}\b/i.test(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')),
  );
  expect(guilty).toEqual([]);
});
