import { writeSync } from 'node:fs';
import { format } from 'node:util';
import type { RuntimeProblem } from '../contract';
import { PROBLEM_LINE } from '../contract';
import { currentInvocation } from './invocations';

/** Tells the supervisor. Written at once, because the process may be about to end. */
export function report(kind: RuntimeProblem['kind'], text: string): void {
  const invocation = currentInvocation();
  const problem: RuntimeProblem = {
    kind,
    ...(invocation && { function: invocation.function }),
    text,
  };
  try {
    writeSync(2, `${PROBLEM_LINE}${JSON.stringify(problem)}\n`);
  } catch {
    // The supervisor is gone, and so is the one who would read it.
  }
}

/** Reports crashes, and what functions write as warnings and errors. */
export function installReports(): void {
  process.on('uncaughtExceptionMonitor', (error, origin) => {
    const what = origin === 'unhandledRejection' ? 'unhandled rejection' : 'uncaught exception';
    report('crash', `${what}: ${format(error)}`);
  });
  for (const level of ['warn', 'error'] as const) {
    const print = console[level];
    console[level] = (...args: unknown[]) => {
      if (currentInvocation()) report('console', format(...args));
      else Reflect.apply(print, console, args);
    };
  }
}
