import { waitlistObjects } from '../../src/waitlist/objects';
import { everyPage } from './patience';
import { PAGE_SIZE, type SyncService } from './stored-objects';

/** The wait lists that have records in the service, also those that the settings no longer name. */
export async function waitlistsIn(service: SyncService): Promise<readonly string[]> {
  const maps = await everyPage(() => service.syncMaps.page({ pageSize: PAGE_SIZE }));
  return maps.flatMap(({ uniqueName }) => {
    const list = /^waitlist-([a-z0-9-]{1,20})-parties$/.exec(uniqueName)?.[1];
    return list !== undefined && waitlistObjects(list).parties === uniqueName ? [list] : [];
  });
}
