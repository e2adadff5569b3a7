import * as v from 'valibot';
import { LANGUAGES } from '../../languages/languages';
import { toPhone } from '../../people/phone';
import { Refusal } from '../../ports/refusal';
import { MAX_GROUP_NAME, MAX_NAME, NUMBER_FIELDS, type NumberField } from './api';

// What the fields of the admin page may hold. Each message is the rule that was broken.

export const nameSchema = v.pipe(
  v.string('empty'),
  v.trim(),
  v.minLength(1, 'empty'),
  v.maxLength(MAX_NAME, 'too-long'),
);

/** What somebody typed, as the number that carriers take. */
export const phoneSchema = v.pipe(
  v.string('phone'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return toPhone(dataset.value);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      addIssue({ message: 'phone' });
      return NEVER;
    }
  }),
);

/** Nothing typed is nothing set. */
export const orNothing = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.lazy((typed): v.GenericSchema<unknown, T | null> => (isNothing(typed) ? nothing : schema));

const isNothing = (typed: unknown): boolean => typed === null || typed === '';
const nothing = v.pipe(
  v.unknown(),
  v.transform(() => null),
);

export const languageSchema = v.nullable(v.picklist(LANGUAGES));

/** One of the zones that this machine has a calendar for. https://www.iana.org/time-zones */
export const timeZoneSchema = v.pipe(
  v.string('time-zone'),
  v.check((name) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
    } catch {
      return false;
    }
  }, 'time-zone'),
);

/** A name of a group, shorter than others. */
export const groupNameSchema = v.pipe(nameSchema, v.maxLength(MAX_GROUP_NAME, 'too-long'));

/** A time on the wall: `18:00`. */
export const timeSchema = v.pipe(v.string('time'), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time'));

export const choiceSchema = <const Word extends string>(words: readonly Word[]) =>
  v.picklist(words, 'choice');

/** Addresses as somebody typed them, each once. */
export const mailsSchema = v.pipe(
  v.array(v.pipe(v.string('mails'), v.trim(), v.email('mails')), 'mails'),
  v.maxLength(20, 'mails'),
  v.transform((mails) => [...new Set(mails)]),
);

/** Words to read aloud, or the address of a sound: whole, or a path of an asset of ours. */
export const spokenSchema = v.pipe(
  v.string('spoken'),
  v.trim(),
  v.minLength(1, 'spoken'),
  v.maxLength(800, 'spoken'),
  v.check((typed) => !isAddress(typed) || /^(https:\/\/|\/)\S+$/.test(typed), 'spoken'),
);
/** Whether somebody who types this means a sound and not words. */
export const isAddress = (typed: string): boolean => /^(https?:\/\/|\/)/.test(typed);

/** A voice's name as https://www.twilio.com/docs/voice/twiml/say/text-speech lists them. */
export const voiceSchema = v.pipe(
  v.string('voice'),
  v.trim(),
  v.regex(/^[A-Za-z]+(\.[\w-]+)?$/, 'voice'),
);

/** Plain words of an answer by text. */
export const answerSchema = v.pipe(
  v.string('text'),
  v.trim(),
  v.maxLength(480, 'text'),
  v.check((text) => !/[{}[\]]/.test(text), 'text'),
);

export const numberSchema = (field: NumberField) =>
  v.pipe(
    v.number('number'),
    v.integer('number'),
    v.minValue(NUMBER_FIELDS[field].least, 'number'),
    v.maxValue(NUMBER_FIELDS[field].most, 'number'),
  );

const time = v.pipe(v.string('hours'), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'hours'));

/** More openings than this on one day are a slip. */
const MOST_OPENINGS = 6;
export const hoursSchema = v.pipe(
  v.array(v.object({ from: time, to: time }, 'hours'), 'hours'),
  v.maxLength(MOST_OPENINGS, 'hours'),
);
