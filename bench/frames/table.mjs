// node table.mjs OURS.json THEIRS.json: one Markdown table of two measurements of one design.
import { readFileSync } from 'node:fs';

const [ours, theirs] = process.argv.slice(2, 4).map((file) => JSON.parse(readFileSync(file)));
const ms = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

row('ms a frame', 'Moldloft p50', 'p95', 'max', 'window’s thread', 'frames with old tiles', 'React Flow p50', 'p95', 'max', 'ratio of p50', 'of p95');
row(...Array(11).fill('---'));
for (const scene of ours.scenes) {
    const other = theirs.scenes.find((candidate) => candidate.name === scene.name);
    if (scene.error || other?.error) throw new Error(`${scene.name}: ${scene.error ?? other.error}`);
    row(scene.name, ms(scene.p50), ms(scene.p95), ms(scene.max), ms(scene.uiThreadCpu),
        `${scene.framesWithOldTiles} of ${scene.frames}`, ms(other.p50), ms(other.p95), ms(other.max),
        `${(other.p50 / scene.p50).toFixed(1)} ×`, `${(other.p95 / scene.p95).toFixed(1)} ×`);
}
row('open: first frame', ms(ours.openMs), '', '', '', '', ms(theirs.loadMs), '', '', `${(theirs.loadMs / ours.openMs).toFixed(1)} ×`, '');
row('open: all drawn', ms(ours.openCompleteMs), '', '', '', '', '', '', '', '', '');
row('memory, MiB', ms(ours.memoryMiB), '', '', '', '', ms(theirs.memoryMiB), '', '', `${(theirs.memoryMiB / ours.memoryMiB).toFixed(1)} ×`, '');
