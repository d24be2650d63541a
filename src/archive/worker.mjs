// Entry of the archive's worker thread: lets Node read TypeScript there too, then hands over.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
