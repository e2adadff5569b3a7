import * as v from 'valibot';
import { DESKS, type ListSettings, type Settings, type WaitlistSettings } from '../../config';
import { WEEK, type FieldValue } from './api';
import { groupFields } from './line-fields';
import { formField, type FormField, type FormFields } from './merge';
import { payFields } from './pay-fields';
import {
  hoursSchema,
  languageSchema,
  nameSchema,
  numberSchema,
  orNothing,
  phoneSchema,
  timeZoneSchema,
} from './schemas';
import { withOrWithout } from './with-or-without';

type Fields = Readonly<Record<string, FormField<Settings>>>;

const houseFields: Fields = {
  'business.name': formField(
    nameSchema,
    ({ business }) => business.name,
    (settings, name) => ({ ...settings, business: { ...settings.business, name } }),
  ),
  'business.timeZone': formField(
    timeZoneSchema,
    ({ business }) => business.timeZone,
    (settings, timeZone) => ({ ...settings, business: { ...settings.business, timeZone } }),
  ),
  'business.language': formField(
    languageSchema,
    ({ business }) => business.language,
    (settings, language) => ({
      ...settings,
      business: withOrWithout(settings.business, 'language', language),
    }),
  ),
  'business.forgetTextsAfterDays': formField(
    orNothing(numberSchema('business.forgetTextsAfterDays')),
    ({ business }) => business.forgetTextsAfterDays,
    (settings, days) => ({
      ...settings,
      business: withOrWithout(settings.business, 'forgetTextsAfterDays', days),
    }),
  ),
  'owner.phone': formField(
    orNothing(phoneSchema),
    ({ owner }) => owner?.phone,
    (settings, phone) => withOrWithout(settings, 'owner', phone === null ? null : { phone }),
  ),
};

/** A field of the wait list, in terms of its own settings. */
const ofWaitlist = <Value extends FieldValue>(
  schema: v.GenericSchema<unknown, Value>,
  read: (desk: WaitlistSettings) => Value | undefined,
  write: (desk: WaitlistSettings, value: Value) => WaitlistSettings,
): FormField<Settings> =>
  formField(
    schema,
    ({ desks: { waitlist } }) => waitlist && read(waitlist),
    (settings, value) => {
      const { waitlist } = settings.desks;
      if (!waitlist) return settings;
      return { ...settings, desks: { ...settings.desks, waitlist: write(waitlist, value) } };
    },
  );

const waitlistFields: Fields = {
  'waitlist.maxPartySize': ofWaitlist(
    numberSchema('waitlist.maxPartySize'),
    ({ maxPartySize }) => maxPartySize,
    (desk, maxPartySize) => ({ ...desk, maxPartySize }),
  ),
  'waitlist.holdMinutes': ofWaitlist(
    numberSchema('waitlist.holdMinutes'),
    ({ holdMinutes }) => holdMinutes,
    (desk, holdMinutes) => ({ ...desk, holdMinutes }),
  ),
  'waitlist.nearlyNext': ofWaitlist(
    numberSchema('waitlist.nearlyNext'),
    ({ nearlyNext }) => nearlyNext,
    (desk, nearlyNext) => ({ ...desk, nearlyNext }),
  ),
  'waitlist.dailyCap': ofWaitlist(
    orNothing(numberSchema('waitlist.dailyCap')),
    ({ dailyCap }) => dailyCap,
    (desk, dailyCap) => withOrWithout(desk, 'dailyCap', dailyCap),
  ),
  // Comes before the days: a house that is always open has none.
  'waitlist.alwaysOpen': ofWaitlist(
    v.boolean(),
    ({ hours }) => hours === undefined,
    (desk, always) => withOrWithout(desk, 'hours', always ? null : (desk.hours ?? {})),
  ),
  ...Object.fromEntries(
    WEEK.map((day) => [
      `waitlist.hours.${day}`,
      ofWaitlist(
        hoursSchema,
        ({ hours }) => hours?.[day] ?? [],
        (desk, openings) =>
          desk.hours ? { ...desk, hours: { ...desk.hours, [day]: openings } } : desk,
      ),
    ]),
  ),
};

/** A field of one of the wait list's lists. */
const ofList = <Value extends FieldValue>(
  id: string,
  schema: v.GenericSchema<unknown, Value>,
  read: (list: ListSettings) => Value | undefined,
  write: (list: ListSettings, value: Value) => ListSettings,
): FormField<Settings> =>
  ofWaitlist(
    schema,
    ({ lists }) => {
      const list = lists.find((one) => one.id === id);
      return list && read(list);
    },
    (desk, value) => ({
      ...desk,
      lists: desk.lists.map((list) => (list.id === id ? write(list, value) : list)),
    }),
  );

const fieldsOfList = (id: string): Fields => ({
  [`lists.${id}.name`]: ofList(
    id,
    nameSchema,
    ({ name }) => name,
    (list, name) => ({ ...list, name }),
  ),
  [`lists.${id}.number`]: ofList(
    id,
    phoneSchema,
    ({ number }) => number,
    (list, number) => ({ ...list, number }),
  ),
  [`lists.${id}.paused`]: ofList(
    id,
    v.boolean(),
    ({ paused }) => paused === true,
    (list, paused) => withOrWithout(list, 'paused', paused || null),
  ),
});

type DeskIn = keyof Settings['desks'];

/** Whether a desk answers: the same switch for each desk that the house has. */
const switchOf = (name: DeskIn): FormField<Settings> =>
  formField(
    v.boolean(),
    ({ desks }) => desks[name]?.on,
    (settings, on) => {
      const desk = settings.desks[name];
      return desk
        ? { ...settings, desks: { ...settings.desks, [name]: { ...desk, on } } }
        : settings;
    },
  );

/** The desks that the house has, whether they are on or not. */
const desksOf = ({ desks }: Settings): readonly DeskIn[] =>
  DESKS.filter((name): name is DeskIn =>
    Object.entries(desks).some(([known, desk]) => known === name && desk !== undefined),
  );

/** Every field of the settings that the admin page can change, by name. */
export function settingsFields(settings: Settings): FormFields<Settings> {
  const { waitlist, line, pay } = settings.desks;
  return new Map([
    ...Object.entries(houseFields),
    ...desksOf(settings).map((name) => [`${name}.on`, switchOf(name)] as const),
    ...(waitlist ? Object.entries(waitlistFields) : []),
    ...(waitlist?.lists ?? []).flatMap(({ id }) => Object.entries(fieldsOfList(id))),
    ...(pay ? Object.entries(payFields(pay)) : []),
    ...(line?.groups ?? []).flatMap(({ id }) => [...groupFields(id)]),
  ]);
}
