/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Whether an installation holds what a lock file asks for: every package that is not optional, each at its locked version,
 * and nothing else. Optional packages may be missing, since most of them are for other platforms.
 * @param {Lock | null} wanted `package-lock.json`
 * @param {Lock | null} found `node_modules/.package-lock.json`, which npm writes last
 * @returns {boolean}
 */
export function isInstalled(wanted, found) {
  if (wanted === null || found === null) return false;
  const wantedByPath = wanted.packages ?? {};
  const foundByPath = found.packages ?? {};
  const isComplete = Object.entries(wantedByPath).every(
    ([path, { optional }]) => path === '' || optional === true || path in foundByPath,
  );
  return isComplete && Object.entries(foundByPath).every(([path, locked]) => isSame(wantedByPath[path], locked));
}

/**
 * @param {LockedPackage | undefined} a
 * @param {LockedPackage} b
 */
const isSame = (a, b) => a?.version === b.version && a?.integrity === b.integrity;
