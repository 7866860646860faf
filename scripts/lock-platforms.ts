// npm writes only the optional packages of the machine it runs on into package-lock.json, and `npm ci` then refuses the
// file elsewhere. This adds an entry for every platform that is missing: `node scripts/lock-platforms.ts`, after `npm install`.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

interface Locked {
  version: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  engines?: unknown;
  license?: string;
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

for (const { name, version } of findMissing()) {
  lock.packages[`node_modules/${name}`] = describe(name, version);
  console.log(`${name}@${version}`);
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);

function findMissing(): { name: string; version: string }[] {
  const wanted = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
    Object.entries(optionalDependencies),
  );
  return wanted
    .filter(([name, version]) => /^\d/.test(version) && !(`node_modules/${name}` in lock.packages))
    .map(([name, version]) => ({ name, version }));
}

/** What the registry says of a package; a version that was never published for a platform is locked by its name alone. */
function describe(name: string, version: string): Locked {
  const fields = ['dist.integrity', 'os', 'cpu', 'libc', 'engines', 'license'];
  try {
    const answer = execFileSync('npm', ['view', `${name}@${version}`, '--json', ...fields], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { 'dist.integrity': integrity, ...rest } = JSON.parse(answer) as Locked & { 'dist.integrity': string };
    return { ...rest, version, integrity, dev: true, optional: true };
  } catch {
    return { version, dev: true, optional: true, ...platformOf(name) };
  }
}

function platformOf(name: string): Pick<Locked, 'os' | 'cpu'> {
  const match = /-(android|darwin|linux|win32|freebsd)-(arm64|x64|arm|ia32)/.exec(name);
  return match ? { os: [match[1] ?? ''], cpu: [match[2] ?? ''] } : {};
}
