import { expect, it } from 'vitest';
import { MEND_FIRST, sayStartError, startStatus, TRY_AGAIN } from '../src/start-error.ts';

const config = { dataDir: '/srv/data', corpusDir: '/srv/corpus', discordApiUrl: 'https://discord.com/api' };
const failure = (message: string, fields: object) => Object.assign(new Error(message), fields);

it.each([
  [
    'a taken port',
    failure('listen EADDRINUSE', {
      code: 'EADDRINUSE',
      syscall: 'listen',
      port: 3000,
      address: '127.0.0.1',
    }),
    'Expected to listen on PORT 3000 of 127.0.0.1, which is in use',
  ],
  [
    'a port that is not allowed',
    failure('listen EACCES', { code: 'EACCES', syscall: 'listen', port: 80, address: '127.0.0.1' }),
    'Expected to listen on PORT 80 of 127.0.0.1, got EACCES',
  ],
  [
    'a file in a data folder that is not ours',
    failure('EACCES: permission denied', { code: 'EACCES', path: '/srv/data/playground.log' }),
    'Expected DATA_DIR to be a folder that can be written to, got EACCES at /srv/data/playground.log',
  ],
  [
    'a corpus that cannot be read',
    failure('EACCES: permission denied', { code: 'EACCES', path: '/srv/corpus' }),
    'Expected CORPUS_DIR to be a folder that can be read, got EACCES at /srv/corpus',
  ],
  [
    'a name that nobody knows',
    failure('getaddrinfo ENOTFOUND', { code: 'ENOTFOUND', syscall: 'getaddrinfo' }),
    'Expected to reach Discord at DISCORD_API_URL https://discord.com/api, got ENOTFOUND',
  ],
  [
    'a Discord that is out of order',
    failure('Service Unavailable', { name: 'HTTPError', status: 503 }),
    'Expected to reach Discord at DISCORD_API_URL https://discord.com/api, got status 503',
  ],
  [
    'a Discord that does not answer',
    failure('This operation was aborted', { name: 'AbortError' }),
    'Expected to reach Discord at DISCORD_API_URL https://discord.com/api, got no answer in time',
  ],
  [
    'another path',
    failure('EACCES: /srv/database', { code: 'EACCES', path: '/srv/database' }),
    'EACCES: /srv/database',
  ],
  ['a failure of our own', new Error('Expected a'), 'Expected a'],
])('%s is one line that names what to look at', (_, error, line) => {
  expect(sayStartError(error, config)).toBe(line);
});

it('what is wrong with the configuration is said as it is', () => {
  expect(sayStartError(failure('Expected PORT to be a port', { code: 'X' }), null)).toBe(
    'Expected PORT to be a port',
  );
});

it.each([
  ['no network', failure('getaddrinfo EAI_AGAIN', { code: 'EAI_AGAIN', syscall: 'getaddrinfo' }), TRY_AGAIN],
  ['a Discord that is out of order', failure('Bad Gateway', { name: 'HTTPError', status: 502 }), TRY_AGAIN],
  ['a Discord that asks for patience', failure('Too Many Requests', { status: 429 }), TRY_AGAIN],
  ['a day with too many logins', new Error('Not enough sessions remaining to spawn 1 shards'), TRY_AGAIN],
  ['too many open files', failure('EMFILE: too many open files', { code: 'EMFILE' }), TRY_AGAIN],
  ['an address that is not Discord', failure('404: Not Found', { code: 0, status: 404 }), MEND_FIRST],
  ['a taken port', failure('listen EADDRINUSE', { code: 'EADDRINUSE', syscall: 'listen' }), MEND_FIRST],
  ['a wrong setting', new Error('Expected PORT to be a port'), MEND_FIRST],
  ['no error at all', 'nothing', MEND_FIRST],
])('%s decides whether a later start may succeed by itself', (_, error, status) => {
  expect(startStatus(error)).toBe(status);
});
