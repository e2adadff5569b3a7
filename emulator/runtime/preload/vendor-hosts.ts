import net from 'node:net';
import tls from 'node:tls';
import { report } from './report';

const VENDORS = /(^|\.)(twilio\.com|trello\.com|sendgrid\.com|segment\.com)$/i;
/** Where the platform puts deployments: what is deployed to the laptop account runs behind the emulator, too. */
const DEPLOYED = /\.twil\.io$/i;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\]|)$/i;

/** Whether the host belongs to a vendor that the emulator plays. */
export const isVendor = (host: string): boolean => VENDORS.test(host);

const isPlayed = (host: string): boolean => isVendor(host) || DEPLOYED.test(host);

/**
 * Leads TLS connections to vendors and deployments to the emulator, as plain TCP: the HTTP Host header still names them,
 * so one port serves them all. Everything else that would leave this machine fails before a name is looked up.
 *
 * It leans on the habit of https.Agent, of the built-in fetch and of ws to call `tls.connect` through the module.
 */
export function installVendorHosts(vendorsPort: number): void {
  const connectTls = tls.connect;
  Object.assign(tls, {
    connect(...args: unknown[]): net.Socket {
      if (!isPlayed(tlsHost(args))) return Reflect.apply(connectTls, tls, args);
      const ready = args.find(isCallback);
      const socket = net.connect({ host: '127.0.0.1', port: vendorsPort });
      if (ready) socket.once('secureConnect', ready);
      socket.once('connect', () => {
        Object.assign(socket, { encrypted: true, authorized: true, alpnProtocol: false });
        socket.emit('secureConnect');
      });
      return socket;
    },
  });

  const connect = net.Socket.prototype.connect;
  Object.assign(net.Socket.prototype, {
    connect(this: net.Socket, ...args: unknown[]): net.Socket {
      const host = tcpHost(args);
      if (LOOPBACK.test(host)) return Reflect.apply(connect, this, args);
      const error = Object.assign(new Error(`local mode: refused a connection to ${host}`), {
        code: 'ELOCALONLY',
      });
      report('refused', error.message);
      process.nextTick(() => this.destroy(error));
      return this;
    },
  });

  // A proxy from the shell would tunnel past both.
  for (const name of Object.keys(process.env)) {
    if (/^(https?|all)_proxy$/i.test(name)) delete process.env[name];
  }
}

type Callback = () => void;
const isCallback = (value: unknown): value is Callback => typeof value === 'function';

interface Destination {
  readonly servername?: unknown;
  readonly host?: unknown;
  readonly path?: unknown;
}
const isDestination = (value: unknown): value is Destination =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function tlsHost(args: readonly unknown[]): string {
  const options = args.find(isDestination);
  const named = args.find((value) => typeof value === 'string');
  return text(options?.servername) || text(options?.host) || text(named);
}

/** The host of a `socket.connect` call in any of its forms; empty for a pipe and for the default, this machine. */
function tcpHost(args: readonly unknown[]): string {
  // Node itself hands over its arguments as one list.
  const [first, second]: readonly unknown[] = Array.isArray(args[0]) ? args[0] : args;
  if (isDestination(first)) return first.path ? '' : text(first.host);
  return text(second);
}
