import { memoryVerifier } from '../../src/adapters/memory/verifier';
import { verifierConformance } from './verifier';

verifierConformance('memory', async () => {
  let now = Date.UTC(2026, 10, 21);
  const verifier = memoryVerifier({ now: () => now }, () => '482913');
  return {
    verifier,
    phone: '+12025550120',
    pass: async (seconds) => void (now += seconds * 1000),
    codeOn: async (phone) => verifier.codeOn(phone) ?? '',
  };
});
