import { isMissing } from '../../setup/patient-client';
import { SETTINGS_DOCUMENT } from '../../../src/config';
import {
  ANSWERS_DOCUMENT,
  desksWithCalls,
  readAnswers,
  type OperatorAnswers,
} from '../../../src/house/operator-answers';
import { readData, type AccountLook } from '../look';

export { ANSWERS_DOCUMENT, readAnswers, type OperatorAnswers };

/** Keeps what the operator said about PCI mode. */
export async function keepCardMode(
  client: AccountLook['client'],
  syncService: string,
  cardMode: 'on' | 'off',
): Promise<void> {
  const { documents } = client.sync.v1.services(syncService);
  const data: OperatorAnswers = { v: 1, cardMode };
  try {
    await documents(ANSWERS_DOCUMENT).update({ data });
  } catch (error) {
    if (!isMissing(error)) throw error;
    await documents.create({ uniqueName: ANSWERS_DOCUMENT, data });
  }
}

/** Whether a desk cares about PCI mode and nobody has said yet how it is. */
export async function isCardModeAsked(
  client: AccountLook['client'],
  syncService: string,
): Promise<boolean> {
  const [settings, answers] = await Promise.all(
    [SETTINGS_DOCUMENT, ANSWERS_DOCUMENT].map((name) => readData(client, syncService, name)),
  );
  const desks = desksWithCalls(settings);
  return (desks.line || desks.pay) && readAnswers(answers).cardMode === undefined;
}
