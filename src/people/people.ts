import { Changed, isConflict, type Kept, type Records } from '../ports/records';
import { peopleMap, PERSON_TTL_SECONDS, readPerson, type Person } from './person';

/** A person's record as it was read; `person` is undefined for somebody new. */
export interface KnownPerson {
  readonly person: Person | undefined;
  readonly revision: string | undefined;
}

/** Tries to write over somebody else's change this often; one person's texts rarely come more at once. */
const MAX_TRIES = 8;

/** People, each under one key, for all desks. */
export interface People {
  read(key: string): Promise<KnownPerson>;
  /** Applies a change to the newest record, again when somebody was faster; nothing is written when it changes nothing. */
  change(
    key: string,
    known: KnownPerson,
    change: (person: Person | undefined) => Person | undefined,
  ): Promise<void>;
  erase(key: string): Promise<void>;
  /** What somebody writes in, as this request has read it; asks nobody. */
  languageOf(key: string): string | undefined;
}

export function peopleIn(records: Records): People {
  const at = (key: string) => ({ map: peopleMap(key), key });
  const languages = new Map<string, string | undefined>();
  const read = async (key: string): Promise<KnownPerson> => {
    const kept: Kept | undefined = await records.read(at(key));
    const person = kept ? readPerson(kept.data) : undefined;
    languages.set(key, person?.language);
    return { person, revision: kept?.revision };
  };
  return {
    read,
    languageOf: (key) => languages.get(key),
    async change(key, known, change) {
      let current = known;
      for (let tries = 0; tries < MAX_TRIES; tries++) {
        const next = change(current.person);
        if (!next) return;
        try {
          const options = { ttl: PERSON_TTL_SECONDS };
          if (current.revision === undefined) await records.create(at(key), next, options);
          else await records.replace(at(key), next, current.revision, options);
          return;
        } catch (error) {
          if (!isConflict(error)) throw error;
          current = await read(key);
        }
      }
      throw new Changed();
    },
    erase: (key) => records.remove(at(key)),
  };
}
