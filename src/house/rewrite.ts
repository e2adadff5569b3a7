import { isConflict, Unavailable, type Records } from '../ports/records';

/** Others may be saving as well; each has done so within this many tries. */
const MAX_TRIES = 8;

/** Replaces a document by a change of what it holds now; decided anew when somebody was faster. */
export async function rewrite<Doc extends object>(
  document: string,
  parse: (data: unknown) => Doc,
  change: (doc: Doc) => Doc,
  { records }: { readonly records: Records },
): Promise<void> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const kept = await records.read({ document });
    const before = parse(kept?.data);
    const after = change(before);
    if (after === before) return;
    try {
      if (kept) await records.replace({ document }, after, kept.revision);
      else await records.create({ document }, after);
      return;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  throw new Unavailable('others are changing the same document');
}
