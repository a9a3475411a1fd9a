import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressKey } from './address-key.ts';

test.each([
  ['https://www.facebook.com/groups/Neu.in.Musterstadt/?ref=share&fbclid=x', 'fb.com/groups/neu.in.musterstadt'],
  ['https://de-de.facebook.com/groups/1', 'http://m.facebook.com/groups/1/'],
  ['https://facebook.com/profile.php?id=12&locale=de_DE', 'https://www.facebook.com/profile.php?id=12'],
  ['https://t.me/s/MusterKanal', 'https://telegram.me/musterkanal?utm_source=x'],
  ['https://t.me/joinchat/AbC', 'https://t.me/+AbC'],
  ['https://discord.com/invite/muster', 'https://discord.gg/Muster/'],
  ['https://discordapp.com/invite/muster', 'discord.gg/muster'],
  ['https://old.reddit.com/r/Muster/', 'https://www.reddit.com/r/muster?share_id=1'],
  ['https://bücher.example/forum', 'https://xn--bcher-kva.example/forum/'],
  ['https://forum.example/viewforum.php?f=3&sid=ab', 'https://www.forum.example/viewforum.php?sid=cd&f=3'],
  ['https://forum.example/%C3%BCber-uns', 'https://forum.example/über-uns#kommentare'],
  ['https://matrix.example/#/Raum', 'https://matrix.example/#/raum/'],
])('%s is %s', (one, other) => {
  expect(addressKey(one)).not.toBeNull();
  expect(addressKey(one)).toBe(addressKey(other));
});

test.each([
  ['https://t.me/eins', 'https://t.me/zwei'],
  ['https://forum.example/viewforum.php?f=3', 'https://forum.example/viewforum.php?f=4'],
  ['https://facebook.com/profile.php?id=1', 'https://facebook.com/profile.php?id=2'],
  ['https://discord.com/channels/1', 'https://discord.gg/channels/1'],
  ['https://one.example/a', 'https://two.example/a'],
  ['https://chat.example:8443/a', 'https://chat.example/a'],
  ['https://matrix.example/#/a', 'https://matrix.example/#/b'],
])('%s is not %s', (one, other) => {
  expect(addressKey(one)).not.toBe(addressKey(other));
});

test.each(['', 'javascript:alert(1)', 'ftp://forum.example', 'https://', 'http://[', 'ein Name'])(
  '%j has no address',
  (text) => expect(addressKey(text)).toBeNull(),
);

test('What differs in writing alone has one key', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
  const address = fc.record({ host: word, path: fc.array(word, { maxLength: 3 }), query: fc.uniqueArray(word) });
  const pieces = fc.record({
    scheme: fc.constantFrom('https://', 'http://', 'HTTPS://', ''),
    sub: fc.constantFrom('', 'www.', 'm.', 'WWW.'),
    slash: fc.constantFrom('', '/', '//'),
    upper: fc.boolean(),
  });
  fc.assert(
    fc.property(address, pieces, ({ host, path, query }, { scheme, sub, slash, upper }) => {
      const rest = `${host}.example/${path.join('/')}`;
      const names = query.filter((name) => name !== 's' && !['si', 'hl', 'ref', 'sid'].includes(name));
      const asked = (list: string[]) => (list.length > 0 ? `?${list.map((name) => `q${name}=1`).join('&')}` : '');
      const other = `${scheme}${sub}${upper ? rest.toUpperCase() : rest}${slash}${asked(names.toReversed())}`;
      expect(addressKey(other)).toBe(addressKey(`https://${rest}${asked(names)}`));
    }),
  );
});

test('It is total, and the key of a key is the key', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true })), (text) => {
      const key = addressKey(text);
      if (key !== null && !/[%\s\\?#]/.test(key)) expect(addressKey(key)).toBe(key);
    }),
    { numRuns: 50 },
  );
});
