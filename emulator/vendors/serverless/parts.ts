import type { Format } from './format';
import type { Sites } from './sites';
import type { Lookup } from './lookup';
import type { ServerlessState } from './state';

/** What the routes of the Serverless API work with. */
export interface ServerlessParts {
  readonly state: ServerlessState;
  readonly lookup: Lookup;
  readonly format: Format;
  readonly sites: Sites;
  /** The account's time, epoch ms. */
  readonly now: () => number;
}

/** Where every address of the API begins. */
export const SERVICES = '/v1/Services';
export const SERVICE = `${SERVICES}/:service`;
export const ENVIRONMENT = `${SERVICE}/Environments/:environment`;
