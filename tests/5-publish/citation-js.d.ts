/** What the tests use of citation-js, which brings no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(content: string, options: { readonly forceType: string; readonly generateGraph: boolean });
    readonly data: readonly never[];
  }
  export const plugins: { readonly config: { get(name: string): { readonly parse: { strict: boolean } } } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
