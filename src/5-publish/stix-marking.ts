import type { Marking } from '../model/article.ts';

/** TLP 2.0 in STIX, as OASIS and FIRST publish it: the ids are fixed, so that every platform knows them. */
const IDS = {
  'TLP:CLEAR': '94868c89-83c2-464b-929b-a1a8aa3c8487',
  'TLP:GREEN': 'bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  'TLP:AMBER': '55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'TLP:AMBER+STRICT': '939a9414-2ddd-4d32-a0cd-375ea402b003',
  'TLP:RED': 'e828b379-4e03-4974-9ac4-e53a884c97c1',
} satisfies Record<Marking, string>;

const EXTENSION = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';

/** The standard marking definition of a label. */
export function markingDefinition(marking: Marking) {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: `marking-definition--${IDS[marking]}`,
    created: '2022-10-01T00:00:00.000Z',
    name: marking,
    extensions: { [EXTENSION]: { extension_type: 'property-extension', tlp_2_0: marking.slice('TLP:'.length).toLowerCase() } },
  };
}
