import type { AccountState, RuntimeProblem } from './contract';
import { writeEnvFile } from './env-file';
import { startRuntimeProcess } from './runtime-process';
import type { RuntimeProcess, RuntimeProcessOptions } from './runtime-process';

/** A process that has not turned its event loop for this long (ms) after a cut-off is stuck in a loop. */
const STUCK_MS = 1_000;
/** Deaths in a row, none of them having served, after which a place stays empty. */
const MAX_FAILED_STARTS = 3;

export interface SupervisorOptions extends Omit<
  RuntimeProcessOptions,
  'envFile' | 'state' | 'forked'
> {
  /** How many processes; two are the least that shows state kept in memory. */
  readonly processes?: number;
  readonly forked?: boolean;
  /** What functions find in `context`. */
  readonly variables: Readonly<Record<string, string>>;
  readonly state: () => AccountState;
  /** Called with a sentence when a process ended by itself; it is restarted. */
  readonly onDeath?: (how: string) => void;
}

/** The official runtime, kept running. */
export interface Supervisor {
  /** Base addresses of the processes that serve right now. */
  urls(): string[];
  pids(): number[];
  /** Passes the account's state to every process, and from there to running functions. */
  tell(state: AccountState): void;
  /** Looks whether the process at this address still turns, and replaces it if not. For use after a cut-off. */
  check(url: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the processes side by side and resolves when all of them serve. */
export async function startSupervisor(options: SupervisorOptions): Promise<Supervisor> {
  const living = new Set<RuntimeProcess>();
  const starting = new Set<Promise<void>>();
  let stopping = false;

  const killAll = (): void => living.forEach((runtime) => runtime.kill());
  process.once('exit', killAll);

  const start = async (): Promise<void> => {
    const envFile = writeEnvFile(options.variables);
    // It is read once; nothing stays behind even when this process is killed later.
    const runtime = await startRuntimeProcess({
      ...options,
      forked: options.forked ?? false,
      envFile: envFile.path,
      state: options.state(),
    }).finally(() => envFile.remove());
    living.add(runtime);
    // The clock may have moved while it was starting.
    runtime.tell(options.state());
    void runtime.ended.then((how) => {
      living.delete(runtime);
      if (stopping) return;
      const text = `a runtime process ended by itself: ${how}`;
      options.onProblem({ kind: 'death', text });
      options.onDeath?.(text);
      restart();
    });
  };

  const restart = (failures = 0): void => {
    if (stopping) return;
    const attempt = start().catch((error: unknown) => {
      options.onProblem({ kind: 'death', text: String(error) });
      if (failures + 1 < MAX_FAILED_STARTS) restart(failures + 1);
    });
    starting.add(attempt);
    void attempt.finally(() => starting.delete(attempt));
  };

  const stop = async (): Promise<void> => {
    stopping = true;
    await Promise.all(starting);
    await Promise.all([...living].map((runtime) => runtime.end()));
    process.off('exit', killAll);
  };

  const first = Array.from({ length: options.processes ?? 2 }, start);
  const failed = (await Promise.allSettled(first)).find((one) => one.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  return {
    urls: () => [...living].map((runtime) => runtime.url),
    pids: () => [...living].map((runtime) => runtime.pid),
    tell: (state) => living.forEach((runtime) => runtime.tell(state)),
    check: async (url) => {
      const runtime = [...living].find((one) => one.url === url);
      if (!runtime || (await runtime.responds(STUCK_MS)) || stopping) return;
      const problem: RuntimeProblem = {
        kind: 'stuck',
        text: 'a function never let go of its process',
      };
      options.onProblem(problem);
      living.delete(runtime);
      runtime.kill();
    },
    stop,
  };
}
