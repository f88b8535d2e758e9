import { readFileSync, writeFileSync } from 'node:fs';
const path = 'package-lock.json';
const lock = JSON.parse(readFileSync(path, 'utf8'));
const systems = { android: 'android', darwin: 'darwin', freebsd: 'freebsd', linux: 'linux', win32: 'win32', openharmony: 'openharmony', openbsd:'openbsd', netbsd:'netbsd', sunos:'sunos', aix:'aix' };
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64','mips64el'];
let added = [];
for (const [where, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lock.packages[`${where}/node_modules/${name}`] || lock.packages[`node_modules/${name}`]) continue;
    if (!/^\d/.test(version)) { console.log('range', where, name, version); continue; }
    const tail = name.split('/').pop().split('-');
    const os = tail.find((p) => p in systems); const cpu = tail.find((p) => processors.includes(p));
    const n = { version, dev: true, optional: true }; if (tail.includes("musl")) n.libc = ["musl"]; if (tail.includes("gnu")) n.libc = ["glibc"];
    if (cpu) n.cpu = [cpu]; if (os) n.os = [os];
    console.log(where, name, version, os, cpu);
    added.push([`node_modules/${name}`, n]);
  }
}
for (const [k, v] of added) lock.packages[k] = v;
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0));
writeFileSync(path, JSON.stringify(lock, null, 2) + '\n');
