import type { Twilio } from 'twilio';
import type { Shelf, ShelfObject } from '../../ports/shelf';
import { allDone } from '../../ports/settled';
import { persist, restError, type Deadline } from './lost-answer';

/** https://www.twilio.com/docs/api/errors/54301 */
const NAME_TAKEN = 54301;
/** https://www.twilio.com/docs/api/errors/54100, 54150, 54200, 54300 and 20404 */
const NOT_THERE: readonly number[] = [54100, 54150, 54200, 54300, 20404];
const READ_ONLY = { read: true, write: false, manage: false } as const;

const codeOf = (error: unknown): number => restError(error)?.code ?? 0;

/** Objects of Twilio Sync. https://www.twilio.com/docs/sync/api */
export function syncShelf(client: Twilio, serviceSid: string, deadline: Deadline): Shelf {
  const service = client.sync.v1.services(serviceSid);

  async function create({ kind, name, data }: ShelfObject): Promise<void> {
    await persist(deadline, async () => {
      try {
        if (kind === 'document') await service.documents.create({ uniqueName: name, data });
        else if (kind === 'map') await service.syncMaps.create({ uniqueName: name });
        else await service.syncLists.create({ uniqueName: name });
      } catch (error) {
        if (codeOf(error) !== NAME_TAKEN) throw error;
      }
    });
  }

  async function letRead({ kind, name }: ShelfObject, identity: string): Promise<void> {
    await persist<unknown>(deadline, () =>
      kind === 'document'
        ? service.documents(name).documentPermissions(identity).update(READ_ONLY)
        : kind === 'map'
          ? service.syncMaps(name).syncMapPermissions(identity).update(READ_ONLY)
          : service.syncLists(name).syncListPermissions(identity).update(READ_ONLY),
    );
  }

  return {
    async ensure(objects) {
      await allDone(
        objects.map(async (object) => {
          await create(object);
          await allDone(object.readers.map((identity) => letRead(object, identity)));
        }),
      );
    },
    async remove(objects) {
      await allDone(
        objects.map(({ kind, name }) =>
          persist(deadline, async () => {
            try {
              if (kind === 'document') await service.documents(name).remove();
              else if (kind === 'map') await service.syncMaps(name).remove();
              else await service.syncLists(name).remove();
            } catch (error) {
              if (!NOT_THERE.includes(codeOf(error))) throw error;
            }
          }),
        ),
      );
    },
  };
}
