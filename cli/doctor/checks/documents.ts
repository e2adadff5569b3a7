import { parseSettings, parseStaff, SETTINGS_DOCUMENT, STAFF_DOCUMENT } from '../../../src/config';
import type { Settings, StaffList } from '../../../src/config';
import { Refusal } from '../../../src/ports/refusal';
import { RUN_SETUP } from '../findings';
import { readData, type Look } from '../look';

/** What the checks after this one build on; absent when it cannot be read. */
export interface Stored {
  readonly settings?: Settings | undefined;
  readonly staff?: StaffList | undefined;
}

/** The two documents without which no function answers, so that no page could tell. */
export async function checkDocuments(look: Look, syncService: string): Promise<Stored> {
  const settings = await checkDocument(look, syncService, SETTINGS_DOCUMENT, parseSettings);
  const staff = await checkDocument(look, syncService, STAFF_DOCUMENT, parseStaff);
  return { settings, staff };
}

async function checkDocument<T>(
  { access, findings }: Look,
  syncService: string,
  name: string,
  parse: (data: unknown) => T,
): Promise<T | undefined> {
  const data = await readData(access.client, syncService, name);
  try {
    const parsed = data === undefined ? undefined : parse(data);
    findings.check(
      name,
      'Sync document',
      'They can be read.',
      parsed === undefined && {
        sentence: `The ${name} are not there: no desk answers.`,
        fix: RUN_SETUP,
      },
    );
    return parsed;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    findings.problem(name, String(error.values['names']), {
      sentence: `The stored ${name} cannot be read: no desk answers.`,
      fix: `Mend the named fields in the Sync document "${name}", or put back a backup.`,
    });
    return undefined;
  }
}
