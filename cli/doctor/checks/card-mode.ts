import * as v from 'valibot';
import { isMissing } from '../../setup/patient-client';
import { SETTINGS_DOCUMENT } from '../../../src/config';
import { readData, type AccountLook } from '../look';

/** Sync document: what only the operator can tell about the account, because no API does. */
export const ANSWERS_DOCUMENT = 'operator-answers';

const answersSchema = v.object({
  v: v.literal(1),
  /** Whether PCI mode is on in this account. */
  cardMode: v.optional(v.picklist(['on', 'off'])),
});
export type OperatorAnswers = v.InferOutput<typeof answersSchema>;

/** Reads the document; one that cannot be read holds no answer. */
export function readAnswers(data: unknown): OperatorAnswers {
  const parsed = v.safeParse(answersSchema, data);
  return parsed.success ? parsed.output : { v: 1 };
}

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

/** Which desks of the settings care whether PCI mode is on; `settings` is the stored document, as it is. */
export function desksWithCalls(settings: unknown): {
  readonly line: boolean;
  readonly pay: boolean;
} {
  const isOn = (name: string): boolean => {
    const desks: unknown = isRecord(settings) ? settings['desks'] : undefined;
    const desk: unknown = isRecord(desks) ? desks[name] : undefined;
    return isRecord(desk) && desk['on'] === true;
  };
  return { line: isOn('line'), pay: isOn('pay') };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

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

/**
 * PCI mode is needed to take cards, holds for a whole account, cannot be taken back, and ends transcripts of voicemail.
 * It cannot be read, so the operator's answer is all there is.
 * https://www.twilio.com/docs/voice/tutorials/how-capture-your-first-payment-using-pay
 */
export function checkCardMode(
  { findings }: Pick<AccountLook, 'findings'>,
  { cardMode }: OperatorAnswers,
  desks: { readonly line: boolean; readonly pay: boolean },
): void {
  if (!desks.line && !desks.pay) return;
  const component = 'PCI mode';
  if (cardMode === undefined)
    findings.warning(component, 'not known', {
      sentence: 'Nobody has said whether PCI mode is on in this account, and it cannot be read.',
      fix: 'Console, Voice, Settings shows it. Run: npm run bellhop -- doctor --pci on (or off)',
    });
  else if (desks.line && cardMode === 'on')
    findings.problem(component, 'on', {
      sentence: 'PCI mode is on, so voicemail is not transcribed: the line mails sound only.',
      fix: 'It cannot be switched off. Keep the line in another account: npm run bellhop -- setup --env pay',
    });
  else if (desks.line && desks.pay)
    findings.warning(component, 'off', {
      sentence:
        'Taking cards needs PCI mode, which would end the transcripts of voicemail in this account.',
      fix: 'Give card payments an account of their own: npm run bellhop -- setup --env pay',
    });
  else if (desks.pay && cardMode === 'off')
    findings.problem(component, 'off', {
      sentence: 'PCI mode is off: Twilio refuses to take a card.',
      fix: 'Console, Voice, Settings: switch it on. It cannot be switched off again. Then: doctor --pci on',
    });
  else findings.ok(component, cardMode, 'It is as the desks need it.');
}
