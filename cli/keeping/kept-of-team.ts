import type { Bellhop } from '../../src/bellhop';
import { keepingIn } from '../../src/team/keeping';
import { mapOf } from '../../src/team/objects';
import { readLetter } from '../../src/team/stored-people';

/** What the team keeps of one person. */
export interface KeptOfTeam {
  /** Stores whose team they are on, by name. */
  readonly stores: readonly string[];
  /** They were on one once. */
  readonly wasOnTeam: boolean;
  /** Tasks that are theirs now. */
  readonly tasks: number;
  /** What was said to them. */
  readonly letters: number;
}

export async function keptOfTeam({ records }: Bellhop, key: string): Promise<KeptOfTeam> {
  const keeping = keepingIn(records);
  const [worker, letters] = await Promise.all([
    keeping.worker(key),
    keeping.all(mapOf('letters', key), `${key}_`, readLetter),
  ]);
  return {
    stores: (worker?.value.stores ?? []).map(({ name }) => name),
    wasOnTeam: worker !== undefined,
    tasks: worker?.value.tasks.length ?? 0,
    letters: letters.length,
  };
}
