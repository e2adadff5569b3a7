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
  minutesToRing,
  MOST_TRIES,
  nextBeat,
  nextMinute,
  nextTry,
  spareTime,
  wakeName,
  wakeTime,
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
  test('ring at the work’s own minute where there is a minute left, and else within 75 seconds', () => {
    fc.assert(
      fc.property(time, fc.integer({ min: -HOUR_MS, max: 58 * MINUTE_MS }), (now, ahead) => {
        const wake = wakeTime(now + ahead, now);
        expect(wake).toBeGreaterThanOrEqual(Math.max(now + MINUTE_MS, now + ahead));
        expect(wake).toBeLessThan(Math.max(now + 75_000, nextMinute(now + ahead) + 1));
      }),
    );
  });

  test('for work far ahead ring within the hour, to look again', () => {
    fc.assert(
      fc.property(time, fc.integer({ min: HOUR_MS, max: 48 * HOUR_MS }), (now, ahead) => {
        const wake = wakeTime(now + ahead, now) - now;
        expect(wake).toBeGreaterThan(57 * MINUTE_MS);
        expect(wake).toBeLessThan(HOUR_MS);
      }),
    );
  });

  test('asked for by processes that know nothing of each other are few: at most four a minute', () => {
    const hour = Array.from({ length: 3_600 }, (_, second) => second * 1_000);
    const wakes = new Set(hour.map((now) => wakeTime(now, now)));
    expect(wakes.size).toBeLessThanOrEqual(4 * 60 + 1);
  });

  test('share no name while both are still to ring', () => {
    const ahead = fc.integer({ min: 0, max: 48 * HOUR_MS });
    const later = fc.integer({ min: 0, max: HOUR_MS });
    fc.assert(
      fc.property(time, ahead, ahead, later, (now, one, other, pause) => {
        const first = wakeTime(now + one, now);
        const second = wakeTime(now + pause + other, now + pause);
        fc.pre(first !== second && first > now + pause);
        expect(wakeName(first)).not.toBe(wakeName(second));
      }),
    );
  });

  test('have a spare one each, where the run that the first one wakes would set its own', () => {
    const soon = fc.integer({ min: 0, max: 50 * MINUTE_MS });
    const delay = fc.integer({ min: 1, max: 14_999 });
    fc.assert(
      fc.property(time, soon, delay, (now, ahead, delayed) => {
        const due = now + ahead;
        const wake = wakeTime(due, now);
        const spare = spareTime(due, now) ?? 0;
        expect(spare - wake).toBe(75_000);
        // Rung for on the quarter of a minute, work that comes up every minute needs no other wake-up than the spare one.
        fc.pre(wake % MINUTE_MS === 45_000);
        expect(wakeTime(nextBeat(wake + delayed, MINUTE_MS), wake + delayed)).toBe(spare);
      }),
    );
    const now = Date.UTC(2026, 10, 21, 12);
    expect(spareTime(now + 59 * MINUTE_MS, now)).toBeUndefined();
  });

  test('are named by minute and second', () => {
    expect(wakeName(Date.UTC(2026, 10, 21, 12, 7, 15))).toBe('due-0715');
  });

  test('see to what is due when they ring, and to what they can have rung for', () => {
    const now = Date.UTC(2026, 10, 21, 12, 0, 30);
    const at = (minute: number, second = 0) => Date.UTC(2026, 10, 21, 12, minute, second);
    const set = (time: number, since = now) => new Map([[time, since]]);
    expect(isCovered(at(5), new Map(), now)).toBe(false);
    expect(isCovered(at(5), set(at(5)), now)).toBe(true);
    expect(isCovered(at(4, 20), set(at(5)), now)).toBe(true);
    expect(isCovered(at(5), set(at(3)), now)).toBe(true);
    // Whoever wakes up a minute before could not have it rung for on the minute.
    expect(isCovered(at(5), set(at(4)), now)).toBe(false);
    expect(isCovered(at(5), set(at(6)), now)).toBe(false);
    // It may have rung already when this is written.
    expect(isCovered(at(5), set(at(1)), at(1) - 5_000)).toBe(false);
    expect(isCovered(at(50), set(at(40), now - 11 * MINUTE_MS), now)).toBe(false);
    // For work of next week any of them will do.
    expect(isCovered(at(50) + 7 * 24 * HOUR_MS, set(at(58)), now)).toBe(true);
  });

  test('that are relied on to have the next one rung for do so, although they ring a little late', () => {
    const quarters = fc.integer({ min: 1, max: 200 });
    const late = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(quarters, fc.integer({ min: 1, max: 50 }), late, (quarter, minute, lateBy) => {
        const now = Date.UTC(2026, 10, 21, 12);
        const [set, due] = [now + quarter * 15_000, now + minute * MINUTE_MS];
        fc.pre(set < due && isCovered(due, new Map([[set, now]]), now));
        expect(minutesToRing([due], set + lateBy)).toEqual([due]);
      }),
    );
  });

  test('are asked for by a run so that no minute with work goes by without one', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { maxLength: 12 });
    fc.assert(
      fc.property(minutes, (due) => {
        const start = Date.UTC(2026, 10, 21, 12);
        const times = due.map((minute) => start + minute * MINUTE_MS).sort((a, b) => a - b);
        // The first two minutes were seen to by whoever put the work in.
        const ringing = new Set(times.filter((time) => time <= start + 2 * MINUTE_MS));
        const first = times[0];
        if (first !== undefined) ringing.add(first);
        if (first !== undefined && times.includes(first + MINUTE_MS))
          ringing.add(first + MINUTE_MS);
        for (let minute = 0; minute <= 50; minute++) {
          const now = start + minute * MINUTE_MS;
          if (!ringing.has(now)) continue;
          const left = times.filter((time) => time > now);
          for (const wake of minutesToRing(left, now + 2_000)) {
            expect(wakeTime(wake, now + 2_000)).toBe(wake);
            ringing.add(wake);
          }
        }
        expect(times.filter((time) => !ringing.has(time))).toEqual([]);
      }),
    );
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
