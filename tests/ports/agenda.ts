import { readItem } from '../../src/agenda/item';
import { notePulse, PULSE_DOCUMENT } from '../../src/agenda/pulse';
import { Changed, Unavailable, type Records } from '../../src/ports/records';
import { DueHouse, looks, type Ground } from './agenda-house';

const MINUTE = 60;
const names = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `deed.${n}.${n % 7}`);

/** What due work must do, wherever its records are kept: run on memory and on Sync alike. */
export function agendaConformance(name: string, open: () => Promise<Ground>): void {
  describe(`due work over ${name}`, () => {
    let house: DueHouse;
    let ground: Ground;
    beforeEach(async () => {
      ground = await open();
      house = new DueHouse(ground);
    });

    /** Records in which one kind of request fails `times` times with this error. */
    const troubled = (method: keyof Records, error: Error, times = Infinity): Records => {
      let left = times;
      const failing = (): Promise<never> | undefined =>
        left-- > 0 ? Promise.reject(error) : undefined;
      return new Proxy(ground.records, {
        get: (target, asked: keyof Records) =>
          asked === method
            ? (...args: unknown[]) =>
                failing() ?? (Reflect.apply(target[method], target, args) as unknown)
            : target[asked],
      });
    };

    test('is done when it is due, not before, and once', async () => {
      const process = house.process();
      await process.puts(['a', 'b'], 90);
      expect(await process.runs()).toMatchObject({ ran: 0, left: false });
      await ground.pass(95);
      expect(await process.runs()).toEqual({ ran: 2, left: false });
      expect(await process.runs()).toEqual({ ran: 0, left: false });
      expect([...house.calls].sort()).toEqual(['a', 'b']);
      expect(await house.waiting()).toEqual([]);
    });

    test('asked for ten times at once is there once', async () => {
      const at = ground.now() + 1_000;
      const item = { id: 'same', kind: 'deed', at };
      await Promise.all(Array.from({ length: 10 }, () => house.process().agenda.put([item])));
      expect(await house.waiting()).toHaveLength(1);
    });

    test('that was taken out is not done, and that was moved is done at its new time', async () => {
      const process = house.process();
      const at = await process.puts(['gone', 'moved'], 10);
      await process.agenda.remove('gone', at);
      await process.agenda.remove('gone', at);
      await process.agenda.remove('moved', at);
      await process.puts(['moved'], 5 * MINUTE);
      await ground.pass(MINUTE);
      expect(await process.runs()).toMatchObject({ ran: 0 });
      await ground.pass(5 * MINUTE);
      expect(await process.runs()).toEqual({ ran: 1, left: false });
      expect(house.calls).toEqual(['moved']);
    });

    test('is given to one of four runs that wake up at once', async () => {
      const all = names(40);
      await house.process().puts(all, 0);
      await ground.pass(1);
      const results = await Promise.all(Array.from({ length: 4 }, () => house.process().runs()));
      expect([...house.calls].sort()).toEqual([...all].sort());
      expect(results.reduce((sum, { ran }) => sum + ran, 0)).toBe(40);
      expect(await house.waiting()).toEqual([]);
    });

    test('that fails is tried after 1, 2, 5, 15, 60 and 180 minutes and then given up, visibly', async () => {
      const process = house.process();
      const at = await process.puts(['one', 'two'], 0, 'broken');
      const minutes: number[] = [];
      await ground.pass(1);
      for (let tries = 0; tries < 7; tries++) {
        const before = ground.now();
        const { next, ran } = await process.runs();
        expect(ran).toBe(0);
        expect(house.calls).toHaveLength(2 * (tries + 1));
        if (tries === 6) break;
        minutes.push(Math.floor(((next ?? 0) - before) / 60_000));
        await ground.pass(((next ?? 0) - ground.now()) / 1_000 + 1);
      }
      expect(minutes).toEqual([1, 2, 5, 15, 60, 180]);
      const given = { v: 1, kind: 'broken', code: 'TypeError', tries: 7, at };
      expect(await house.failed()).toEqual([
        { ...given, failedAt: expect.any(Number) },
        { ...given, failedAt: expect.any(Number) },
      ]);
      // Two of them, and one notice to the owner.
      await process.runs();
      expect(house.told.map(({ data }) => data)).toEqual([
        { about: 'due-work.failed', kind: 'broken', code: 'TypeError', at: expect.any(Number) },
      ]);
      expect(await house.waiting()).toEqual([]);
      expect(JSON.stringify(await house.failed())).not.toContain('2025550123');
    });

    test('of a kind nobody knows waits for somebody who does', async () => {
      const process = house.process();
      const { handlers } = house;
      house.handlers = {};
      await process.puts(['later'], 0);
      await ground.pass(1);
      expect(await process.runs()).toMatchObject({ ran: 0 });
      house.handlers = handlers;
      await ground.pass(3 * MINUTE);
      expect(await process.runs()).toEqual({ ran: 1, left: false });
      expect(house.done).toEqual(['later']);
    });

    test('that a run left half done is taken over after a minute, and has its effect once', async () => {
      await house.process().puts(['half'], 0);
      await ground.pass(1);
      house.records = troubled('remove', new Unavailable(), 1);
      const { next } = await house.process().runs();
      expect(house.done).toEqual(['half']);
      // It is another one's until the claim runs out.
      expect(await house.process().runs()).toMatchObject({ ran: 0, next });
      await ground.pass(61);
      expect(await house.process().runs()).toEqual({ ran: 1, left: false });
      expect(house.calls).toEqual(['half', 'half']);
      expect(house.done).toEqual(['half']);
    });

    test('that goes on comes back with what it has learnt, and doubled by a crash it is one again', async () => {
      const process = house.process();
      const at = await process.puts(['counted'], 0, 'counted');
      await ground.pass(1);
      house.records = troubled('remove', new Unavailable(), 1);
      await process.runs();
      expect(await house.waiting()).toHaveLength(2);
      await ground.pass(61);
      await process.runs();
      await ground.pass(61);
      await process.runs();
      expect(house.calls.length).toBeGreaterThanOrEqual(3);
      expect(await house.waiting()).toEqual([]);
      expect(ground.now()).toBeGreaterThan(at + 2 * 60_000);
    });

    test('that nobody can read is given up at once, and does not stand in the way', async () => {
      const process = house.process();
      await process.puts(['fine', 'spoilt'], 0);
      const spoilt = (await house.waiting()).find(({ key }) => key.endsWith('spoilt'));
      const map = process.parts.records;
      const where = { map: 'agenda-0', key: `${spoilt?.key.slice(0, 13)}-nothing` };
      await map.create(where, { v: 9 });
      await ground.pass(1);
      expect(await process.runs()).toMatchObject({ ran: 2 });
      expect(await house.failed()).toEqual([
        expect.objectContaining({ kind: 'unreadable', code: 'unreadable', tries: 0 }),
      ]);
    });

    test('has a wake-up set for the earliest of it, by whoever writes and by whoever runs', async () => {
      const process = house.process();
      const first = await process.puts(['first'], 10 * MINUTE);
      const second = await process.puts(['second'], 20 * MINUTE);
      const earlier = await process.puts(['earlier'], 5 * MINUTE);
      const minute = (at: number) => Math.ceil(at / 60_000) * 60_000;
      expect(house.set.map(({ at }) => at)).toEqual([minute(first), minute(earlier)]);
      await ground.pass(12 * MINUTE);
      const other = house.process();
      expect(await other.runs()).toMatchObject({ ran: 2, next: second });
      expect(house.set.at(-1)?.at).toBe(minute(second));
    });

    test('that comes up again and again has two wake-ups ahead, so that a lost one costs about a minute', async () => {
      const process = house.process();
      await process.puts(['counted'], 0, 'counted');
      await ground.pass(1);
      await process.runs();
      const [next = 0, spare = 0] = house.ahead();
      expect(next - ground.now()).toBeLessThanOrEqual(75_000);
      expect(spare - next).toBeGreaterThan(0);
      expect(spare - next).toBeLessThanOrEqual(90_000);
      // The first one is lost. Whoever wakes by the spare one finds the work late, and sets two again.
      await ground.pass((spare - ground.now()) / 1_000 + 1);
      expect(await house.process().runs()).toMatchObject({ ran: 1 });
      expect(house.ahead().length).toBeGreaterThanOrEqual(2);
    });

    test('is written down even when no wake-up can be set', async () => {
      const deaf = house.process({
        set: () => Promise.reject(new Unavailable()),
        clear: () => Promise.reject(new Unavailable()),
        answered: () => Promise.reject(new Unavailable()),
      });
      await deaf.puts(['quiet'], 0);
      await ground.pass(1);
      expect(await deaf.runs()).toEqual({ ran: 1, left: false });
    });

    test('that does not fit into one run is left to the next one, which is called and woken', async () => {
      const process = house.process();
      await process.puts(names(30), 0);
      await ground.pass(1);
      const result = await process.runs({ left: looks(10) });
      expect(result).toMatchObject({ ran: 10, left: true });
      expect(house.called).toBe(1);
      const [wakes = 0] = house.ahead();
      expect(wakes - ground.now()).toBeLessThanOrEqual(75_000);
      expect(wakes).toBeGreaterThan(ground.now());
      expect(await house.process().runs()).toEqual({ ran: 20, left: false });
      expect(house.called).toBe(1);
    });

    test('that is too much for one run is gone on with by the next one, which is called and woken', async () => {
      const process = house.process();
      await process.puts(['long'], 0, 'long');
      await ground.pass(1);
      for (let runs = 1; runs < 3; runs++) {
        expect(await house.process().runs()).toMatchObject({ ran: 1, left: true });
        expect(house.called).toBe(runs);
        const [wakes = 0] = house.ahead();
        expect(wakes).toBeGreaterThan(ground.now());
        expect(wakes - ground.now()).toBeLessThanOrEqual(75_000);
      }
      expect(await process.runs()).toEqual({ ran: 1, left: false });
      expect(house.calls).toEqual(['long', 'long', 'long']);
      expect(house.called).toBe(2);
    });

    test('that others win is theirs: a run that only loses calls no further one', async () => {
      const process = house.process();
      await process.puts(names(30), 0);
      await ground.pass(1);
      house.records = troubled('replace', new Changed());
      expect(await process.runs({ left: looks(10) })).toMatchObject({ ran: 0, left: true });
      expect(house.called).toBe(0);
    });

    test('of a map that does not answer waits, and the other maps’ work is done', async () => {
      const process = house.process();
      await process.puts(names(30), 0);
      await ground.pass(1);
      house.records = troubled('page', new Unavailable(), 1);
      const { ran, left } = await process.runs();
      expect(left).toBe(true);
      expect(ran).toBeGreaterThan(10);
      expect(ran).toBeLessThan(30);
      expect((await process.runs()).ran).toBe(30 - ran);
    });

    test('when no map answers is unavailable', async () => {
      house.records = troubled('page', new Unavailable());
      await expect(house.process().runs()).rejects.toBeInstanceOf(Unavailable);
    });

    test('is done by passers-by when the bell for it has not rung', async () => {
      await house.process().puts(names(8), 0);
      const passer = house.process();
      await ground.pass(MINUTE);
      await passer.passesBy();
      expect(house.calls).toEqual([]);
      await ground.pass(2 * MINUTE);
      await passer.passesBy();
      expect(house.calls).toHaveLength(3);
      // Not all the time, and whoever has time is called for the rest.
      await passer.passesBy();
      expect(house.calls).toHaveLength(3);
      expect(house.called).toBe(1);
      await ground.pass(6);
      await passer.passesBy();
      expect(house.calls).toHaveLength(6);
    });

    test('without wake-ups is done by the next passer-by at once', async () => {
      const passer = house.unwokenProcess();
      await passer.puts(['now'], 0);
      await ground.pass(1);
      await passer.passesBy();
      expect(house.calls).toEqual(['now']);
    });

    test('costs passers-by nothing while there is none', async () => {
      const passer = house.process();
      await passer.passesBy();
      house.records = troubled('page', new Error('asked for no reason'));
      await ground.pass(30);
      await expect(passer.parts.records.page('agenda-0')).rejects.toThrow('no reason');
      const asked = passer.memory.lookedAt;
      await passer.passesBy();
      expect(passer.memory.lookedAt).toBe(asked);
    });

    test('that is very late has the owner told, once', async () => {
      await house.process().puts(['late'], 0);
      await house.process().puts(['later'], 20 * MINUTE);
      await ground.pass(17 * MINUTE);
      await house.process().runs();
      await house.process().runs();
      await ground.pass(20 * MINUTE);
      await house.process().runs();
      await house.process().runs();
      expect(house.told.map(({ data }) => data['about'])).toEqual(['due-work.late']);
      expect([...house.done].sort()).toEqual(['late', 'later']);
    });

    test('is kept with its kind, its time and small data, under a key that names nobody', async () => {
      const at = await house.process().puts(['waitlist.hold.k3y.v1'], MINUTE);
      const [row] = await house.waiting();
      expect(row?.key).toBe(`${at}-waitlist.hold.k3y.v1`);
      expect(readItem(row?.data)).toEqual({ v: 1, kind: 'deed', at, data: {}, tries: 0 });
    });

    test('leaves a pulse of each bell, at most once a minute', async () => {
      const { memory, parts } = house.process();
      const first = ground.now();
      await notePulse(parts.records, memory, 'alarm', first);
      await notePulse(parts.records, house.process().memory, 'alarm', first + 20_000);
      await Promise.all([
        notePulse(parts.records, memory, 'tick', first + 30_000),
        notePulse(parts.records, memory, 'webhook', first + 30_000),
      ]);
      await notePulse(parts.records, memory, 'alarm', first + 61_000);
      const kept = await ground.records.read({ document: PULSE_DOCUMENT });
      expect(kept?.data).toEqual({
        v: 1,
        alarmAt: first + 61_000,
        tickAt: first + 30_000,
        webhookAt: first + 30_000,
      });
    });
  });
}
