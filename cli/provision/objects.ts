import type { Twilio } from 'twilio';
import { accessTo, objectsThere, wrongRights } from '../../src/adapters/twilio/sync-objects';
import { allOf, type Ledger } from './ledger';
import type { WantedObject } from './wanted-object';

type Service = ReturnType<Twilio['sync']['v1']['services']>;

/** Twilio Sync: the name is taken, https://www.twilio.com/docs/api/errors/54301 */
const NAME_TAKEN = 54301;

/** Makes the objects that are missing and mends who may read them. What is in them stays as it is. */
export async function ensureObjects(
  service: Service | undefined,
  ledger: Ledger,
  wanted: readonly WantedObject[],
): Promise<void> {
  const there = service ? await objectsThere(service) : new Set<string>();
  await allOf(
    wanted.map(async (object) => {
      const what = `the ${object.kind} "${object.name}"`;
      const isThere = there.has(`${object.kind} ${object.name}`);
      if (!isThere)
        await ledger.change('made', what, async () => {
          if (service) await unlessTaken(accessTo(service, object).create());
        });
      if (object.readers.length === 0) return;
      const isNew = !isThere && ledger.dryRun;
      const wrong =
        !service || isNew
          ? object.readers.map((identity) => ({ identity }))
          : await wrongRights(service, object);
      for (const { identity } of wrong)
        await ledger.change('changed', `what ${identity} may do with ${what}`, async () => {
          if (service) await accessTo(service, object).give(identity);
        });
    }),
  );
}

async function unlessTaken(creating: Promise<unknown>): Promise<void> {
  try {
    await creating;
  } catch (error) {
    if (codeOf(error) !== NAME_TAKEN) throw error;
  }
}

/** The vendor's own error number, if it is the vendor's error. */
export const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
