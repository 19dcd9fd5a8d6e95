import type { Edition } from '../src/model/edition.ts';

/** An edition that tells nothing: a start for tests that need only some of its parts. */
export function emptyEdition(id: string): Edition {
  return {
    format: 'fieldbrief-edition/1',
    subject: { kind: 'region', id, name: id, short: null, what: 'area', aliases: [] },
    number: 1,
    issued: '2026-11-25',
    previous: null,
    changes: [],
    corrections: [],
    cutoff: null,
    desk: 'Test desk',
    language: 'en',
    marking: 'TLP:CLEAR',
    note: null,
    judgements: [],
    commentary: null,
    bottomLine: [],
    keyReporting: [],
    glance: [],
    sections: [],
    timeline: [],
    disputes: [],
    figures: { map: null, courses: [], ties: null },
    gaps: [],
    sources: [],
    sourceSummary: '',
    quotations: [],
    manifest: [],
    program: 'Fieldbrief 0.0.0',
  };
}
