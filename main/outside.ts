/** What a door opens beside itself: a supplier's page, or an invented household in a window or tab of its own. */
export type Outside = { readonly kind: 'link'; readonly address: string } | { readonly kind: 'demo' };

/** Opens it; false when it was refused or could not be opened. */
export type OpenOutside = (what: Outside) => Promise<boolean>;
