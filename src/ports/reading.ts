import * as v from 'valibot';

/** Makes the reader of what is kept, by its schema: what cannot be read counts as not there. */
export const reading =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (data: unknown): T | undefined => {
    const parsed = v.safeParse(schema, data);
    return parsed.success ? parsed.output : undefined;
  };
