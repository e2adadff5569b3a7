import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from './words';

/** A part of the page that comes when it is opened: most people never open it. */
export function Later({ load }: { readonly load: () => Promise<ComponentType> }) {
  const [Part, setPart] = useState<ComponentType | undefined>(undefined);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    load().then(
      (part) => setPart(() => part),
      (reason: unknown) => setProblem(reason instanceof Error ? reason.message : String(reason)),
    );
  }, []);
  if (Part) return <Part />;
  return problem ? (
    <p class="form-error" role="alert">
      {words().notRead(problem)}
    </p>
  ) : (
    <div class="skeleton" aria-busy="true" />
  );
}
