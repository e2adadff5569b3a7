import fc from 'fast-check';
import { readLink, readSession, sessionCookie, signInLink } from '../../src/staff/session';

const SECRET = 's'.repeat(32);
const NOW = Date.UTC(2026, 10, 21, 18);
const HOUR = 3_600_000;
const valueOf = (cookie: string): string => cookie.split(/[=;]/)[1] ?? '';

const session = valueOf(sessionCookie('ada', NOW, SECRET));
const link = signInLink('ada', 'one', NOW, SECRET);

test('a session names its person for twelve hours', () => {
  expect(readSession(session, NOW, SECRET)).toEqual({ person: 'ada', expires: NOW + 12 * HOUR });
  expect(readSession(session, NOW + 12 * HOUR - 1, SECRET)?.person).toBe('ada');
  expect(readSession(session, NOW + 12 * HOUR, SECRET)).toBeUndefined();
});

test('a link names its person for a quarter of an hour', () => {
  expect(readLink(link, NOW, SECRET)).toEqual({ person: 'ada', id: 'one' });
  expect(readLink(link, NOW + HOUR / 4, SECRET)).toBeUndefined();
});

test('neither is taken for the other, nor under another secret', () => {
  expect(readSession(link, NOW, SECRET)).toBeUndefined();
  expect(readLink(session, NOW, SECRET)).toBeUndefined();
  expect(readSession(session, NOW, 'x'.repeat(32))).toBeUndefined();
});

test('one changed character makes it worthless', () => {
  fc.assert(
    fc.property(
      fc.nat(session.length - 1),
      fc.constantFrom('A', 'b', '0', '.', '-'),
      (at, other) => {
        fc.pre(session[at] !== other);
        const forged = session.slice(0, at) + other + session.slice(at + 1);
        expect(readSession(forged, NOW, SECRET)).toBeUndefined();
      },
    ),
  );
});

test('anything else is nobody', () => {
  fc.assert(
    fc.property(fc.option(fc.string({ unit: 'binary' }), { nil: undefined }), (cookie) => {
      expect(readSession(cookie, NOW, SECRET)).toBeUndefined();
    }),
  );
});
