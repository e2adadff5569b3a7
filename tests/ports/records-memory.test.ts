import { memoryRecords } from '../../src/adapters/memory/records';
import { recordsConformance } from './records';

recordsConformance('memory', () => {
  let now = Date.UTC(2026, 10, 21);
  return Promise.resolve({
    records: memoryRecords({ now: () => now }),
    map: 'map',
    log: 'log',
    document: 'document',
    pass: (seconds) => {
      now += seconds * 1000;
      return Promise.resolve();
    },
  });
});
