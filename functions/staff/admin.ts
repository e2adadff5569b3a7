import { actForAdmin } from '../../src/house/admin/admin';
import { adminRequest } from '../../src/edge/admin-request';
import { staffAction } from '../../src/edge/staff-action';

/** Reads and changes what the owner decides: settings, texts, staff, devices. Called by the admin page, for admins. */
export const handler = staffAction(adminRequest, async (bellhop, request, cookie) => ({
  body: await actForAdmin(bellhop, cookie, request),
}));
