import type { Readers } from '../ports/readers';
import { isConflict, type Records } from '../ports/records';
import { NEW_CONSOLE } from './console';
import { consoleDocument, consoleIdentity } from './objects';

/** Sees to it that an agent's document is there and that this agent's page, and no other, may read it. */
export async function openConsole(
  agent: string,
  { records, readers }: { readonly records: Records; readonly readers: Readers },
): Promise<void> {
  const document = consoleDocument(agent);
  if (!(await records.read({ document }))) {
    try {
      await records.create({ document }, NEW_CONSOLE);
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  await readers.letRead(document, consoleIdentity(agent));
}
