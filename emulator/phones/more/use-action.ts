import { useState } from 'preact/hooks';

/** Runs an action of a button: pending until it is done, and its refusal in words when it fails. */
export function useAction(): {
  readonly pending: boolean;
  readonly problem: string | undefined;
  readonly run: (act: () => Promise<unknown>) => void;
} {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const run = (act: () => Promise<unknown>) => {
    if (pending) return;
    setPending(true);
    setProblem(undefined);
    act()
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
      .finally(() => setPending(false));
  };
  return { pending, problem, run };
}
