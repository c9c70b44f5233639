// What is known of the packages, from package.json, the lock file and the list of least versions alone (S-62). Asks nobody.

/** @typedef {{ version: string, integrity?: string, resolved?: string, link?: boolean, hasInstallScript?: boolean, inBundle?: boolean, optional?: boolean, name?: string }} Locked */

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/

/** Negative, 0 or positive, as versions are ordered; what comes after a hyphen is before the release. */
export function compareVersions(a, b) {
  const [[left, early], [right, late]] = [a, b].map((version) => [version.split('-')[0].split('.').map(Number), version.includes('-')])
  for (const place of [0, 1, 2]) if (left[place] !== right[place]) return (left[place] ?? 0) - (right[place] ?? 0)
  return Number(late) - Number(early)
}

/** The least version of the same major; of a newer major than any named, nothing is asked. */
function isBelow(version, least) {
  const major = (text) => Number(text.split('.')[0])
  const same = least.find((one) => major(one) === major(version))
  return same ? compareVersions(version, same) < 0 : major(version) < Math.max(...least.map(major))
}

const nameOf = (path, entry) => entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Every entry of the lock file by name: [{ name, path, …entry }]. */
export const lockedPackages = (lock) => Object.entries(lock.packages).filter(([path]) => path !== '').map(([path, entry]) => ({ ...entry, name: nameOf(path, entry), path }))

/** package.json names versions, never ranges: what is tested is what is installed. */
export function rangesOf(manifest) {
  return ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'].flatMap((list) => Object.entries(manifest[list] ?? {}).filter(([, version]) => typeof version !== 'string' || !EXACT.test(version)).map(([name, version]) => `${list} name ${name} as ${JSON.stringify(version)}, which is no exact version`))
}

/** The lock file fits package.json, holds a strong hash of everything, and names no place where somebody happened to fetch it. */
export function lockFaults(manifest, lock) {
  const faults = []
  if (lock.lockfileVersion !== 3) faults.push(`the lock file is of version ${lock.lockfileVersion}, not 3`)
  const root = lock.packages[''] ?? {}
  for (const list of ['dependencies', 'devDependencies']) {
    for (const [name, version] of Object.entries({ ...manifest[list], ...root[list] })) {
      if (manifest[list]?.[name] !== root[list]?.[name]) faults.push(`package.json and the lock file differ in ${name}`)
      else if (lock.packages[`node_modules/${name}`]?.version !== version) faults.push(`${name} is locked at another version than package.json names`)
    }
  }
  for (const { name, version, integrity, resolved, link, inBundle } of lockedPackages(lock)) {
    if (link) faults.push(`${name} is a link to a folder`)
    else if (!EXACT.test(version ?? '') && !/^\d+\.\d+\.\d+[-+][\w.+-]+$/.test(version ?? '')) faults.push(`${name} comes from ${version}`)
    else if (!inBundle && !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')) faults.push(`${name}@${version} has no SHA-512`)
    if (resolved) faults.push(`${name}@${version} names the place it was fetched from`)
  }
  return faults
}

/** Packages below what an advisory asks, and lines of the list that stand for nothing any more. */
export function versionFaults(lock, { least, open }) {
  const packages = lockedPackages(lock)
  const faults = []
  for (const line of least) {
    const found = packages.filter(({ name }) => name === line.package)
    if (found.length === 0) faults.push(`${line.package} is in the list of least versions and not installed: remove the line`)
    for (const { name, version, path } of found) if (isBelow(version, line.least)) faults.push(`${name} ${version} (${path}) is below ${line.least.join(' / ')}: ${[...line.ids, line.why].join(', ')}`)
  }
  for (const { package: name, version, ids } of open) {
    if (!packages.some((one) => one.name === name && one.version === version)) faults.push(`${name} is no longer ${version}: look whether ${ids.join(', ')} is still open`)
  }
  return faults
}

/** The only script that may run is that of the database driver; whoever brings another has to say why it need not. */
export function scriptFaults(manifest, lock, { scriptsNotRun }) {
  const allowed = Object.entries(manifest.allowScripts ?? {}).filter(([, yes]) => yes).map(([name]) => name)
  const withScript = new Set(lockedPackages(lock).filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name))
  return [
    ...allowed.filter((name) => name !== 'sqlite3').map((name) => `allowScripts lets ${name} run code when it is installed`),
    ...[...withScript].filter((name) => !allowed.includes(name) && !(name in scriptsNotRun)).map((name) => `${name} wants to run code when it is installed: say in bin/least-versions.json why it need not`),
    ...Object.keys(scriptsNotRun).filter((name) => !withScript.has(name)).map((name) => `${name} has no script any more: remove its line`),
  ]
}
