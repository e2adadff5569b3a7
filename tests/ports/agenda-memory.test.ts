import { memoryRecords } from '../../src/adapters/memory/records';
import { agendaConformance } from './agenda';

agendaConformance('memory', async () => {
  let now = Date.UTC(2026, 10, 21, 12);
  const records = memoryRecords({ now: () => now });
  return {
    records,
    now: () => now,
    pass: async (seconds) => void (now += seconds * 1_000),
  };
});
