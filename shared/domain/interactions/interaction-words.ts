/** The ways on which something is said. */
export const interactionChannels = ['email', 'phone', 'letter', 'chat', 'in_person', 'portal', 'other'] as const;

/** How a contact left the person. */
export const moods = ['pleased', 'calm', 'uneasy', 'angry'] as const;
