import fc from 'fast-check';
import {
  agendaMap,
  AGENDA_MAPS,
  itemTtl,
  readKey,
  timeDigits,
  whereabouts,
} from '../../src/agenda/item';
import {
  isCovered,
  MINUTE_MS,
  MOST_TRIES,
  nextBeat,
  nextMinute,
  nextTry,
  wakeMinute,
  wakeName,
} from '../../src/agenda/rules';

const time = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2100, 0, 1) });
const HOUR_MS = 60 * MINUTE_MS;

describe('keys of due work', () => {
  test('sort as their times do', () => {
    fc.assert(
      fc.property(time, time, (one, other) => {
        const [first, second] = [timeDigits(one), timeDigits(other)];
        expect(first < second).toBe(one < other);
      }),
    );
  });

  test('give back the time and the id they were made of', () => {
    const id = fc.stringMatching(/^[\w.-]{1,80}$/);
    fc.assert(
      fc.property(time, id, (at, name) => {
        const { map, key } = whereabouts(name, at);
        expect(readKey(key)).toEqual({ at, id: name });
        expect(map).toBe(agendaMap(name));
      }),
    );
  });

  test.each(['', 'a b', '../people-0', 'a#b', 'a?b', 'a/b', 'José', 'x'.repeat(201)])(
    'are not made of %j',
    (id) => {
      expect(() => whereabouts(id, 0)).toThrow(RangeError);
    },
  );

  test('are spread evenly: of a thousand deeds no map holds more than a fifth', () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 1_000; n++) {
      const map = agendaMap(`waitlist.hold.party${n}.visit${n * 7}`);
      counts.set(map, (counts.get(map) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([...AGENDA_MAPS]);
    expect(Math.max(...counts.values())).toBeLessThan(200);
  });

  test('live until after their time, and never longer than the platform keeps anything', () => {
    fc.assert(
      fc.property(time, time, (at, now) => {
        const ttl = itemTtl(at, now);
        expect(ttl).toBeLessThanOrEqual(31_536_000);
        if (at - now < 300 * 24 * HOUR_MS) expect(now + ttl * 1_000).toBeGreaterThan(at);
      }),
    );
  });
});

describe('wake-ups', () => {
  test('ring at the work’s own minute, or earlier when that is far ahead, and never in the past', () => {
    fc.assert(
      fc.property(time, fc.integer({ min: -HOUR_MS, max: 48 * HOUR_MS }), (now, ahead) => {
        const minute = wakeMinute(now + ahead, now);
        expect(minute % MINUTE_MS).toBe(0);
        expect(minute).toBeGreaterThanOrEqual(now);
        if (ahead <= 58 * MINUTE_MS) expect(minute).toBe(nextMinute(Math.max(now, now + ahead)));
        else expect(minute).toBeGreaterThan(now + 57 * MINUTE_MS);
      }),
    );
  });

  test('share no name while both are still to ring, even when one rings a minute late', () => {
    const ahead = fc.integer({ min: 0, max: 48 * HOUR_MS });
    fc.assert(
      fc.property(
        time,
        ahead,
        ahead,
        fc.integer({ min: 0, max: HOUR_MS }),
        (now, one, other, later) => {
          const first = wakeMinute(now + one, now);
          const second = wakeMinute(now + later + other, now + later);
          fc.pre(first !== second && first + MINUTE_MS > now + later);
          expect(wakeName(first)).not.toBe(wakeName(second));
        },
      ),
    );
  });

  test('are sixty, whatever the time', () => {
    const names = Array.from({ length: 24 * 60 }, (_, n) => wakeName(n * MINUTE_MS));
    expect(new Set(names).size).toBe(60);
    expect(wakeName(Date.UTC(2026, 10, 21, 12, 7))).toBe('due-07');
  });

  test('cover what is due later, unless they are about to ring or were set long ago', () => {
    const now = Date.UTC(2026, 10, 21, 12, 0, 30);
    const at = (minute: number) => Date.UTC(2026, 10, 21, 12, minute);
    const known = (minute: number, since = now) => new Map([[at(minute), since]]);
    expect(isCovered(at(5), new Map(), now)).toBe(false);
    expect(isCovered(at(5), known(4), now)).toBe(true);
    expect(isCovered(at(5), known(5), now)).toBe(true);
    expect(isCovered(at(5), known(6), now)).toBe(false);
    expect(isCovered(at(5), known(0), now)).toBe(false);
    expect(isCovered(at(5), known(1), at(1) - 5_000)).toBe(false);
    expect(isCovered(at(50), known(40, now - 11 * MINUTE_MS), now)).toBe(false);
  });
});

describe('tries', () => {
  test('come later and later, on the minute, and end', () => {
    fc.assert(
      fc.property(time, (now) => {
        let before = 0;
        for (let failures = 1; failures < MOST_TRIES; failures++) {
          const again = nextTry(failures, now) ?? 0;
          expect(again % MINUTE_MS).toBe(0);
          expect(again - now).toBeGreaterThan(before);
          before = again - now;
        }
        expect(nextTry(MOST_TRIES, now)).toBeUndefined();
      }),
    );
  });

  test('of something that happens again and again fall on the same beat, whenever it ran', () => {
    const every = fc.constantFrom(MINUTE_MS, 5 * MINUTE_MS, HOUR_MS, 24 * HOUR_MS);
    fc.assert(
      fc.property(time, every, fc.nat(), (beat, everyMs, delay) => {
        const from = Math.floor(beat / everyMs) * everyMs;
        const next = nextBeat(from + (delay % everyMs), everyMs);
        expect(next).toBe(from + everyMs);
      }),
    );
  });
});
