import * as v from 'valibot';
import type { GroupSettings, Settings } from '../../config';
import { FORECAST_MAILS } from '../../config/line';
import { LANGUAGES } from '../../languages/languages';
import { GREETINGS, type GreetingName } from '../../line/rules/greetings';
import { withoutRecorded } from '../line';
import type { FieldValue } from './api';
import { formField, type FormField } from './merge';
import {
  answerSchema,
  choiceSchema,
  groupNameSchema,
  isAddress,
  mailsSchema,
  numberSchema,
  orNothing,
  phoneSchema,
  spokenSchema,
  timeSchema,
  timeZoneSchema,
  voiceSchema,
} from './schemas';
import { withOrWithout } from './with-or-without';

type Field = FormField<Settings>;

/** As long as a phone outside the rota rings unless somebody says otherwise, in seconds. */
const DEFAULT_RING_SECONDS = 25;

/** Everything of a group that the admin page can change, by name: `groups.night.mails`. */
export function groupFields(id: string): ReadonlyMap<string, Field> {
  const field = <Value extends FieldValue>(
    schema: v.GenericSchema<unknown, Value>,
    read: (group: GroupSettings) => Value | undefined,
    write: (group: GroupSettings, value: Value) => GroupSettings,
  ): Field =>
    formField(
      schema,
      ({ desks: { line } }) => {
        const group = line?.groups.find((one) => one.id === id);
        return group && read(group);
      },
      (settings, value) => {
        const { line } = settings.desks;
        if (!line) return settings;
        const groups = line.groups.map((group) => (group.id === id ? write(group, value) : group));
        return { ...settings, desks: { ...settings.desks, line: { ...line, groups } } };
      },
    );
  /** A setting that stands in the group as it stands in the form. */
  const plain = <Key extends keyof GroupSettings>(
    key: Key,
    schema: v.GenericSchema<unknown, GroupSettings[Key] & FieldValue>,
  ): Field =>
    field(
      schema,
      (group) => group[key] as GroupSettings[Key] & FieldValue,
      (group, value) => ({ ...group, [key]: value }),
    );
  /** One that may be left out. */
  const optional = <Key extends 'voice' | 'timeZone' | 'replacedBy' | 'textAnswer'>(
    key: Key,
    schema: v.GenericSchema<unknown, string>,
  ): Field =>
    field(
      orNothing(schema),
      (group) => group[key],
      (group, value) => withOrWithout(group, key, value as NonNullable<GroupSettings[Key]> | null),
    );
  const spoken = (key: 'greeting' | 'voicemailGreeting'): Field =>
    field(
      orNothing(spokenSchema),
      (group) => {
        const own = group[key];
        return own && ('say' in own ? own.say : own.play);
      },
      (group, typed) =>
        withOrWithout(
          group,
          key,
          typed === null ? null : isAddress(typed) ? { play: typed } : { say: typed },
        ),
    );
  /** Whether callers hear what was recorded by phone. It can be taken away here; a new one is recorded by phone. */
  const recorded = (which: GreetingName): Field =>
    field(
      v.boolean(),
      (group) => group.recorded?.[which] !== undefined,
      (group, wanted) => (wanted ? group : withoutRecorded(group, which)),
    );

  const fields: Readonly<Record<string, Field>> = {
    name: plain('name', groupNameSchema),
    number: plain('number', phoneSchema),
    language: plain('language', choiceSchema(LANGUAGES)),
    voice: optional('voice', voiceSchema),
    timeZone: optional('timeZone', timeZoneSchema),
    greeting: spoken('greeting'),
    voicemailGreeting: spoken('voicemailGreeting'),
    ...Object.fromEntries(GREETINGS.map((which) => [`recorded-${which}`, recorded(which)])),
    strategy: plain('strategy', choiceSchema(['inOrder', 'allAtOnce', 'tiers', 'fair'])),
    ringSeconds: plain('ringSeconds', numberSchema('groups.ringSeconds')),
    pressToAccept: plain('pressToAccept', v.boolean()),
    mostTries: plain('mostTries', numberSchema('groups.mostTries')),
    defaultPhone: field(
      orNothing(phoneSchema),
      ({ defaultDestination }) => defaultDestination?.phone,
      (group, phone) =>
        withOrWithout(
          group,
          'defaultDestination',
          phone === null
            ? null
            : {
                phone,
                ringSeconds: group.defaultDestination?.ringSeconds ?? DEFAULT_RING_SECONDS,
              },
        ),
    ),
    // Comes after the phone: without one nothing rings.
    defaultRingSeconds: field(
      numberSchema('groups.defaultRingSeconds'),
      ({ defaultDestination }) => defaultDestination?.ringSeconds ?? DEFAULT_RING_SECONDS,
      (group, ringSeconds) =>
        group.defaultDestination
          ? { ...group, defaultDestination: { ...group.defaultDestination, ringSeconds } }
          : group,
    ),
    caller: plain('caller', choiceSchema(['shown', 'hidden', 'replaced'])),
    replacedBy: optional('replacedBy', phoneSchema),
    mails: field(
      mailsSchema,
      ({ mails }): readonly string[] => mails,
      (group, mails) => ({ ...group, mails: [...mails] }),
    ),
    transcribe: plain('transcribe', v.boolean()),
    transcriptWaitSeconds: plain(
      'transcriptWaitSeconds',
      numberSchema('groups.transcriptWaitSeconds'),
    ),
    voicemailTexts: plain('voicemailTexts', choiceSchema(['none', 'sms', 'whatsapp'])),
    keepDays: plain('keepDays', numberSchema('groups.keepDays')),
    reminders: plain('reminders', v.boolean()),
    remindAt: plain('remindAt', timeSchema),
    coverDeadlineHours: plain('coverDeadlineHours', numberSchema('groups.coverDeadlineHours')),
    forecastMail: plain('forecastMail', choiceSchema(FORECAST_MAILS)),
    forecastAt: plain('forecastAt', timeSchema),
    textAnswer: optional('textAnswer', answerSchema),
    passTextsOn: plain('passTextsOn', v.boolean()),
  };
  return new Map(Object.entries(fields).map(([name, one]) => [`groups.${id}.${name}`, one]));
}
