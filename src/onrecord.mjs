#!/usr/bin/env node
// Entry of `npx onrecord VERB` and of `npm start`: lets Node read TypeScript, then hands over.
// `start` is the long-running bot; every other verb is a command that ends.
import { register } from 'tsx/esm/api';

register();
await import(process.argv[2] === 'start' ? './main.ts' : './cli.ts');
