import * as v from 'valibot';

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
