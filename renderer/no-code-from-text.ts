import { config } from 'zod';

// zod would compile parsers at run time, which the content security policy forbids. It looks at this setting when a
// schema is made, so this file is imported before any other, and the build keeps it in one file with zod.
config({ jitless: true });
