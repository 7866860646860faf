import type { Server } from 'node:net';
import type { AddressInfo } from 'node:net';

const HIGHEST = 65_535;

/** Listens, on this machine only, on the given port or else on the next one that is free; 0 takes any. Gives the port. */
export async function listenFrom(server: Server, port: number): Promise<number> {
  try {
    return await listen(server, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= HIGHEST) throw error;
    return listenFrom(server, port + 1);
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1' }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
