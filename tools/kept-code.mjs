/**
 * Runs a large script of the bundle from the code that V8 made of it in an earlier run: to read and compile a megabyte of source takes as long as to
 * print a page. Lies in dist/ beside the scripts.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { threadId } from 'node:worker_threads';
import { crc32 } from 'node:zlib';

/** A run that was over sooner has not used what a build uses, and its end would be felt. */
const LONG_ENOUGH_MS = 1000;
/** Of what is kept, the first bytes: its checksum. V8 looks at nothing but the length, and ends the process over a flipped bit. */
const SUM_BYTES = 4;

/** What a script knows without asking. It can't import by itself later on: code that was kept has lost where it came from. */
const GIVEN = 'exports,require,module,__filename,__dirname,scriptUrl,importLater';

/**
 * What a script exports: CommonJS in ASCII, whose imports are in `modules` by the names that it asks for them by. What V8 made of it is kept beside it when the
 * process has ended well: by then it holds the functions that were used. Where it can't be kept, is damaged or is another V8's, the script is compiled.
 */
export function keptCode(url, modules) {
  const file = fileURLToPath(url);
  const source = readFileSync(file, 'latin1');
  const kept = `${file}.${nameFor(source)}`;
  const cachedData = readSound(kept);
  const script = new Script(`(function(${GIVEN}){${source}\n})`, { filename: file, ...(cachedData === null ? {} : { cachedData }) });
  const own = createRequire(url);
  const module = { exports: {} };
  const require = Object.assign((name) => modules[name] ?? own(name), own);
  script.runInThisContext()(module.exports, require, module, file, dirname(file), url, (name) => import(name));
  if (cachedData === null || script.cachedDataRejected === true) {
    const began = performance.now();
    process.once('exit', (code) => {
      if (code === 0 && performance.now() - began >= LONG_ENOUGH_MS) keep(kept, script);
    });
  }
  return module.exports;
}

/** V8 takes what it made of a script of the same length for its own: so the name holds what was in it, and what V8 compiles by. */
function nameFor(source) {
  const by = [process.version, process.arch, process.env.NODE_OPTIONS ?? '', ...process.execArgv].join('\0');
  return `${crc32(source).toString(16)}-${crc32(by).toString(16)}.code`;
}

function readSound(path) {
  try {
    const bytes = readFileSync(path);
    const data = bytes.subarray(SUM_BYTES);
    return bytes.length > SUM_BYTES && bytes.readUInt32LE() === crc32(data) ? data : null;
  } catch {
    // Not kept yet, or not readable: compiling is the other way.
    return null;
  }
}

function keep(path, script) {
  const temporary = `${path}.${process.pid}-${threadId}.tmp`;
  try {
    const data = script.createCachedData();
    const sum = Buffer.alloc(SUM_BYTES);
    sum.writeUInt32LE(crc32(data));
    writeFileSync(temporary, Buffer.concat([sum, data]), { flag: 'wx' });
    renameSync(temporary, path);
  } catch {
    // The program's folder can't be written to by everybody. The next run compiles again.
    rmSync(temporary, { force: true });
  }
}
