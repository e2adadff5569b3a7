import fc from 'fast-check';

/** Properties are tried on a few examples by `npm test` and on many by `npm run proof`; a failure prints its seed. */
fc.configureGlobal({
  numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100),
  ...(process.env['PROPERTY_SEED'] ? { seed: Number(process.env['PROPERTY_SEED']) } : {}),
});
