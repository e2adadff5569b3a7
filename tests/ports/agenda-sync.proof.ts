import { syncRecords } from '../../src/adapters/twilio/records';
import { FAILED_MAP } from '../../src/agenda/failed';
import { INCIDENTS_MAP } from '../../src/agenda/incidents';
import { AGENDA_MAPS } from '../../src/agenda/item';
import { openAccount, PATIENT } from '../support/vendors';
import { agendaConformance } from './agenda';
import { DEEDS_MAPS, type Ground } from './agenda-house';

const account = openAccount();

const open = async (): Promise<Ground> => {
  // Time passes when it is pushed, so that minutes are what they are meant to be.
  account.vendors().clock.stop();
  const { sid } = await account.client().sync.v1.services.create({ friendlyName: 'agenda' });
  const service = account.client().sync.v1.services(sid);
  await Promise.all(
    [...AGENDA_MAPS, FAILED_MAP, INCIDENTS_MAP, ...DEEDS_MAPS].map((uniqueName) =>
      service.syncMaps.create({ uniqueName }),
    ),
  );
  return {
    records: syncRecords(account.client(), sid, PATIENT),
    now: account.now,
    pass: account.pass,
  };
};

agendaConformance('Sync', open);
