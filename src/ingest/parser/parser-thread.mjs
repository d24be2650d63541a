// Entry of the parser's thread: lets Node read TypeScript there too, then hands over.
import { register } from 'tsx/esm/api';

register();
await import('./parser-thread.ts');
