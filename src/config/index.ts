export { DESKS, isDesk, type DeskName } from './desks';
export { type GroupSettings, type LineSettings } from './line';
export { type OpeningHours } from './parts';
export { type PaySettings } from './pay';
export { parseSettings, settingsSchema, SETTINGS_DOCUMENT, type Settings } from './settings';
export { parseStaff, staffSchema, STAFF_DOCUMENT, type StaffList, type StaffMember } from './staff';
export { readConfig, variableNames, type Config } from './variables';
export { type ListSettings, type WaitlistSettings } from './waitlist';
