/**
 * Loaded before everything else into each process of the official runtime (`node --require`): turns a program that
 * knows only the real Twilio into one that lives on this machine. Plain Node; bundled into one CommonJS file.
 */
import { sep } from 'node:path';
import { syncBuiltinESMExports } from 'node:module';
import type { FromRuntime, PreloadSettings, ToRuntime } from './contract';
import { SETTINGS_VARIABLE } from './contract';
import { installAccountClock, setAccountState } from './preload/account-clock';
import { endForks, installForks, tellForks } from './preload/forks';
import { installInvocations } from './preload/invocations';
import { installReports } from './preload/report';
import { installServers } from './preload/servers';
import { installVendorHosts } from './preload/vendor-hosts';
import { installVendorRequests } from './preload/vendor-requests';

const written = process.env[SETTINGS_VARIABLE];
if (written === undefined) throw new Error(`the preload needs ${SETTINGS_VARIABLE}`);
delete process.env[SETTINGS_VARIABLE];
const settings = JSON.parse(written) as PreloadSettings;
const forked = settings.invocation !== undefined;

installAccountClock(settings.state, () => settings.loadedFrom.forEach(forgetCode));
installInvocations(settings.invocation);
installReports();
installVendorHosts(settings.vendorsPort);
installVendorRequests();
installServers(forked);
installForks(settings);
syncBuiltinESMExports();
obeySupervisor();

/**
 * A fresh account meets fresh code: the next request loads it again, with nothing remembered. Whoever loaded it keeps it
 * among its children for ever, so it is taken out there too: a long row of tests would fill the memory with it until the
 * process did nothing but clean up.
 */
function forgetCode(folder: string): void {
  const isOurs = (file: string): boolean => file.startsWith(folder + sep);
  for (const file of Object.keys(require.cache)) if (isOurs(file)) delete require.cache[file];
  for (const module of Object.values(require.cache))
    if (module?.children.some(({ filename }) => isOurs(filename)))
      module.children = module.children.filter(({ filename }) => !isOurs(filename));
}

function obeySupervisor(): void {
  // The runtime's own listener takes every message for a job, so ours are kept from it.
  const emit = process.emit;
  Object.assign(process, {
    emit(event: string | symbol, ...args: unknown[]): boolean {
      const [message] = args;
      if (event !== 'message' || !isToRuntime(message)) {
        return Reflect.apply(emit, process, [event, ...args]) as boolean;
      }
      if ('state' in message) {
        setAccountState(message.state);
        tellForks();
      } else {
        const answer: FromRuntime = { pong: message.ping };
        process.send?.(answer);
      }
      return true;
    },
  });
  // Without a listener Node would keep messages back; a forked function has the runtime's own.
  if (!forked) process.on('message', () => undefined);
  // Nothing may outlive the one who started it, however that one ended.
  const end = (): void => {
    endForks();
    process.exit(0);
  };
  process.on('disconnect', end);
  process.on('SIGTERM', end);
  // Ctrl-C reaches every process of a terminal; who stops what is the supervisor's to decide.
  process.on('SIGINT', () => undefined);
}

function isToRuntime(message: unknown): message is ToRuntime {
  return (
    typeof message === 'object' && message !== null && ('state' in message || 'ping' in message)
  );
}
