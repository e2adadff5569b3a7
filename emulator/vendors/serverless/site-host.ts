import type { Account } from '../../core/account';
import type { Limits } from '../../core/limits';
import { startEdge } from '../../edge/server';
import type { Edge } from '../../edge/server';
import type { AccountState, RuntimeProblem } from '../../runtime/contract';
import { startSupervisor } from '../../runtime/supervisor';
import type { Supervisor } from '../../runtime/supervisor';
import type { RunningSite, Site, SiteHost } from './sites';
import { unpack } from './unpack';
import type { Unpacked } from './unpack';

export interface SiteHostOptions {
  /** Where packages are taken from. */
  readonly project: string;
  /** The bundled preload of the runtime. */
  readonly preload: string;
  readonly vendors: () => { readonly url: string; readonly port: number };
  readonly limits: () => Readonly<Limits>;
  readonly state: () => AccountState;
  readonly account: Account;
  readonly processes: number;
  readonly onProblem: (problem: RuntimeProblem) => void;
  readonly onLine: (line: string) => void;
}

/** Runs deployed builds as the project's own functions are run: the official runtime behind an edge. */
export interface LocalSiteHost extends SiteHost {
  /** Passes the account's clock on to what runs. */
  tell(state: AccountState): void;
}

interface Program {
  readonly files: Unpacked;
  readonly runtime: Supervisor;
}

export function createSiteHost(options: SiteHostOptions): LocalSiteHost {
  const programs = new Set<Program>();

  const start = async (site: Site): Promise<Program> => {
    const files = unpack(site, options.project);
    try {
      const runtime = await startSupervisor({
        project: files.folder,
        preload: options.preload,
        functions: files.functions,
        assets: files.assets,
        vendorsPort: options.vendors().port,
        processes: options.processes,
        variables: site.variables,
        state: options.state,
        onProblem: options.onProblem,
        onLine: options.onLine,
      });
      const program = { files, runtime };
      programs.add(program);
      return program;
    } catch (error) {
      files.remove();
      throw error;
    }
  };
  const end = async (program: Program): Promise<void> => {
    programs.delete(program);
    await program.runtime.stop();
    program.files.remove();
  };

  return {
    tell: (state) => programs.forEach(({ runtime }) => runtime.tell(state)),
    open: async (site): Promise<RunningSite> => {
      let program = await start(site);
      let edge: Edge;
      try {
        edge = await startEdge({
          port: 0,
          project: program.files.folder,
          functions: program.files.functions,
          assets: program.files.assets,
          origin: `https://${site.domain}`,
          runtimes: () => program.runtime.urls(),
          vendorsUrl: () => options.vendors().url,
          limits: options.limits,
          state: options.state,
          account: options.account,
          onCutOff: (url) => void program.runtime.check(url),
        });
      } catch (error) {
        await end(program);
        throw error;
      }
      return {
        url: edge.url,
        change: async (next) => {
          const [before, after] = [program, await start(next)];
          program = after;
          await edge.show(after.files);
          await end(before);
        },
        close: async () => {
          await edge.stop();
          await end(program);
        },
      };
    },
  };
}
