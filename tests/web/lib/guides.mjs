// Small guides of tests/data/ok, bundled when a page asks for one: the shipped guides do not have every type of question.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const desk = mkdtempSync(join(tmpdir(), 'kt-guides-'));
process.on('exit', () => rmSync(desk, { recursive: true, force: true }));

/** The bundle of the guide that this path names, or undefined: `/guides/number.guide`. */
export function smallGuide(pathname) {
  const [, name] = pathname.match(/^\/guides\/([a-z_]+)\.guide$/) ?? [];
  const source = join(ROOT, 'tests/data/ok', name ?? '-');
  if (!existsSync(source)) return undefined;
  const file = join(desk, `${name}.guide`);
  if (!existsSync(file)) {
    // The words of the interface lie beside a guide.
    cpSync(join(ROOT, 'questionnaires/interface'), join(desk, 'interface'), { recursive: true });
    cpSync(source, join(desk, name), { recursive: true });
    const call = ['run', '--quiet', '--features', 'cli', '--bin', 'keukentafel', '--', 'bundle', join(desk, name), '-o', file];
    execFileSync('cargo', call, { cwd: ROOT, stdio: 'inherit' });
  }
  return file;
}
