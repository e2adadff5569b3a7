import type { Route } from '../../core/routes';
import type { Sites } from './sites';

/** Which builds are deployed, and the address on this machine that stands for each domain. */
export const deploymentRoutes = (sites: Sites): readonly Route[] => [
  {
    method: 'GET',
    path: '/local/deployments',
    answer: () => ({ status: 200, body: sites.list() }),
  },
];
