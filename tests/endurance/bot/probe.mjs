// Loaded into a bot before its own code, in every thread: tells on demand what the thread's heap holds after garbage
// collection. The main thread collects from all and answers over the channel to the parent process; it also counts
// listeners, timers and handles. Needs --expose-gc.
import { EventEmitter, getEventListeners } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { BroadcastChannel, isMainThread, threadId } from 'node:worker_threads';

/** How long the other threads may take to answer, in milliseconds: one that indexes is busy. */
const ANSWER_MS = 20_000;

const asking = new BroadcastChannel('probe-ask');
const telling = new BroadcastChannel('probe-tell');
asking.unref();
telling.unref();

function readHeap() {
  // Once for what is dead, once more for what its finalizers let go of.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return { thread: threadId, heapBytes: heapUsed, externalBytes: external };
}

/** Runs `count`, given all living objects with that prototype. */
async function countLiving(session, prototype, count) {
  const post = (method, parameters) =>
    new Promise((resolve, reject) =>
      session.post(method, parameters, (error, result) => (error ? reject(error) : resolve(result))),
    );
  globalThis.probe = { EventEmitter, getEventListeners };
  const objectGroup = 'probe';
  const found = await post('Runtime.evaluate', { expression: prototype, objectGroup });
  const { objects } = await post('Runtime.queryObjects', {
    prototypeObjectId: found.result.objectId,
    objectGroup,
  });
  const counted = await post('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: String(count),
    returnByValue: true,
  });
  await post('Runtime.releaseObjectGroup', { objectGroup });
  return counted.result.value;
}

function countEmitters() {
  const byClass = {};
  for (const emitter of this)
    for (const held of Object.values(emitter._events ?? {})) {
      const count = Array.isArray(held) ? held.length : Number(typeof held === 'function');
      const name = emitter.constructor?.name ?? '';
      byClass[name] = (byClass[name] ?? 0) + count;
    }
  return { emitters: this.length, byClass };
}

function countAbortListeners() {
  let listeners = 0;
  for (const signal of this) {
    try {
      listeners += globalThis.probe.getEventListeners(signal, 'abort').length;
    } catch {
      // The prototype object itself is among those found.
    }
  }
  return listeners;
}

async function countAll() {
  const session = new Session();
  session.connect();
  try {
    const emitters = await countLiving(session, 'probe.EventEmitter.prototype', countEmitters);
    const abortListeners = await countLiving(session, 'AbortSignal.prototype', countAbortListeners);
    const { emitters: count, byClass } = emitters;
    const all = Object.values(byClass).reduce((sum, each) => sum + each, 0);
    const socketListeners = (byClass.Socket ?? 0) + (byClass.Client ?? 0);
    return { emitters: count, listeners: all - socketListeners, socketListeners, byClass, abortListeners };
  } finally {
    session.disconnect();
  }
}

function countResources() {
  const counts = {};
  for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Linux tells them by thread. */
function countChildren() {
  try {
    const threads = readdirSync('/proc/self/task');
    const all = threads.map((thread) => readFileSync(`/proc/self/task/${thread}/children`, 'utf8').trim());
    return all.flatMap((line) => line.split(' ').filter(Boolean)).length;
  } catch {
    return 0;
  }
}

/** Heaps of the other threads: those that have answered when the first one that is alive and idle has. */
function askThreads() {
  return new Promise((resolve) => {
    const heaps = [];
    const done = () => {
      telling.onmessage = null;
      clearTimeout(deadline);
      resolve(heaps);
    };
    const deadline = setTimeout(done, ANSWER_MS);
    telling.onmessage = ({ data }) => {
      heaps.push(data);
      setTimeout(done, 200);
    };
    asking.postMessage('heap');
  });
}

if (isMainThread && process.send) {
  const warnings = [];
  process.on('warning', ({ name, message }) => warnings.push(`${name}: ${message}`));
  process.on('message', async () => {
    const threads = await askThreads();
    globalThis.probe = { EventEmitter, getEventListeners };
    const counts = await countAll();
    const main = readHeap();
    const rssBytes = process.memoryUsage.rss();
    const open = { resources: countResources(), children: countChildren() };
    process.send?.({ rssBytes, main, threads, ...counts, ...open, warnings });
  });
  process.channel?.unref();
} else if (!isMainThread) {
  asking.onmessage = () => telling.postMessage(readHeap());
  asking.unref();
}
