import { ANSWERS_DOCUMENT, readAnswers } from '../../doctor/checks/card-mode';
import type { SetupStep } from '../context';
import { isMissing } from '../patient-client';

/** Keeps what the operator said of PCI mode, because no API can tell it. */
export const cardModeStep: SetupStep = {
  id: 'card-mode',
  title: 'PCI mode, as far as it was said',
  async run({ access, env, ledger, pay, byHand }) {
    if (!pay) return;
    const { cardMode } = pay;
    const sid = env.get('TWILIO_SYNC_SERVICE_SID');
    if (cardMode === undefined) {
      byHand.add(
        'Whether PCI mode is on in the subaccount: run setup --env pay --pci on (or off).',
      );
      return;
    }
    if (sid === undefined) return;
    const { documents } = access.client.sync.v1.services(sid);
    const stored = await documents(ANSWERS_DOCUMENT).fetch().catch(unlessMissing);
    const answers = readAnswers(stored?.data);
    if (answers.cardMode === cardMode) return;
    const data = { ...answers, cardMode };
    await ledger.change('changed', `what is known of PCI mode: ${cardMode}`, () =>
      stored
        ? documents(ANSWERS_DOCUMENT).update({ data })
        : documents.create({ uniqueName: ANSWERS_DOCUMENT, data }),
    );
  },
};

function unlessMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
