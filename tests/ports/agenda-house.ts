import { memoryAlarms, type MemoryAlarms } from '../../src/adapters/memory/alarms';
import { agenda, type Agenda } from '../../src/agenda/agenda';
import type { Handler, Handlers } from '../../src/agenda/do-item';
import { FAILED_MAP } from '../../src/agenda/failed';
import { agendaMap, AGENDA_MAPS, type DueItem } from '../../src/agenda/item';
import { runDue, type RunOptions, type RunParts, type RunResult } from '../../src/agenda/run';
import { runOnTheSide } from '../../src/agenda/side-run';
import { wakeUps } from '../../src/agenda/wake-ups';
import { warmMemory, type Bell } from '../../src/agenda/warm-memory';
import type { Alarm, Alarms } from '../../src/ports/alarms';
import { Taken, type Records } from '../../src/ports/records';

/** Where due work is kept in a test, and its clock. */
export interface Ground {
  readonly records: Records;
  now(): number;
  pass(seconds: number): Promise<void>;
}

/** As people are, deeds are spread: one map alone would take twenty of them a second. */
export const DEEDS_MAPS = AGENDA_MAPS.map((_, shard) => `deeds-${shard}`);
const deedsMap = (id: string): string => agendaMap(id).replace('agenda', 'deeds');
const PLENTY = () => 4_500;

/** A small house whose only work is due work: it does deeds, each noted under its id before it counts as done. */
export class DueHouse {
  readonly alarms: MemoryAlarms;
  /** Every alarm that was set, in order. */
  readonly set: Alarm[] = [];
  /** Every call of a handler, by item id. */
  readonly calls: string[] = [];
  /** What was done in truth: each deed as often as it had an effect. */
  readonly done: string[] = [];
  readonly told: DueItem[] = [];
  /** Runs called by runs that left work behind. */
  called = 0;
  records: Records;

  constructor(readonly ground: Ground) {
    this.alarms = memoryAlarms(ground);
    this.records = ground.records;
  }

  private readonly deed: Handler<DueHouse> = async (item) => {
    this.calls.push(item.id);
    try {
      const by = `${this.calls.length} ${Math.random()}`;
      await this.records.create({ map: deedsMap(item.id), key: item.id }, { by });
    } catch (error) {
      if (error instanceof Taken) return 'done';
      throw error;
    }
    this.done.push(item.id);
    return 'done';
  };

  handlers: Handlers<DueHouse> = {
    deed: this.deed,
    broken: async (item) => {
      this.calls.push(item.id);
      throw new TypeError('+12025550123 says hello');
    },
    counted: async ({ id, at, data }) => {
      this.calls.push(id);
      const count = Number(data['count'] ?? 0) + 1;
      return count < 3 ? { again: at + 60_000, data: { count } } : 'done';
    },
    // Too much for one run: the rest of it is due already.
    long: async ({ id, at, data }) => {
      this.calls.push(id);
      const count = Number(data['count'] ?? 0) + 1;
      return count < 3 ? { again: at, data: { count } } : 'done';
    },
    'owner.notice': async (item) => {
      this.told.push(item);
      return 'done';
    },
  };

  /** One warm process of the house, which remembers its own and nothing of the others. */
  process(alarms: Alarms = this.listedAlarms()): WarmProcess {
    return new WarmProcess(this, alarms);
  }
  /** One in an account without timers. */
  unwokenProcess(): WarmProcess {
    return new WarmProcess(this, undefined);
  }
  private listedAlarms(): Alarms {
    return {
      ...this.alarms,
      set: async (alarm) => {
        this.set.push(alarm);
        await this.alarms.set(alarm);
      },
    };
  }

  /** When the wake-ups that are still to come ring, the next one first. */
  ahead(): readonly number[] {
    const times = this.set.map(({ at }) => at).filter((at) => at > this.ground.now());
    return [...new Set(times)].sort((one, other) => one - other);
  }

  async waiting(): Promise<readonly { readonly key: string; readonly data: unknown }[]> {
    const pages = await Promise.all(
      AGENDA_MAPS.map((map) => this.ground.records.page(map, { limit: 1_000 })),
    );
    return pages.flat().sort((one, other) => (one.key < other.key ? -1 : 1));
  }
  async failed(): Promise<readonly unknown[]> {
    return (await this.ground.records.page(FAILED_MAP)).map(({ data }) => data);
  }
}

export class WarmProcess {
  readonly memory = warmMemory();
  readonly agenda: Agenda;
  readonly parts: RunParts<DueHouse>;
  nextRun: () => Promise<void> = async () => void (this.house.called += 1);

  constructor(
    private readonly house: DueHouse,
    alarms: Alarms | undefined,
  ) {
    const now = () => house.ground.now();
    const records: Records = lateBound(() => house.records);
    const armed = wakeUps(alarms, this.memory, now);
    this.agenda = agenda(records, armed, this.memory, now);
    this.parts = {
      records,
      agenda: this.agenda,
      wakeUps: armed,
      memory: this.memory,
      nextRun: () => this.nextRun(),
      handlerFor: (kind) =>
        Object.hasOwn(house.handlers, kind) ? house.handlers[kind] : undefined,
      parts: house,
      newId: (length) => Math.random().toString(36).slice(2).padEnd(length, 'x').slice(0, length),
      now,
    };
  }

  /** Puts in deeds that are due in so many seconds; answers when. */
  async puts(ids: readonly string[], seconds: number, kind = 'deed'): Promise<number> {
    const at = this.house.ground.now() + seconds * 1_000;
    await this.agenda.put(ids.map((id) => ({ id, kind, at })));
    return at;
  }
  runs(options: Partial<RunOptions> = {}, parts = this.parts): Promise<RunResult> {
    return runDue(parts, { left: PLENTY, ...options });
  }
  passesBy(bell: Bell = 'webhook'): Promise<void> {
    return runOnTheSide(this.parts, bell, PLENTY);
  }
}

/** The thing of the moment under one name, so that a test can put trouble into it half way. */
function lateBound<T extends object>(current: () => T): T {
  return new Proxy(current(), {
    get: (_, name) => Reflect.get(current(), name) as unknown,
    has: (_, name) => Reflect.has(current(), name),
    getOwnPropertyDescriptor: (_, name) => Reflect.getOwnPropertyDescriptor(current(), name),
  });
}

/** Function time that is over after so many looks at it. */
export function looks(count: number): () => number {
  let left = count;
  return () => (left-- > 0 ? 4_500 : 0);
}
