// A browser and a server for the tests of one file: there before the first, and gone after the last.

import { after, before } from 'node:test';
import { launch } from './browser.mjs';
import { startServer } from './server.mjs';

/** `browser` and `server` are there once the tests run. */
export function opened() {
  const now = {};
  before(async () => {
    now.browser = await launch();
    now.server = await startServer();
  });
  after(async () => {
    await now.browser?.close();
    await now.server?.close();
  });
  return now;
}
