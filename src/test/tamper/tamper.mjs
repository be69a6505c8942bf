// Checks a copy of the log with the functions that Sigstore verifies its own log by, @sigstore/verify:
//
//   node tamper.mjs FOLDER KEPT KEY      in the folder where npm's packages are
//
// FOLDER is the copy, with the stored events in events.tsv; KEPT is a copy from before. Sigstore checks the signature and root of the checkpoint, and
// that each entry is included: those of the copy, and those that were kept, at their old places. The proofs are made here from the lowest
// tiles as they are; only Sigstore says whether they hold. Commitments and the file of events are read here.
import {createHash, createPublicKey} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';

const require = createRequire(join(process.cwd(), 'package.json'));
const {verifyCheckpoint} = require('@sigstore/verify/dist/timestamp/checkpoint.js');
const {verifyMerkleInclusion} = require('@sigstore/verify/dist/timestamp/merkle.js');

const [folder, kept, verifierKey] = process.argv.slice(2);
const WIDTH = 256;
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const suffix = (index, size) => {
  const width = Math.min(WIDTH, size - index * WIDTH);
  return String(index).padStart(3, '0') + (width < WIDTH ? `.p/${width}` : '');
};

function step(name, check) {
  try {
    return check();
  } catch (failed) {
    console.log(`FAILS ${name}: ${failed.message}`);
    process.exit(1);
  }
}

// The key as Sigstore holds one: its id, of which it compares four bytes, and when it is valid.
function trusted(line) {
  const [name, , key] = line.split(/\+(.*?)\+(.*)/s);
  const typed = Buffer.from(key, 'base64');
  const id = sha256(name, '\n', typed);
  return {
    logID: id,
    baseURL: `https://${name}`,
    publicKey: createPublicKey({
      key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), typed.subarray(1)]),
      format: 'der',
      type: 'spki',
    }),
    validFor: {start: new Date(0), end: new Date(8.64e15)},
  };
}

function checkpoint(of) {
  const envelope = readFileSync(join(of, 'checkpoint'), 'utf8');
  const [, size, root] = envelope.split('\n');
  return {envelope, size: Number(size), root: Buffer.from(root, 'base64')};
}

function entries(of, size) {
  const found = [];
  for (let index = 0; index * WIDTH < size; index++) {
    let rest = readFileSync(join(of, 'tile/entries', suffix(index, size)));
    while (rest.length > 0) {
      const end = 2 + rest.readUInt16BE();
      found.push(rest.subarray(2, end));
      rest = rest.subarray(end);
    }
  }
  if (found.length !== size) throw new Error(`${found.length} entries instead of ${size}`);
  return found;
}

function leafHashes(of, size) {
  const found = [];
  for (let index = 0; index * WIDTH < size; index++) {
    const tile = readFileSync(join(of, 'tile/0', suffix(index, size)));
    for (let at = 0; at < tile.length; at += 32) found.push(tile.subarray(at, at + 32));
  }
  if (found.length !== size) throw new Error(`${found.length} hashes instead of ${size}`);
  return found;
}

// The way of RFC 6962 from a leaf to the root, the sibling of the leaf first.
function prover(leaves) {
  const roots = new Map();
  const split = size => 2 ** Math.floor(Math.log2(size - 1));
  const root = (start, end) => {
    if (end - start === 1) return leaves[start];
    const key = `${start} ${end}`;
    if (!roots.has(key)) {
      const middle = start + split(end - start);
      roots.set(key, sha256('\x01', root(start, middle), root(middle, end)));
    }
    return roots.get(key);
  };
  const path = (index, start, end) => {
    if (end - start === 1) return [];
    const middle = start + split(end - start);
    return index < middle
      ? [...path(index, start, middle), root(middle, end)]
      : [...path(index, middle, end), root(start, middle)];
  };
  return index => (index < leaves.length ? path(index, 0, leaves.length) : []);
}

function compare(entry, stored) {
  const leaf = JSON.parse(entry);
  const [whole, fraction] = leaf.recorded.slice(0, -1).split('.');
  const micros = String(Date.parse(`${whole}Z`) / 1000) + fraction;
  const said = [leaf.position, leaf.stream, leaf.sequence, leaf.id, leaf.type, BigInt(micros)].join('\t');
  if (said !== stored.slice(0, 6).join('\t')) throw new Error(`position ${leaf.position}: another event is stored`);
  for (const [at, expected] of [[6, leaf.payload], [8, leaf.metadata]]) {
    if (sha256(Buffer.from(stored[at] + stored[at + 1], 'hex')).toString('hex') !== expected) {
      throw new Error(`position ${leaf.position}: another text is stored`);
    }
  }
}

const keys = [trusted(verifierKey)];
const signed = of => {
  const said = checkpoint(of);
  const inclusionProof = {checkpoint: {envelope: said.envelope}, rootHash: said.root};
  verifyCheckpoint({integratedTime: '0', inclusionProof}, keys);
  return said;
};
const before = step('kept', () => signed(kept));
const now = step('checkpoint', () => signed(folder));
const prove = step('tiles', () => prover(leafHashes(folder, now.size)));
const included = (entry, index) =>
  verifyMerkleInclusion({
    canonicalizedBody: entry,
    inclusionProof: {logIndex: String(index), treeSize: String(now.size), rootHash: now.root, hashes: prove(index)},
  });
step('continues', () => entries(kept, before.size).forEach(included));
const all = step('entries', () => entries(folder, now.size));
step('entries', () => all.forEach(included));
step('events', () => {
  const lines = readFileSync(join(folder, 'events.tsv'), 'utf8').trimEnd().split('\n');
  all.forEach((entry, index) => compare(entry, (lines[index] ?? '').split('\t')));
});
console.log(`HOLDS ${now.size}`);
