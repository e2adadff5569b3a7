import type { Alarm, Alarms } from '../../ports/alarms';
import type { Clock } from '../../ports/clock';

/** How long a bell is waited for to be answered before it rings once more. */
const SECOND_BELL_MS = 10 * 60_000;

interface Bell extends Alarm {
  readonly id: string;
  readonly rung: number;
}

/** Alarms that ring when somebody listens. */
export interface MemoryAlarms extends Alarms {
  /** The ids of the bells that have rung since they were last listened for, each once and once more when it was not answered. */
  listen(): readonly string[];
}

/** Alarms in this process's memory, by a clock that is passed in: for tests and for trying out due work. */
export function memoryAlarms(clock: Clock): MemoryAlarms {
  let bells: readonly Bell[] = [];
  const ringsAt = ({ at, rung }: Bell): number => at + rung * SECOND_BELL_MS;
  return {
    async set({ name, at }) {
      const rings = Math.max(at, clock.now());
      const bell: Bell = { id: `${name}-${rings}`, name, at: rings, rung: 0 };
      if (bells.every(({ id }) => id !== bell.id)) bells = [...bells, bell];
    },
    async clear(name) {
      bells = bells.filter((bell) => bell.name !== name);
    },
    async answered(id) {
      bells = bells.filter((bell) => bell.id !== id);
    },
    listen() {
      const now = clock.now();
      const ringing = bells.filter((bell) => ringsAt(bell) <= now);
      bells = bells.flatMap((bell) => {
        if (!ringing.includes(bell)) return [bell];
        return bell.rung === 0 ? [{ ...bell, rung: 1 }] : [];
      });
      return ringing.map(({ id }) => id);
    },
  };
}
