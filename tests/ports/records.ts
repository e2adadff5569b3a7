import { Changed, Taken, type Records } from '../../src/ports/records';

/** What a set of records must do, whoever keeps them: run on memory and on Sync alike. */
export function recordsConformance(
  name: string,
  open: () => Promise<{
    readonly records: Records;
    readonly map: string;
    readonly log: string;
    readonly document: string;
    pass(seconds: number): Promise<void>;
  }>,
): void {
  describe(`records in ${name}`, () => {
    let kit: Awaited<ReturnType<typeof open>>;
    beforeEach(async () => {
      kit = await open();
    });
    const at = (key: string) => ({ map: kit.map, key });

    test('what was created is read back with a revision', async () => {
      const made = await kit.records.create(at('k'), { v: 1, name: 'José 李雷 🎉' });
      expect(await kit.records.read(at('k'))).toEqual({
        data: { v: 1, name: 'José 李雷 🎉' },
        revision: made.revision,
      });
    });

    test('nothing is nothing', async () => {
      expect(await kit.records.read(at('nobody'))).toBeUndefined();
      expect(await kit.records.read({ document: `${kit.document}-none` })).toBeUndefined();
      expect(await kit.records.newest(`${kit.log}-none`, 5)).toEqual([]);
      expect(await kit.records.page(`${kit.map}-none`)).toEqual([]);
    });

    test('of ten who create the same record at once, one succeeds and nine are told', async () => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 10 }, (_, n) => kit.records.create(at('same'), { n })),
      );
      const winners = outcomes.filter((outcome) => outcome.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Taken);
    });

    test('a replacement with an old revision is refused and changes nothing', async () => {
      const { revision } = await kit.records.create(at('k'), { n: 1 });
      await kit.records.replace(at('k'), { n: 2 }, revision);
      await expect(kit.records.replace(at('k'), { n: 3 }, revision)).rejects.toBeInstanceOf(
        Changed,
      );
      expect((await kit.records.read(at('k')))?.data).toEqual({ n: 2 });
    });

    test('an entry of a log is written anew in its place; one that was never there is no error', async () => {
      const first = await kit.records.append(kit.log, { who: 'a' });
      const second = await kit.records.append(kit.log, { who: 'b' });
      await kit.records.amend(kit.log, first, { who: '-' });
      await kit.records.amend(kit.log, second + 1_000, { who: '-' });
      await kit.records.amend(`${kit.log}-none`, 0, { who: '-' });
      expect(await kit.records.newest(kit.log, 5)).toEqual([
        { index: second, data: { who: 'b' } },
        { index: first, data: { who: '-' } },
      ]);
    });

    test('replacing what is gone is refused', async () => {
      const { revision } = await kit.records.create(at('k'), { n: 1 });
      await kit.records.remove(at('k'));
      await expect(kit.records.replace(at('k'), { n: 2 }, revision)).rejects.toBeInstanceOf(
        Changed,
      );
    });

    test('documents are guarded in the same way', async () => {
      const where = { document: kit.document };
      const { revision } = await kit.records.create(where, { n: 1 });
      await expect(kit.records.create(where, { n: 9 })).rejects.toBeInstanceOf(Taken);
      await kit.records.replace(where, { n: 2 }, revision);
      await expect(kit.records.replace(where, { n: 3 }, revision)).rejects.toBeInstanceOf(Changed);
      expect((await kit.records.read(where))?.data).toEqual({ n: 2 });
      await kit.records.remove(where);
      expect(await kit.records.read(where)).toBeUndefined();
    });

    test('put writes whatever is there', async () => {
      await kit.records.put(at('k'), { n: 1 });
      await kit.records.put(at('k'), { n: 2 });
      expect((await kit.records.read(at('k')))?.data).toEqual({ n: 2 });
    });

    test('removing twice is no error, removing with an old revision is', async () => {
      const { revision } = await kit.records.create(at('k'), { n: 1 });
      await kit.records.replace(at('k'), { n: 2 }, revision);
      await expect(kit.records.remove(at('k'), revision)).rejects.toBeInstanceOf(Changed);
      await kit.records.remove(at('k'));
      await kit.records.remove(at('k'));
      expect(await kit.records.read(at('k'))).toBeUndefined();
    });

    test('a record disappears after its time, and a new write gives it new time', async () => {
      await kit.records.create(at('brief'), { n: 1 }, { ttl: 60 });
      const { revision } = await kit.records.create(at('longer'), { n: 1 }, { ttl: 60 });
      await kit.records.replace(at('longer'), { n: 2 }, revision, { ttl: 3600 });
      await kit.pass(120);
      expect(await kit.records.read(at('brief'))).toBeUndefined();
      expect((await kit.records.read(at('longer')))?.data).toEqual({ n: 2 });
      await kit.records.create(at('brief'), { n: 3 });
    });

    test('a map is read in the order of its keys, from a key on', async () => {
      for (const key of ['c', 'a', 'b', 'a.1', 'a.2']) await kit.records.create(at(key), { key });
      expect((await kit.records.page(kit.map)).map((row) => row.key)).toEqual([
        'a',
        'a.1',
        'a.2',
        'b',
        'c',
      ]);
      expect(
        (await kit.records.page(kit.map, { from: 'a.', limit: 2 })).map((row) => row.key),
      ).toEqual(['a.1', 'a.2']);
      const backwards = await kit.records.page(kit.map, { from: 'b', limit: 2, backwards: true });
      expect(backwards.map((row) => row.key)).toEqual(['b', 'a.2']);
    });

    test('a log keeps the order in which twenty appended at once were given their indexes', async () => {
      const indexes = await Promise.all(
        Array.from({ length: 20 }, (_, n) => kit.records.append(kit.log, { n })),
      );
      expect(new Set(indexes).size).toBe(20);
      const newest = await kit.records.newest(kit.log, 100);
      expect(newest.map((item) => item.index)).toEqual(
        [...indexes].sort((one, other) => other - one),
      );
      for (const item of newest)
        expect(indexes.indexOf(item.index)).toBe((item.data as { n: number }).n);
      expect((await kit.records.newest(kit.log, 3)).map((item) => item.index)).toEqual(
        newest.slice(0, 3).map((item) => item.index),
      );
    });
  });
}
