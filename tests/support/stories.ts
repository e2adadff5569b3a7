import type { House } from './house';
import type { Stage } from './stage';
import type { Handset } from './handsets';
import { control } from './control';

/** What happens to people on the wait list, as they would tell it; the same whatever befalls the webhooks. */
export interface Story {
  readonly name: string;
  readonly play: (stage: Stage) => Promise<void>;
  readonly ends: { readonly inLine: readonly string[]; readonly finished: readonly string[] };
}

const READY = /your table is ready/;
const NEARLY = /nearly your turn/;
const CARRIED_OUT = /called|They were texted|is being checked/;

/** The standard stories of a wait list, with the people in them. */
export function storiesOf(house: House): readonly Story[] {
  const { ada } = house;
  const ana = house.phone('+12025550120');
  const luis = house.phone('+12025550121');
  const noor = house.phone('+12025550122');
  const zoe = house.whatsapp('+12025550131');

  const joins = async (stage: Stage, phone: Handset, name: string, size = 2): Promise<void> => {
    await stage.says(phone, `Table for ${size}, ${name}`, /You're on the list/);
  };
  const isCalled = async (stage: Stage, phone: Handset, name: string): Promise<void> => {
    await stage.staff(() => ada.calls(name));
    await stage.gets(phone, READY);
  };

  return [
    {
      name: 'joins step by step',
      play: async (stage) => {
        await stage.says(ana, 'Can we have a table?', /How many people/);
        await stage.says(ana, 'four', /What name/);
        await stage.says(ana, 'Ana', /Ana, party of 4.*Anything we should know/);
        await stage.says(ana, 'one high chair', /Noted: one high chair/);
      },
      ends: { inLine: ['Ana'], finished: [] },
    },
    {
      name: 'joins, is called, is coming, is seated',
      play: async (stage) => {
        await joins(stage, ana, 'Ana', 4);
        await isCalled(stage, ana, 'Ana');
        await stage.says(ana, '1', /we hold your table/);
        await stage.staff(() => ada.seats('Ana'));
      },
      ends: { inLine: [], finished: ['Ana seated'] },
    },
    {
      name: 'is called, reminded three times, and does not come',
      play: async (stage) => {
        await joins(stage, ana, 'Ana', 4);
        await isCalled(stage, ana, 'Ana');
        await stage.gets(ana, /still waiting for you/, 8);
        await stage.gets(ana, /only a little longer/, 7);
        await stage.gets(ana, /we had to let your table go/, 7);
      },
      ends: { inLine: [], finished: ['Ana noShow'] },
    },
    {
      name: 'has buttons on WhatsApp',
      play: async (stage) => {
        await joins(stage, zoe, 'Zoe');
        await stage.says(zoe, 'leave', /give up your place/);
        await stage.presses(zoe, 'waitlist:leave:2', /keep your place/);
        await isCalled(stage, zoe, 'Zoe');
        await stage.presses(zoe, 'waitlist:ready:2', /Five more minutes/);
        await stage.presses(zoe, 'waitlist:ready:1', /hold your table/);
        await stage.staff(() => ada.seats('Zoe'));
      },
      ends: { inLine: [], finished: ['Zoe seated'] },
    },
    {
      name: 'cannot be reached on WhatsApp and is texted by SMS',
      play: async (stage) => {
        const sms = house.phone(zoe.number);
        await joins(stage, zoe, 'Zoe');
        await control(house.vendorsUrl, 'people', { person: zoe.number, whatsapp: false });
        await isCalled(stage, sms, 'Zoe');
        await stage.says(sms, '1', /hold your table/);
      },
      ends: { inLine: [], finished: [] },
    },
    {
      name: 'leaves after being asked',
      play: async (stage) => {
        await joins(stage, ana, 'Ana', 4);
        await joins(stage, luis, 'Luis');
        await stage.says(ana, 'LEAVE', /give up your place/);
        await stage.says(ana, '1', /You're off the list/);
        await stage.gets(luis, NEARLY, 2);
      },
      ends: { inLine: ['Luis'], finished: ['Ana left'] },
    },
    {
      name: 'is served by staff who text',
      play: async (stage) => {
        await joins(stage, ana, 'Ana', 4);
        await joins(stage, luis, 'Luis');
        await stage.says(ada.phone, 'LIST', /1 Ana 4.*\n2 Luis 2/);
        await stage.says(ada.phone, 'NEXT', CARRIED_OUT);
        await stage.gets(ana, READY);
        await stage.says(ada.phone, 'SEAT 1', /Ana \(4\) seated/);
        await stage.gets(luis, NEARLY, 2);
      },
      ends: { inLine: ['Luis'], finished: ['Ana seated'] },
    },
    {
      name: 'is nearly next',
      play: async (stage) => {
        await joins(stage, ana, 'Ana', 4);
        await joins(stage, luis, 'Luis');
        await joins(stage, noor, 'Noor', 3);
        await stage.staff(() => ada.seats('Ana'));
        await stage.gets(luis, NEARLY, 2);
        await stage.gets(noor, NEARLY, 2);
      },
      ends: { inLine: ['Luis', 'Noor'], finished: ['Ana seated'] },
    },
    toEverybody(house, 5),
  ];
}

const NAMES = [
  'Ken',
  'Lea',
  'Mia',
  'Ines',
  'Raj',
  'Yara',
  'Omar',
  'Lena',
  'Hugo',
  'Nina',
  'Ivan',
  'Kofi',
];

/** Staff say something to so many people who wait, and close the page. */
export function toEverybody(house: House, people: number): Story {
  const waiting = NAMES.slice(0, people).map((name, nth) => ({
    name,
    phone: house.phone(`+120255501${String(40 + nth)}`),
  }));
  return {
    name: `hears what staff say to ${people}`,
    play: async (stage) => {
      for (const { name, phone } of waiting)
        await stage.says(phone, `Table for 2, ${name}`, /You're on the list/);
      await stage.staff(() => house.ada.broadcasts('The kitchen closes at ten.', 'bclosed'));
      for (const { phone } of waiting) await stage.gets(phone, /kitchen closes at ten/, 2);
    },
    ends: { inLine: waiting.map(({ name }) => name), finished: [] },
  };
}
