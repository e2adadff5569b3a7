import { memoryAlarms } from '../../src/adapters/memory/alarms';
import { alarmsConformance } from './alarms';

alarmsConformance('memory', async () => {
  let now = Date.UTC(2026, 10, 21);
  const alarms = memoryAlarms({ now: () => now });
  const heard: string[] = [];
  return {
    alarms,
    others: alarms,
    now: () => now,
    pass: async (seconds) => {
      const until = now + seconds * 1_000;
      for (; now < until; now = Math.min(now + 1_000, until)) heard.push(...alarms.listen());
      heard.push(...alarms.listen());
    },
    rung: async () => heard.splice(0),
  };
});
