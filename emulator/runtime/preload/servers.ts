import http from 'node:http';
import net from 'node:net';
import type { FromRuntime } from '../contract';

/**
 * Binds every server to this machine only. The runtime's own server gets a free port in place of the one it was told,
 * and the supervisor learns which: choosing one beforehand could lose it to somebody else.
 */
export function installServers(forked: boolean): void {
  const listen = net.Server.prototype.listen;
  Object.assign(net.Server.prototype, {
    listen(this: net.Server, ...args: unknown[]): net.Server {
      const [first] = args;
      const options = typeof first === 'object' && first !== null ? first : { port: first };
      if (!('port' in options) || Number.isNaN(Number(options.port))) {
        return Reflect.apply(listen, this, args);
      }
      const isRuntime = !forked && this instanceof http.Server;
      if (isRuntime) this.once('listening', () => announce(this.address()));
      const port = isRuntime ? 0 : Number(options.port);
      const callback = args.find((value) => typeof value === 'function');
      return Reflect.apply(listen, this, [{ ...options, port, host: '127.0.0.1' }, callback]);
    },
  });
}

function announce(address: ReturnType<net.Server['address']>): void {
  if (address === null || typeof address === 'string') return;
  const message: FromRuntime = { listening: address.port };
  process.send?.(message);
}
