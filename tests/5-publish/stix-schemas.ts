import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/**
 * The official schemas of STIX 2.1, as OASIS publishes them (github.com/oasis-open/cti-stix2-json-schemas, commit 3bf9e69; BSD licence beside
 * them): all types that a bundle of ours holds, and what those refer to.
 */
const FOLDER = join(import.meta.dirname, 'stix-schemas');
const BASE = 'http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas';

// Their "$id"s are the addresses they once had; nothing is fetched. Their patterns escape more than Unicode mode allows.
const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.json'))) {
  const schema = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
  // See below: objects are held to the schemas of their types.
  if (schema.title === 'bundle') delete schema.properties.objects.items;
  ajv.addSchema(schema);
}

const KIND: Readonly<Record<string, string>> = { relationship: 'sros', 'marking-definition': 'common', bundle: 'common' };

/**
 * What is wrong with a bundle: its frame by the bundle's schema, and each object by that of its type. So does the validator of OASIS, too: the list
 * of types in the bundle's own schema has no note and no location, and its rule for other types fits nothing, since whatever keeps the
 * rules of every object keeps those of an observable besides, and just one of the two is asked for.
 */
export function stixErrors(bundle: { readonly objects: readonly { readonly type: string }[] }): readonly string[] {
  const errors = (type: string, value: object): readonly string[] => {
    const validate = ajv.getSchema(`${BASE}/${KIND[type] ?? 'sdos'}/${type}.json`);
    if (validate === undefined) return [`there is no schema for ${type}`];
    return validate(value) === true ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${type}${instancePath} ${message}`);
  };
  return [...errors('bundle', bundle), ...bundle.objects.flatMap((one) => errors(one.type, one))];
}
