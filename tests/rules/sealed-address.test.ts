import { sealed, unsealed } from '../../src/people/sealed';

const SECRET = 'a secret of the house that is long enough';
const ADDRESS = 'whatsapp:+12025550120';

test('a sealed address is read with the secret it was sealed with', () => {
  expect(unsealed(sealed(ADDRESS, SECRET), SECRET)).toBe(ADDRESS);
});

test('it shows nothing of the address, and is another one each time', () => {
  const [one, other] = [sealed(ADDRESS, SECRET), sealed(ADDRESS, SECRET)];
  expect(one).not.toBe(other);
  for (const text of [one, Buffer.from(one, 'base64url').toString('latin1')])
    expect(text).not.toMatch(/whatsapp|0120/);
});

test.each([
  ['with another secret', sealed(ADDRESS, `${SECRET}!`)],
  ['changed', sealed(ADDRESS, SECRET).replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))],
  ['cut short', sealed(ADDRESS, SECRET).slice(0, 20)],
  ['that is none', ADDRESS],
  ['that is empty', ''],
])('one %s is nobody', (_how, text) => {
  expect(unsealed(text, SECRET)).toBeUndefined();
});
