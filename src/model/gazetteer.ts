import { z } from 'zod';
import { Day } from './day-span.ts';

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'expected lower-case letters, digits and hyphens');

/** Another name. A bare string in the file stands for a name without dates. */
export const Alias = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  z
    .strictObject({
      name: z.string().min(1),
      /** First and last day on which the name was in use, when the group or place was renamed. */
      from: Day.nullable().default(null),
      to: Day.nullable().default(null),
    })
    .readonly(),
);
export type Alias = z.infer<typeof Alias>;

export const GroupKind = z.enum(['armed group', 'militia', 'coalition', 'state force', 'company', 'tribe', 'party', 'organisation']);
export type GroupKind = z.infer<typeof GroupKind>;

/** A standing tie between two groups that the desk knows and the briefs may show under "desk knowledge". */
export const Tie = z
  .strictObject({
    type: z.enum(['parent', 'successor of', 'split from', 'member of', 'ally', 'rival', 'backed by']),
    to: Id,
    from: Day.nullable().default(null),
    until: Day.nullable().default(null),
  })
  .readonly();
export type Tie = z.infer<typeof Tie>;

/** One group of data/groups.json. */
export const Group = z
  .strictObject({
    id: Id,
    name: z.string().min(1),
    /** The usual short form, printed in insertions and tables: "HTS". */
    short: z.string().nullable().default(null),
    aliases: z.array(Alias).readonly().default([]),
    /** Generic words by which this group alone is meant once it has been named: "the party". */
    anaphors: z.array(z.string()).readonly().default([]),
    kind: GroupKind.default('armed group'),
    parent: Id.nullable().default(null),
    ties: z.array(Tie).readonly().default([]),
    /** The state a state force, or a state's proxy, belongs to: an id of data/regions.json. */
    state: Id.nullable().default(null),
    /** Set false for groups that are linked in the text but get no brief of their own. */
    brief: z.boolean().default(true),
    note: z.string().nullable().default(null),
  })
  .readonly();
export type Group = z.infer<typeof Group>;

export const RegionKind = z.enum([
  'world region',
  'country',
  'area',
  'governorate',
  'province',
  'region',
  'state',
  'department',
  'municipality',
  'district',
  'city',
  'town',
  'village',
  'camp',
  'base',
  'river',
  'island',
  'neighbourhood',
]);
export type RegionKind = z.infer<typeof RegionKind>;

/** One place of data/regions.json. */
export const Region = z
  .strictObject({
    id: Id,
    name: z.string().min(1),
    aliases: z.array(Alias).readonly().default([]),
    /** Words for what belongs to it, "Syrian": a mention, but weaker than the name. */
    demonyms: z.array(z.string()).readonly().default([]),
    kind: RegionKind.default('area'),
    /** The administrative parent: district > governorate > country. */
    parent: Id.nullable().default(null),
    /** Other regions it lies in that are no administrative unit: a desert, "northwest Syria". */
    areas: z.array(Id).readonly().default([]),
    /** Latitude and longitude in degrees. */
    coordinates: z
      .tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
      .readonly()
      .nullable()
      .default(null),
    /** True where the name alone also stands for the government that sits there ("Moscow said"). */
    seatOfGovernment: z.boolean().default(false),
    /** Words that, beside the name, show that another thing is meant: "Jordan" beside "Michael". */
    notWith: z.array(z.string()).readonly().default([]),
    brief: z.boolean().default(true),
    note: z.string().nullable().default(null),
  })
  .readonly();
export type Region = z.infer<typeof Region>;

/** Everything the desk knows by name. */
export type Gazetteer = { readonly groups: readonly Group[]; readonly regions: readonly Region[] };
