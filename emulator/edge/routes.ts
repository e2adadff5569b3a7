import { relative } from 'node:path';
import { fsHelpers } from '@twilio-labs/serverless-api';

/** One address of the deployed service. */
export interface Route {
  readonly kind: 'function' | 'asset';
  readonly access: 'public' | 'protected' | 'private';
  /** The file behind it, absolute. */
  readonly file: string;
}

/** Reads the built folders by the deploy tool's own rules, so that a path means here what it will mean there. */
export async function readRoutes(
  project: string,
  functions: string,
  assets: string,
): Promise<ReadonlyMap<string, Route>> {
  const found = await fsHelpers.getListOfFunctionsAndAssets(project, {
    functionsFolderNames: [relative(project, functions)],
    assetsFolderNames: [relative(project, assets)],
  });
  const routes = new Map<string, Route>();
  for (const { path, access, filePath } of found.assets) {
    routes.set(path, { kind: 'asset', access, file: filePath });
  }
  for (const { path, access, filePath } of found.functions) {
    routes.set(path, { kind: 'function', access, file: filePath });
  }
  const start = routes.get('/assets/index.html');
  if (start && !routes.has('/')) routes.set('/', start);
  return routes;
}
