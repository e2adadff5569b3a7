/**
 * Loaded before the official runtime (`node --require`) when `bellhop live` serves the working copy: the runtime listens
 * on this computer only, at a free port that it tells, and ends with whoever started it.
 */
import { syncBuiltinESMExports } from 'node:module';
import { SETTINGS_VARIABLE } from '../emulator/runtime/contract';
import { installServers } from '../emulator/runtime/preload/servers';

delete process.env[SETTINGS_VARIABLE];
installServers(false);
syncBuiltinESMExports();
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
// Ctrl-C reaches every process of a terminal; the command puts the webhooks back first and ends this one then.
process.on('SIGINT', () => undefined);
