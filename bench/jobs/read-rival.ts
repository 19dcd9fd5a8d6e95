/**
 * Runs a library's own pipeline over the seeds of a desk: wink-nlp's sentences, part of speech tags and entities, or compromise's terms, tags and entities.
 *
 *     node read-rival.js DESK FOLDER-WITH-PACKAGES wink-nlp|compromise
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { files } from '../scale-desk.ts';
import { clock, countWords } from '../words.ts';

const [desk = '', packages = '', name = ''] = process.argv.slice(2);
const load = createRequire(join(resolve(packages), 'package.json'));
const texts = files(join(desk, 'seeds')).map((path) => readFileSync(join(desk, 'seeds', path), 'utf8'));
const words = countWords(texts);

/** Counts of what is found in one text, so that nothing is left undone. */
function pipeline(): (text: string) => number {
  if (name === 'wink-nlp') {
    const nlp = load('wink-nlp')(load('wink-eng-lite-web-model'));
    const { its } = nlp;
    return (text) => {
      const doc = nlp.readDoc(text);
      return doc.sentences().length() + doc.tokens().out(its.pos).length + doc.entities().out().length;
    };
  }
  const nlp = load('compromise');
  return (text) => {
    const doc = nlp(text);
    return doc.sentences().length + doc.terms().length + doc.people().length + doc.places().length + doc.organizations().length;
  };
}

const read = pipeline();
const reading = clock();
const found = texts.reduce((sum, text) => sum + read(text), 0);
if (found < words / 2) throw new Error(`it found ${found} things in ${words} words`);
console.log(JSON.stringify({ found, 'words/s': Math.round((words / reading()) * 1000) }));
