/** Services of one account; one more is refused with 20001. https://www.twilio.com/docs/serverless/functions-assets/functions */
export const MOST_SERVICES = 50;
/** Environments of one service. https://www.twilio.com/docs/serverless/api/resource/environment */
export const MOST_ENVIRONMENTS = 25;
/** Functions, assets of each kind, and packages of one build. https://www.twilio.com/docs/serverless/api/resource/build */
export const IN_A_BUILD = {
  functions: 50,
  openAssets: 1_000,
  privateAssets: 50,
  packages: 100,
} as const;
/** Largest asset (bytes). https://www.twilio.com/docs/serverless/functions-assets/assets */
export const LARGEST_ASSET = { open: 25 * 1024 * 1024, private: 10 * 1024 * 1024 } as const;
/**
 * A variable's name (characters) and value (bytes), and all that a function finds in its context, written as JSON
 * (bytes). https://www.twilio.com/docs/serverless/functions-assets/functions/variables
 */
export const VARIABLES = { key: 128, value: 450, together: 3 * 1024 } as const;
/** Longest names (characters). https://www.twilio.com/docs/serverless/api/resource/service */
export const NAMES = {
  service: 50,
  environment: 100,
  domainSuffix: 16,
  friendly: 255,
  path: 255,
} as const;
/** How long a build takes here (ms, real or account time). In the cloud it is several seconds. */
export const BUILD_MS = 300;
