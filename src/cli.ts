// `onrecord VERB`: the archive from a terminal. Entry only; nobody imports it.
process.stdout.write(`onrecord ${process.argv.slice(2).join(' ')}\n`);
