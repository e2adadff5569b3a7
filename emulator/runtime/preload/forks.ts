import childProcess from 'node:child_process';
import type { ChildProcess, ForkOptions } from 'node:child_process';
import type { PreloadSettings } from '../contract';
import { SETTINGS_VARIABLE } from '../contract';
import { accountState } from './account-clock';
import { currentInvocation } from './invocations';

const children = new Set<ChildProcess>();

/** Hands clock and invocation on to the process that the runtime forks for a function, and ends it with its invocation. */
export function installForks(settings: PreloadSettings): void {
  const fork = childProcess.fork;
  Object.assign(childProcess, {
    fork(module: string | URL, ...rest: unknown[]): ChildProcess {
      const args = Array.isArray(rest[0]) ? rest[0].map(String) : [];
      const options = (Array.isArray(rest[0]) ? rest[1] : rest[0]) as ForkOptions | undefined;
      const invocation = currentInvocation();
      const inherited: PreloadSettings = {
        ...settings,
        state: accountState(),
        ...(invocation && {
          invocation: { webhook: invocation.webhook, function: invocation.function },
        }),
      };
      const env = {
        ...(options?.env ?? process.env),
        [SETTINGS_VARIABLE]: JSON.stringify(inherited),
      };
      const child = fork(module, args, { ...options, env });
      children.add(child);
      child.once('exit', () => children.delete(child));
      // The cloud kills a function that is cut off; the local runtime would keep it for ever.
      invocation?.response?.once('close', () => child.kill('SIGKILL'));
      return child;
    },
  });
}

/** Passes a change of the clock on to the functions that are running. */
export function tellForks(): void {
  for (const child of children) {
    // One that is just ending need not hear it.
    if (child.connected) child.send({ state: accountState() }, () => undefined);
  }
}

/** Ends every forked function at once. */
export function endForks(): void {
  for (const child of children) child.kill('SIGKILL');
}
