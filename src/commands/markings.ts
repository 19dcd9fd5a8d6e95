/** TLP 2.0 labels for options. Written out, for the command line alone does not load the schemas; a test holds them to those. */
export const MARKINGS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
