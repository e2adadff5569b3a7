import { actOnPay } from '../../src/house/pay';
import { payRequest } from '../../src/edge/pay-request';
import { staffAction } from '../../src/edge/staff-action';

/** Everything an agent does at the console. Called by the page, with a session. */
export const handler = staffAction(payRequest, async (bellhop, request, cookie) => ({
  body: await actOnPay(bellhop, cookie, request),
}));
