// Starts the system's Chromium: nothing is downloaded, and nothing but the test server is spoken to.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export function launch(options = {}) {
  const executablePath = PLACES.find(existsSync);
  if (!executablePath) throw new Error('Chromium is missing: install your system\'s package `chromium`');
  return chromium.launch({ executablePath, args: ARGS, ...options });
}
