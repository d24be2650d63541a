import { request } from 'node:http';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HttpServer, startHttp } from '../src/http.ts';
import { createMetrics, type Metrics } from '../src/metrics.ts';
import { fingerprint } from '../src/text.ts';
import { FakeService, fakeDocument } from './discord/fake-service.ts';

const TOWER = fakeDocument('tower', 'The tower was sold. Nobody objected.', { title: 'Tower <sold>' });
let server: HttpServer;
let metrics: Metrics;
let isReady = true;

const options = () => ({
  port: 0,
  host: '127.0.0.1',
  reader: {
    readDocument: async (id: string) =>
      id === fingerprint('tower') ? { document: TOWER, quotations: [] } : null,
  },
  metrics: metrics.registry,
  isReady: () => isReady,
  log: pino({ level: 'silent' }),
});

beforeEach(async () => {
  isReady = true;
  metrics = createMetrics();
  server = await startHttp(options());
});
afterEach(async () => {
  await server.stop();
  metrics.stop();
});

interface Seen {
  readonly status: number;
  readonly body: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

/** As a raw client sends it: `fetch` would tidy the path. */
function get(path: string, method = 'GET'): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: server.port, path, method }, (response) => {
      let body = '';
      response.on('data', (data: Buffer) => {
        body += data.toString();
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the web server', () => {
  it('shows a document with a stretch marked and lets the browser run nothing', async () => {
    const { status, body, headers } = await get(`/d/${fingerprint('tower')}?s=4-9`);
    expect(status).toBe(200);
    expect(body).toContain('The <mark id="here">tower</mark> was sold.');
    expect(body).toContain('Tower &lt;sold&gt;');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    `/d/${fingerprint('bridge')}`,
    '/d/',
    '/d/../../etc/passwd',
    '/etc/passwd',
    '/../package.json',
    '/%2e%2e/package.json',
    '//evil.example/d',
    '/',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).toContain('Not found');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await get('/healthz', method)).status).toBe(405);
  });

  it('answers HEAD as GET without the page', async () => {
    const head = await get('/healthz', 'HEAD');
    expect(head).toMatchObject({ status: 200, body: '' });
    expect((await get(`/${'x'.repeat(600)}`)).status).toBe(414);
  });

  it('is alive before it is ready', async () => {
    isReady = false;
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(503);
    isReady = true;
    expect((await get('/readyz')).status).toBe(200);
  });

  it('says a taken port in one line', async () => {
    await expect(startHttp({ ...options(), port: server.port })).rejects.toThrow(
      `Expected to listen on PORT ${server.port} of HOST 127.0.0.1, which is in use`,
    );
  });

  it('counts answers, abstentions, reindexes and feedback without a word of them', async () => {
    const service = metrics.watchArchive(new FakeService());
    await service.ask('When does the harbour open?', {});
    await service.ask('Who won the regatta of 1875?', {});
    await service.reindex();
    await metrics
      .watchFeedback({ add: async () => undefined })
      .add({ at: '2024-05-01T00:00:00Z', verdict: 'helpful', asked: 'x', reason: 'private words' });
    const { body } = await get('/metrics');
    expect(body).toMatch(/onrecord_answers_total\{command="ask",kind="answered",reason=""\} 1/);
    expect(body).toMatch(/onrecord_answers_total\{command="ask",kind="abstained",reason="[a-z-]+"\} 1/);
    expect(body).toMatch(/onrecord_archive_seconds_count\{command="ask"\} 2/);
    expect(body).toMatch(/onrecord_reindexes_total\{result="\w[\w-]*"\} 1/);
    expect(body).toMatch(/onrecord_feedback_total\{verdict="helpful"\} 1/);
    expect(body).toMatch(/onrecord_index_age_seconds \d/);
    expect(body).toMatch(/onrecord_event_loop_delay_seconds\{quantile="0.99"\} \d/);
    expect(body).not.toMatch(/harbour|regatta|private words/);
  });
});
