// node measure.mjs BUNDLE_DIR GRAPH.json [visible]: serves the page to a Chromium of this machine on
// the loopback address, waits for its figures and prints them with the memory of the browser.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [bundle, graphFile, visible] = process.argv.slice(2);
const files = {
    '/': ['text/html', () => '<!doctype html><link rel=stylesheet href=/page.css><div id=root></div><script type=module src=/page.js></script>'],
    '/page.js': ['text/javascript', () => readFileSync(join(bundle, 'page.js'))],
    '/page.css': ['text/css', () => readFileSync(join(bundle, 'page.css'))],
    '/graph.json': ['application/json', () => readFileSync(graphFile)],
};

// The share of memory of every process that the browser started.
function memoryMiB(profile) {
    let total = 0;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
        try {
            if (!readFileSync(`/proc/${pid}/environ`, 'latin1').includes(profile) &&
                !readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(profile)) continue;
            total += Number(/Pss:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))[1]);
        } catch { /* it ended meanwhile */ }
    }
    return total / 1024;
}

const profile = mkdtempSync(join(tmpdir(), 'moldloft-bench-'));
let browser;
const server = createServer((request, response) => {
    if (request.method === 'POST') {
        let body = '';
        request.on('data', (part) => (body += part));
        request.on('end', () => {
            response.end();
            const result = { ...JSON.parse(body), memoryMiB: memoryMiB(profile) };
            console.log(JSON.stringify(result, null, 1));
            finish(0);
        });
        return;
    }
    const file = files[request.url.split('?')[0]];
    response.writeHead(file ? 200 : 404, { 'content-type': file ? file[0] : 'text/plain' });
    response.end(file ? file[1]() : '');
});
function finish(status) {
    browser?.kill('SIGKILL');
    server.close();
    setTimeout(() => {
        rmSync(profile, { recursive: true, force: true });
        process.exit(status);
    }, 500);
}
server.listen(0, '127.0.0.1', () => {
    const url = `http://127.0.0.1:${server.address().port}/${visible ? '?visible' : ''}`;
    browser = spawn('chromium', ['--no-sandbox', '--no-first-run', '--disable-gpu', `--user-data-dir=${profile}`,
        '--window-size=1600,1000', '--window-position=0,0', '--disable-background-timer-throttling',
        '--disable-renderer-backgrounding', `--app=${url}`], { stdio: 'ignore', env: { ...process.env, MOLDLOFT_BENCH: profile } });
    browser.on('exit', () => finish(3));
});
setTimeout(() => { console.error('measure: no result within 15 minutes'); finish(3); }, 900_000);
